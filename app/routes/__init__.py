"""The addresses: parameters → query → fetch → response, and nothing else. One router per resource."""
