"""How a run ends that cannot go on: with one clear message."""


class BenchError(Exception):
    """What is missing or wrong, and what to do about it."""
