"""ui/tables."""
