"""The Commissioner's case as the authority has it on its desk: what came, what it asks, and by when. Folded from the ledger, never stored.

shape.py    a complaint, its questions; a notice, its steps; an appeal, its directions
told.py     the entries of a case, folded into these
days.py     the last days, each a finding: for a step, to appeal, for a direction; what is stayed; what failing may lead to
owed.py     what is owed to the Commissioner or the Tribunal on a day, the most pressing first

What arrives is a document and a reference. Nothing here asks what is held.
"""
