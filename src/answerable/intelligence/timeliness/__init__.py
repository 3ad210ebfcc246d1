"""Who is late, how often and by how much: counted from cases, the last day of each worked out from the law.

reading.py   a log of any length, row by row, as cases with their days
counting.py  cases into figures, for a whole and for each of its groups; memory does not grow with the cases
waiting.py   how long answers take where some have not come: a survival curve, and what it says
figures.py   what is said of a whole or a group

Every figure is as of a day: a case received after it is not there yet, and one closed after it is still open. So the same cases give
the same figures whenever they are counted again as of the same day.
"""
