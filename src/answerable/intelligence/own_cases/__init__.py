"""The live register, read for figures: each case as its ledger told it by a day that is over, and nothing of what is held.

known.py      every case of a body or of all, folded from what had been recorded by then
timeliness.py the figures of timeliness, by authority, service and period
returns.py    the quarterly return and the figures of the s.45 Code, each cell being the cases that it counts

A case is counted as of a day, from what was known by a day. Neither may be a day that is not over, since more can be recorded of it still;
so the same figures come whenever they are made again as of the same days, whatever is recorded later.
"""
