"""What the post of an authority and that of requesters have alike: a message as it came, kept as it came, and addresses that we signed.

address.py     a token in an address, which nobody else can make up
scanned.py     what a scanner can say of a message
scanning.py    clamd, where it is set up
came.py        a message as a door has it, and what is kept of it
model.py       the columns of a message that came
keeping.py     its bytes, sealed
"""
