"""services/rules."""
