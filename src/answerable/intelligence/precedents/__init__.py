"""What was decided before: decision notices by the thousand, searched paragraph by paragraph, and the decisions nearest to a case.

decision.py  one notice as facts and paragraphs, with what each cites; told as one line that a process can hand on
corpus.py    the folder in which they are kept: taken in once each, whatever breaks off, and what could not be read
finding.py   paragraphs by words, provision, outcome, authority and year
nearest.py   decisions like a case, for and against, by what they share with it
cited.py     who cites whom, and what became of a decision afterwards

The index is made of the notices alone and can be made again from them at any time.
"""
