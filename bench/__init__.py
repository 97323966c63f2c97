"""Measures Communiqué beside what else a user could take. Starts servers and asks them; nothing in app/ needs it."""
