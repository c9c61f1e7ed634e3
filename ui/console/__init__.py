"""The command line: the same services, without a window. Nothing here knows Qt."""
