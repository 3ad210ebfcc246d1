"""FOIA section 8: what a request for information is. Four things, and no form, no purpose, no mention of the Act.

A name is the requester's own: a request under a pseudonym is not valid, though nothing stops an authority from answering it.
Whether a name is one is a person's judgement, asked only where somebody doubts it.
"""

from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.rule import narrowed, rule


class Received(NamedTuple):
    """What arrived. `electronic` text is in writing where it is legible and can be used again; an e-mail address is an address.

    What nobody has said is not taken as so."""

    name: str
    address: str
    describes: bool
    on_paper: bool = False
    electronic: bool = False
    legible: bool = False
    reusable: bool = False
    real_name: Judgement[bool] | None = None


@rule("FOIA s.8(1)", since="2005-01-01")
def is_request_for_information(received: Received) -> Finding[bool]:
    """any reference to a “request for information” is a reference to such a request"""
    because = (in_writing(received), states_name_and_address(received), describes_the_information(received))
    return Finding(all(each.value for each in because), because=because)


@rule("FOIA s.8(2)", since="2005-01-01")
def in_writing(received: Received) -> Finding[bool]:
    """a request is to be treated as made in writing where the text of the request"""
    if received.on_paper:
        return narrowed(Finding(True, because=(Fact(True, "on paper"),)), under="FOIA s.8(1)(a)", words="is in writing")
    needed = {"transmitted by electronic means": received.electronic, "legible": received.legible, "can be used again": received.reusable}
    return Finding(all(needed.values()), because=tuple(Fact(value, what) for what, value in needed.items()))


@rule("FOIA s.8(1)(b)", since="2005-01-01")
def states_name_and_address(received: Received) -> Finding[bool]:
    """states the name of the applicant and an address for correspondence"""
    if not received.name.strip():
        return Finding(False, note="no name is given")
    if not received.address.strip():
        return Finding(False, note="no address for correspondence is given")
    if received.real_name is not None and not received.real_name.value:
        return Finding(False, note="a pseudonym is not the name of the requester", because=(received.real_name,))
    return Finding(True, because=() if received.real_name is None else (received.real_name,))


@rule("FOIA s.8(1)(c)", since="2005-01-01")
def describes_the_information(received: Received) -> Finding[bool]:
    """describes the information requested"""
    return Finding(received.describes, because=(Fact(received.describes, "the request describes what it asks for"),))
