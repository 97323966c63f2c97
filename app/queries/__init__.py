"""Parameters to SELECT statements: pure functions, one clause each. Executes nothing, knows no web framework."""
