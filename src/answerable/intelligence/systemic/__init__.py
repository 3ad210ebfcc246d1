"""Who has become worse at answering in time, told from luck: change over quarters, body by body, and who stands out in one.

counts.py      how many of a quarter's requests were late, body by body; read from a table of counts or counted from cases
honest.py      what a body's late answers look like while nothing changes: its own rate, what quarters share, and how far counts spread
change.py      a sequential chart of each body, with how often so much comes about while nothing changes
outlying.py    a funnel of one quarter, its spread measured and not assumed
alerts.py      which of thousands are told, so that few of those told are chance; what would have to be true for one to be
kept.py        all of it in one file, from which pages show a body without reading the others
planted.py     years of counts with a deterioration of a known size and day planted in them, to measure all of this by

A level is not a change: a body that was always late does not alarm here, it stands out in the funnel. What befalls every body in the
same quarter is no change of any of them.
"""
