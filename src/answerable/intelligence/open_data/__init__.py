"""Everything public as Parquet and as CSV, with a dictionary of what each column says.

shape.py       what a table and a column are, and the dictionary that is printed from them
published.py   what was published, read as everybody may read it
tables.py      the tables: which rows, which columns
writing.py     the same tables in both forms, and in a Frictionless data package

Nothing is counted here that nobody published: the cases of a body are not read, nor what is held. What is hidden or taken down is not in
it, and nobody's name or address is.
"""
