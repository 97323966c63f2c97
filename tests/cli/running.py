"""What a test of a command gets to run it with."""

from typing import Protocol


class Ran:
    """What a command run in this process came to."""

    def __init__(self, code: object, output: str, errors: str) -> None:
        """Take the exit code and both streams."""
        self.code = code
        self.output = output
        self.errors = errors


class Run(Protocol):
    """Runs the command line under some settings."""

    def __call__(self, *arguments: str, **settings: str) -> Ran:
        """Run one command."""
