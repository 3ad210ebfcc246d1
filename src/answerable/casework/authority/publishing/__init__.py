"""What a body publishes: answers in its disclosure log, and the figures that the s.45 Code asks of it. Nothing here asks what is held.

models.py      what was published, message by message, and the figures as they were made
files.py       the files that left with the answer, and which of them may go in
index.py       the words of the log, beside the database
actions.py     an answer published, a message hidden, and what was published taken down, each for a reason that everybody can read
finding.py     the log: searched, page after page, and whole
disposal.py    what becomes of it when its case is disposed of
stood.py       how a case stood for the figures at the end of a day, and which service it was with
timely.py      how long requests took and how each service stood, no service with few requests by itself
figures.py     the figures of a period, as known at an instant: made again they are the same
"""
