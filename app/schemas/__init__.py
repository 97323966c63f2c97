"""Response models: the shape of everything served. Records are rendered by them once, at load."""
