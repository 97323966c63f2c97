"""Served records to the forms other programs read. Pure functions of documents: no database, no web framework."""
