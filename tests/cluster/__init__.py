"""A primary, two replicas, a pooler and services on this machine, hurt under load; `make test-cluster` runs it."""
