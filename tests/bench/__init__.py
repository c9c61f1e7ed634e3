"""Measurements: figures with the ratio to the limit taken in the same run; never pass or fail by seconds.

Each module has `run(options) -> list[Figure]`; `main.py bench NAME` prints them.
"""
