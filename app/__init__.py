"""Communiqué: a curated, cited chronology served as a public read API."""
