"""How many requests an authority received in each quarter, and how they stand, kept up with every change instead of counted anew.

models.py      what each change adds and takes away
numbered.py    quarters by number
counted_as.py  as what a request counts, from its columns alone
keeping.py     added in the transaction of the change; drawn together; made again from the requests
quarters.py    the figures of a body as of a day

A change writes rows and changes none, so two cases of one quarter never wait for one another.
"""
