"""Series: questions of one class are answered alike, whatever is held, and what answers give away together is worked out.

"A public authority will need to use the NCND response consistently, over a series of separate requests, regardless of whether or not it
holds the requested information." (Decision notice, Metropolitan Police Service, 23 June 2020, paragraph 19)

classes.py    what a class of question is, and which is about more than which; wording.py reads one in a request's own words
models.py     the vocabulary, the register of standing positions, what was coded and what is protected
keeping.py    one change of these: one transaction, one event in the chain of the body
bringing.py   a vocabulary and standing positions from a file, an authority's own or a national adviser's
matching.py   the standing positions that a question is to be looked at against, the most specific first
faring.py     how often a standing position was relied on, and how it fared; broken.py where a series breaks, and what that tells
mosaic/       what answers give away together, worked out by a solver

Nothing here asks what is held: a match is from the words of the request and the officer's coding, and what was told is public.
"""
