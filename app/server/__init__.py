"""The HTTP server around the application: its protocol, its bounds, its log. Knows no data."""
