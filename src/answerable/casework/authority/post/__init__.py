"""The post room: what came by e-mail, and what goes.

mailboxes.py   a body's mailbox, as whoever runs the site sets it up
models.py      what came, and what is on its way out
keeping.py     what came kept sealed: under the body's key, then under its case's
addresses.py   an address for each request, signed, for its requester and for other bodies
placing.py     which case a message belongs on, or why nobody but a person can say
taking.py      a message taken in, once however often it is delivered
alike.py       the same wording from elsewhere: a campaign, or one text to many bodies
scanning.py    clamd, where it is set up
finding.py     the ways to a message
writing.py     a letter as an e-mail, the same in every byte however often it is made
queueing.py    a letter put in the outbox, in the transaction in which it is sent
delivering.py  what is due, handed over, once
through.py     … to a mail server, or to GOV.UK Notify
notify.py      … how the latter is spoken to
becoming.py    what became of it, asked of who took it
"""
