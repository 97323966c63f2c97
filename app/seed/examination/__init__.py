"""Examines a service: settings, folders, the database and what is in it. Changes nothing, and never fails itself."""

from app.seed.examination.everything import examine
from app.seed.examination.finding import Finding, Level

__all__ = ["Finding", "Level", "examine"]
