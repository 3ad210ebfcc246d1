"""A published return, held against itself: every total and percentage worked out again from the cells that it is made of.

layout.py    what adds up to what, what is a share of what, and what cannot be more than what
checking.py  a table row by row, and each year against its quarters
explaining.py  what a difference may come of, where the numbers themselves tell

Nothing is put right. What cannot be worked out again, as a cell has no number, is counted as that.
"""
