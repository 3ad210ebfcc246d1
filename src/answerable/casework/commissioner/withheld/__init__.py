"""What the authority withholds and the Commissioner was sent: behind a wall of its own. Only actions/withheld.py may enter."""
