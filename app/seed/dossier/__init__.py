"""Accounts for a dossier: facts collected for curation, and the table that says what became of each."""

from app.seed.dossier.account import Account, check_account

__all__ = ["Account", "check_account"]
