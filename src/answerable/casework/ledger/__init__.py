"""The ledger: everything that happens to a case, in order, one chain a case. Written with what it changes, or not at all.

chain.py       what an entry is made of, and its hash: pure
verify.py      an export checked by somebody who has nothing but the export: pure
models.py      the tables; the database itself refuses to change or remove an entry
append.py      the one way in
read.py        what happened, with its texts, as known at an instant
walled.py      what the search for information found: opened by casework.authority.holdings and nobody else
checkpoint.py  a body's heads under one signed root, once a day
export.py      a body's chains as lines that verify.py reads
dispose.py     the key and the texts destroyed, the chain whole
"""
