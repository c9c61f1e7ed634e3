"""What people see: the window (Qt) and the console (no Qt)."""
