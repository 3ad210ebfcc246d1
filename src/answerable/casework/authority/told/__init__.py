"""What a requester was told, and the page that shows it to them. Nothing here asks what is held, or what anybody decided and has not said.

models.py    the page of each request that has one, found by the digest of the secret in its address
page.py      a page given, and found again
standing.py  where each part stands for its requester, what the law says comes next, and what they may do and until when
derived.py   a derivation as a requester may read it: without the reasons that people gave one another
"""
