"""From positions to what a letter says: nothing here decides, and nothing here asks what is held.

spoken.py    the words that a letter needs besides the position, each with the words it has by default
answering.py a part's position, slice by slice, as documents.letters takes it
sending.py   what the letter, once sent, is to the clock: case-file events
"""
