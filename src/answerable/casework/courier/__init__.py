"""Messages that are no letters: a link to whoever asked for one, a request to a body elsewhere. Gone from here once they went.

models.py      what is on its way
going.py       a message queued, in the transaction that it belongs to, and handed over once it is due
"""
