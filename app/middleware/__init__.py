"""Pure-ASGI wrappers around the whole application, each for one thing."""
