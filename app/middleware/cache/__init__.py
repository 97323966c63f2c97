"""The response cache: answers kept in memory and given again, before the framework sees the request."""

from app.middleware.cache.collector import CacheCollector
from app.middleware.cache.response_cache import ResponseCache

__all__ = ["CacheCollector", "ResponseCache"]
