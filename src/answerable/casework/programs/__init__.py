"""Other software: the tokens by which it acts for a person, what it was answered, and what it is told of.

It knows the people it acts for and the ledger, and nothing of any case.
"""
