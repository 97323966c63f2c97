"""The only place that opens the database and executes reads."""
