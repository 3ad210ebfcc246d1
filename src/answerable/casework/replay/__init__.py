"""A case file played through the real actions, on the days on which it says that things happened.

alone.py     a database in memory, for a case that is played and then forgotten
score.py     a file as what is to be done, in order: pure
play.py      each of those done, by somebody whose post does it in the authority
judged.py    what was judged in a file, as the Commissioner's casework takes it: pure
regulator.py the Commissioner's side, from the complaint to the notice that is served and published
once.py      a case played to its end in such a database
decided.py   what came of the complaint: days, obligations, what is owed, and the chronology of both sides
outcome.py   what came of the request: clocks, positions, findings, the ledger verified
"""
