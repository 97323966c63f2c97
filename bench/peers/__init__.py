"""The servers Communiqué is measured beside. Each is written as well as its kind allows."""
