"""The register of decisions, for everybody. It is a copy of its own, without the complainant, beside the notice that was served.

models.py      one decision as it is published, and the journal of what changed
served.py      the notice that was served, as a document
row.py         what a complaint comes to on the register: worked out from its events, again after each
outcomes.py    upheld, partly upheld or not, provision by provision; and what became of it on appeal
sectors.py     the sectors that authorities are listed under
index.py       its words, beside the database
finding.py     the register: searched, narrowed, page after page, and whole
"""
