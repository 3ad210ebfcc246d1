"""The authority's casework: requests in numbered parts, a clock for each part and duty, positions, letters, clearance, review.

models.py        the shape: what is stored is either a person's words or a projection of the ledger
permissions.py   who may do what in which state: one table
acting.py        one action, one transaction, one event
actions/         receive, divide, clarify, charge, search, position, draft, clear, send, review
fold.py          the ledger folded into the law's case
projection.py    the columns that lists are read from, worked out again from the ledger at any time
finding.py       the few ways to a record, each of which asks who is asking
holdings/        what is held: an app of its own, which only the search for information may import
"""
