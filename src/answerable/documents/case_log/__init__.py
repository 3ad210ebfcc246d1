"""A log of requests as an authority keeps it elsewhere: a table in CSV or Excel, read as text,
its columns guessed, its rows taken or refused one by one.

table.py     bytes in, a table of text out
columns.py   which column is which, as its heading suggests
rows.py      each row as a closed or open request, or why it cannot be taken
provisions.py  a provision, as people and logs write it
days.py      a day, as people and spreadsheets write it
"""
