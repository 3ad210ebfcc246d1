"""The Commissioner's casework: from a complaint under section 50 to a decision notice and what becomes of its steps.

models.py       an office, its complaints, and the columns that lists need
states.py       where a complaint stands, how it came, how an item is marked
permissions.py  who may do what while it stands where
acting.py       one action, one transaction, one event
fold.py         what a chain of events comes to
argued.py       what the argument table lacks, and what of it stops a notice
bundled.py      what the open bundle holds, and whether a page that a text cites is there
reasoned.py     the paragraphs that it becomes
owed.py         everything that is owed on a complaint, whose, by when, on what authority
finding.py      the few ways to a record
queue.py        what needs somebody, and how old it is
actions/        what can be done
withheld/       what is withheld from the complainant: an app of its own, behind a wall

The authority's casework is another room. Neither imports the other: a complaint keeps the authority's name and reference as text.
"""
