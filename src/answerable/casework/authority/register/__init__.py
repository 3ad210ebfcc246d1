"""The register of a body's requests: searched, narrowed, paged, kept as a person's own view, and taken out as a file.

asked.py     what somebody asks of the register, as it stands in an address
index.py     the words of every request, in an index beside the database that can be thrown away
finding.py   a page of the register, whatever its size
whose.py     whose the few requests are that were found
export.py    the whole of what was asked for, as CSV or Excel
views.py     a person's own views
"""
