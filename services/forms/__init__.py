"""services/forms."""
