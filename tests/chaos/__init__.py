"""Faults provoked on purpose, under load: what clients see of them is counted; `make chaos` runs it."""
