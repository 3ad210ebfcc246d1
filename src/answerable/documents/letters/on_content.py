"""Answers to a slice whose duty to confirm or deny stands: given, withheld, elsewhere, not held, put off, or still to come."""

from datetime import date
from typing import NamedTuple

from answerable.documents.languages.phrase import Phrase, sentences
from answerable.documents.letters.blocks import Block, Listing, Paragraph, Table, paragraphs
from answerable.documents.letters.claims_in_words import of_duty, section, withholding
from answerable.documents.letters.law_in_words import law_of
from answerable.documents.letters.relying import Relied, Weighed, alternatives, balances, why_it_applies
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.law.claims import Duty

HELD = Phrase("We hold information of this description.")


THE_INFORMATION = Phrase("the information")


class FromDocument(NamedTuple):
    """How often something is withheld from an enclosed file under one limb; never what."""

    file: str
    limb: str
    times: int


class Disclosed(NamedTuple):
    """Communicated: how, in the words of the letter, what is enclosed with it, and how much is withheld from that."""

    how: str
    enclosed: tuple[str, ...] = ()
    withheld: tuple[FromDocument, ...] = ()


class Withheld(NamedTuple):
    """Held and exempt. `completion` says when what is unfinished will be finished, and who else prepares it, EIR reg 14(4)."""

    relied: tuple[Relied, ...]
    weighed: tuple[Weighed, ...] = ()
    completion: str = ""


class Accessible(NamedTuple):
    """Exempt under s.21, because the requester can reasonably get it otherwise: where and how, which is also why.

    Under the Regulations it is reg 6(1)(b), and `environmental`.
    """

    where: str
    environmental: bool = False


class NotHeld(NamedTuple):
    """Denied: what was searched, and why that would have found it. `advice` says who may hold it, s.16."""

    searched: str
    advice: str = ""


class NotHeldExcepted(NamedTuple):
    """Not held under the Regulations, where that is an exception itself, reg 12(4)(a), with the public interest weighed."""

    searched: str
    weighed: tuple[Weighed, ...]
    advice: str = ""


class Later(NamedTuple):
    """Not answered yet, and late or about to be: by when it is expected, with an apology. No extension."""

    expected_on: date


def say_content(answer: Disclosed | Accessible | NotHeld | NotHeldExcepted | Later) -> tuple[Block, ...]:
    """The paragraphs of an answer that rests on no judgement of an exemption. Raises `UnableToDraft`."""
    match answer:
        case Disclosed():
            return _disclosed(answer)
        case Accessible():
            return _accessible(answer)
        case NotHeld():
            return _not_held(answer)
        case NotHeldExcepted():
            return _not_held_excepted(answer)
        case _:
            return _later(answer)


def _disclosed(answer: Disclosed) -> tuple[Block, ...]:
    how = paragraphs(needed(answer.how, "how what is disclosed is given: enclosed, or set out in the letter"))
    listed = (Listing(answer.enclosed),) if answer.enclosed else ()
    return (Paragraph(sentences(HELD, Phrase("We are disclosing it to you."))), *how, *listed, *_schedule(answer.withheld))


def _schedule(withheld: tuple[FromDocument, ...]) -> tuple[Block, ...]:
    if not withheld:
        return ()
    rows = tuple((each.file, section(each.limb), str(each.times)) for each in withheld)
    told = Paragraph(Phrase("This is how much is withheld from what is enclosed, and under what:"))
    return (told, Table((Phrase("File"), Phrase("Withheld under"), Phrase("Times")), rows))


def say_withheld(answer: Withheld, extent: str | None, on: date) -> tuple[Block, ...]:
    """The paragraphs of a refusal to disclose; `on` selects the version of the law. Raises `UnableToDraft`."""
    if not answer.relied:
        raise UnableToDraft("To withhold, the letter needs the exemption that it relies on, FOIA s.17(1)(b). Name the claim.")
    said: list[Block] = [] if extent else [Paragraph(HELD)]
    for each in answer.relied:
        claim = of_duty(each.claim, Duty.COMMUNICATE)
        what, law = extent or THE_INFORMATION, law_of(claim.provision)
        relying = Phrase(
            "We are withholding {what}, relying on the {exemption} in {section} of {law}.",
            what=what,
            exemption=law.exemption,
            section=section(claim.provision),
            law=law.name,
        )
        said.append(Paragraph(sentences(relying, withholding(claim, on))))
        said.extend(why_it_applies(each))
        if claim.provision == _UNFINISHED:
            said.extend(paragraphs(needed(answer.completion, "when it will be finished, and who else prepares it, EIR reg 14(4)")))
    return (*said, *alternatives(answer.relied), *balances(answer.relied, answer.weighed))


_UNFINISHED = "EIR reg 12(4)(d)"


_ALREADY_AVAILABLE = Phrase(
    "It is already publicly available and easily accessible to you, so we rely on regulation 6(1)(b) of the Environmental "
    "Information Regulations 2004 and do not give it in another form. This is because it is available to you as follows:"
)
_ACCESSIBLE = Phrase(
    "You can reasonably get it without asking us under the Freedom of Information Act 2000, so it is exempt under "
    "section 21(1) of the Act. This is because it is available to you as follows:"
)
NOT_HELD = Phrase("We do not hold information of this description.")


def _accessible(answer: Accessible) -> tuple[Block, ...]:
    if answer.environmental:
        where = paragraphs(needed(answer.where, "where the requester can get the information, EIR reg 6(1)(b)"))
        return (Paragraph(sentences(HELD, _ALREADY_AVAILABLE)), *where)
    where = paragraphs(needed(answer.where, "where the requester can get the information, FOIA s.21(1)"))
    return (
        Paragraph(sentences(HELD, _ACCESSIBLE)),
        *where,
        Paragraph(Phrase("Section 21(1) is an absolute exemption, so there is no public interest test.")),
    )


def _not_held(answer: NotHeld) -> tuple[Block, ...]:
    searched = paragraphs(needed(answer.searched, "what was searched, or why nothing is held"))
    return (Paragraph(NOT_HELD), *searched, *paragraphs(answer.advice))


def _not_held_excepted(answer: NotHeldExcepted) -> tuple[Block, ...]:
    searched = paragraphs(needed(answer.searched, "what was searched, or why nothing is held"))
    claims = tuple(dict.fromkeys(claim for test in answer.weighed for claim in test.claims))
    relied = tuple(Relied(claim, "", absolute=False) for claim in claims)
    if not relied:
        raise UnableToDraft("The letter needs the public interest of EIR reg 12(4)(a), EIR reg 14(3)(b). Weigh it and draft again.")
    return (
        Paragraph(NOT_HELD),
        Paragraph(
            Phrase(
                "We rely on the exception in regulation 12(4)(a) of the Environmental Information Regulations 2004, for information that "
                "is not held when a request for it is received."
            )
        ),
        *searched,
        *paragraphs(answer.advice),
        *balances(relied, answer.weighed),
    )


def _later(answer: Later) -> tuple[Block, ...]:
    return (
        Paragraph(
            Phrase(
                "We have not yet answered this part of your request, and we are sorry. We expect to answer it by {day}.",
                day=answer.expected_on,
            )
        ),
        Paragraph(Phrase("You do not have to wait until then to complain about the delay.")),
    )
