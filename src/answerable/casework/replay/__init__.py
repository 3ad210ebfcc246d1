"""A case file played through the real actions, on the days on which it says that things happened.

alone.py     a database in memory, for a case that is played and then forgotten
score.py     a file as what is to be done, in order: pure
play.py      each of those done, by somebody whose post does it
once.py      a case played to its end in such a database
outcome.py   what came of it: clocks, positions, findings, the ledger verified
"""
