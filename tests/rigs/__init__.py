"""Machines that try to break the promises."""
