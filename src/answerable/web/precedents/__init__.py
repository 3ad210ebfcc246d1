"""What was decided before, on pages: for whoever is signed in, on either side. It is of published decisions, and of no case.

kept.py      the decisions that were taken in on this machine, if any were
marking.py   the words that were looked for, marked where they stand
search.py    the page to search them
decision.py  one of them
beside.py    the nearest on a limb and a stage, beside the forms on which both are judged
"""
