"""The requester's own room: their account, what they asked of which bodies, and their desk. Authorities have no way in here.

Of an authority's casework it knows what the requester was told, what was published, and how a request is handed in, and no more.

models.py      names of bodies, requesters, one-time links, and what was asked
names.py       names of public authorities: loaded, and found again
asking.py      a request written, checked kindly against s.8, confirmed by a link, and sent
links.py       one-time links, and the sessions that they begin
desk.py        what was asked of all bodies: who is late, what changed, what may be done and until when
following.py   a request followed by e-mail
drafts.py      a chaser, a request for a review, a complaint
"""
