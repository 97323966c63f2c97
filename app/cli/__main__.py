"""Lets `python -m app.cli` stand for `communique`."""

from app.cli import main

main()
