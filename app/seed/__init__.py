"""From a seed file to a loaded database: read, check, render, load."""
