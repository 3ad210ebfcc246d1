"""The release register: what leaves with an answer, what was withheld from it and under what, and the proof that it does not give it back.

models.py      a document of a case, its source and its released file, kept sealed under the case's key
actions.py     added, redacted, proven elsewhere, let out as it is for a reason, approved, taken out: one event each
proving.py     files that wait to be made and proven, and are, out of sight of the page that asked
enclosing.py   which documents an answer may enclose, and what stands in the way of one that it does
counting.py    small counts across what leaves and what left before, and whether a person said that they may go
closed.py      the slices that no document may be about
schedule.py    the schedule of withheld information: per document and limb, how many, and never what
"""
