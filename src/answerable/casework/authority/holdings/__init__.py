"""What is held. An app of its own, behind a wall: only actions/search.py may import it.

The answer to "is it held?" is written to the ledger behind the wall, and read here with a key of its own.
"""
