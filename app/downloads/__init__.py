"""The whole dataset as files: written once per revision and kept, to be served or exported. Knows no web framework."""

from app.downloads.download import Download, Edition
from app.downloads.downloads import Downloads, Listing, folder_of

__all__ = ["Download", "Downloads", "Edition", "Listing", "folder_of"]
