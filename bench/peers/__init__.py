"""The peers, each in a process and an environment of its own (.bench-venv): some are GPL or AGPL, and none is imported by us."""
