"""What answers give away together: which protected propositions they decide, or make likelier, and the smallest set of answers that does.

boxes.py     what an answer is about, as a set of possibilities: authority, subject, counterparty, unit, activity and year
cells.py     the possibilities that no answer tells apart, each kind once
reasoning.py the answers as constraints, asked of a solver, which is loaded only then
together.py  what is decided, by which answers, and in how many of the ways that are left a proposition holds

An answer is what was told, and a proposition is what an officer declares. What is held is not asked, so nothing here can tell it.
"""
