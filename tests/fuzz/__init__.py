"""Requests by the hundred thousand, good and bad, against a running service; `make fuzz` runs it."""
