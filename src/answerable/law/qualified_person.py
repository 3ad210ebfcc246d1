"""The reasonable opinion of a qualified person: what s.36 asks instead of a prejudice test.

An opinion is a judgement: of a person, on a day, for one claim. Three things must hold of it: the person is one whom s.36(5)
names, it was given before it is relied on, and it is reasonable. The opinion of anybody else engages nothing, and then no
public interest is weighed. Reasonableness is judged by whoever decides the matter, never by the person who gave the opinion
saying so. Statistical information needs no opinion, s.36(4), and is tested like any other prejudice.
"""

from datetime import date
from typing import NamedTuple

from answerable.law.claims import Claim, Likelihood
from answerable.law.exemption import COMMENCEMENT, in_force
from answerable.law.finding import Fact, Finding, Ground, Judgement, say
from answerable.law.not_law import MissingJudgement, NotACitation, NotInForce
from answerable.law.prejudice import Act, PrejudiceTest, effect, level, named
from answerable.law.rule import narrowed, rule
from answerable.law.stages import Engagement, Stage, follow


class Office(NamedTuple):
    """Whom a paragraph of s.36(5) names, in its own words, and whether that person needs an authorisation."""

    at: str
    words: str
    authorised: bool = False
    since: str = COMMENCEMENT


# The paragraphs as they stand at 7 April 2026. Those for Wales replaced others when the Government of Wales Act 2006 began; the
# paragraphs before them are not here, and an opinion from then is for a person to check.
WALES_ACT = "2007-05-25"
OMBUDSMAN = "2006-04-01"
OFFICES = (
    Office("FOIA s.36(5)(a)", "any Minister of the Crown"),
    Office("FOIA s.36(5)(b)", "the Northern Ireland Minister in charge of the department"),
    Office("FOIA s.36(5)(c)", "the commissioners or other person in charge of that department"),
    Office("FOIA s.36(5)(d)", "the Speaker of that House"),
    Office("FOIA s.36(5)(e)", "the Clerk of the Parliaments"),
    Office("FOIA s.36(5)(f)", "the Presiding Officer"),
    Office("FOIA s.36(5)(g)", "the Welsh Ministers or the Counsel General to the Welsh Assembly Government", since=WALES_ACT),
    Office("FOIA s.36(5)(ga)", "the Presiding Officer of the National Assembly for Wales", since=WALES_ACT),
    Office("FOIA s.36(5)(gb)(i)", "the public authority", since=WALES_ACT),
    Office(
        "FOIA s.36(5)(gb)(ii)",
        "any officer or employee of the authority authorised by the Welsh Ministers or the Counsel General",
        authorised=True,
        since=WALES_ACT,
    ),
    Office("FOIA s.36(5)(gc)(i)", "the public authority", since=WALES_ACT),
    Office(
        "FOIA s.36(5)(gc)(ii)",
        "any officer or employee of the authority authorised by the Presiding Officer",
        authorised=True,
        since=WALES_ACT,
    ),
    Office("FOIA s.36(5)(i)", "the Comptroller and Auditor General"),
    Office("FOIA s.36(5)(j)", "the Comptroller and Auditor General for Northern Ireland"),
    Office("FOIA s.36(5)(k)", "the Auditor General for Wales"),
    Office("FOIA s.36(5)(ka)", "the Public Services Ombudsman for Wales", since=OMBUDSMAN),
    Office("FOIA s.36(5)(l)(i)", "the public authority"),
    Office(
        "FOIA s.36(5)(l)(ii)",
        "any officer or employee of the authority authorised by the First Minister and deputy First Minister",
        authorised=True,
    ),
    Office("FOIA s.36(5)(m)", "the Mayor of London"),
    Office("FOIA s.36(5)(n)", "the chairman of that functional body"),
    Office("FOIA s.36(5)(o)(i)", "a Minister of the Crown"),
    Office(
        "FOIA s.36(5)(o)(ii)",
        "the public authority, if authorised for the purposes of this section by a Minister of the Crown",
        authorised=True,
    ),
    Office(
        "FOIA s.36(5)(o)(iii)",
        "any officer or employee of the public authority who is authorised for the purposes of this section",
        authorised=True,
    ),
)
_OFFICES = {each.at: each for each in OFFICES}


class QualifiedPerson(NamedTuple):
    """Who is put forward as qualified: the person, the paragraph of s.36(5), and the authorisation where it asks for one."""

    person: str
    paragraph: str
    authorised_by: str = ""
    authorised_on: date | None = None


class OpinionTest(NamedTuple):
    """s.36 for one act: the opinion and whose it is, and whether it is reasonable.

    `opinion` is the likelihood that the qualified person gave; None inside it is an opinion that no such effect would follow.
    """

    act: Act
    opinion: Judgement[Likelihood | None] | None = None
    given_by: QualifiedPerson | None = None
    reasonable: Stage | None = None


class StatisticalTest(NamedTuple):
    """s.36(4): that the information is statistical, and then the prejudice or inhibition like any other."""

    statistical: Stage | None
    effect: PrejudiceTest

    @property
    def act(self) -> Act:
        """The act that the effect is tested for."""
        return self.effect.act


@rule("FOIA s.36(5)", since="2005-01-01")
def is_qualified(put_forward: QualifiedPerson | None, *, on: date) -> Finding[bool]:
    """In subsections (2) and (3) “qualified person”"""
    if put_forward is None:
        return Finding(False, note="the opinion is not said to be that of a person whom s.36(5) names")
    office = _OFFICES.get(put_forward.paragraph)
    if office is None:
        raise NotACitation(
            f"{put_forward.paragraph!r} is no paragraph of s.36(5). Write it as the Act prints it, for example 'FOIA s.36(5)(o)(iii)'."
        )
    if not in_force(office.since, None, on):
        raise NotInForce(
            f"{office.at} began on {say(date.fromisoformat(office.since))}; the opinion is of {say(on)}. Check who was qualified then."
        )
    finding = _authorised(put_forward, on) if office.authorised else Finding(True, because=(Fact(put_forward.person, "holds the office"),))
    return narrowed(finding, under=office.at, words=office.words)


def _authorised(put_forward: QualifiedPerson, on: date) -> Finding[bool]:
    if not put_forward.authorised_by or put_forward.authorised_on is None:
        return Finding(False, note=f"no authorisation of {put_forward.person} is recorded")
    because = (Fact(put_forward.authorised_on, f"{put_forward.authorised_by} authorises {put_forward.person}"),)
    late = put_forward.authorised_on > on
    return Finding(not late, note=f"authorised only after the opinion of {say(on)}" if late else "", because=because)


@rule("FOIA s.36(2)", since="2005-01-01")
def opinion(claim: Claim, test: OpinionTest, *, on: date) -> Finding[Engagement]:
    """in the reasonable opinion of a qualified person"""
    under = named(claim)
    given = test.opinion
    if given is None:
        raise MissingJudgement(f"the opinion of a qualified person, of {test.act.value}", under=under)
    qualified = is_qualified(test.given_by, on=given.on)
    if not qualified.value:
        return _fails("the person who gave the opinion is not a qualified person", given, qualified)
    if test.given_by is not None and test.given_by.person != given.by:
        return _fails(f"the opinion is that of {given.by}, and {test.given_by.person} is the qualified person", given, qualified)
    if given.on > on:
        return _fails(f"the opinion was given after the decision of {say(on)} that relies on it", given, qualified)
    if given.value is None:
        return _fails("the qualified person is of the opinion that no such effect would be likely", given, qualified)
    failed_on, grounds = follow(((f"the opinion is reasonable, of {test.act.value}", test.reasonable),), under=under)
    if failed_on:
        return _fails(f"fails on {failed_on}", given, qualified, *grounds)
    lower = Likelihood.WOULD_BE_LIKELY_TO in (given.value, level(claim.likelihood))
    return Finding(Engagement.WOULD_BE_LIKELY_TO if lower else Engagement.WOULD, because=(given, qualified, *grounds))


def _fails(why: str, *grounds: Ground) -> Finding[Engagement]:
    return Finding(Engagement.NOT_ENGAGED, note=why, because=grounds)


@rule("FOIA s.36(4)", since="2005-01-01")
def statistics(claim: Claim, test: StatisticalTest) -> Finding[Engagement]:
    """with the omission of the words “in the reasonable opinion of a qualified person”"""
    failed_on, grounds = follow((("whether the information is statistical", test.statistical),), under=named(claim))
    if failed_on:
        raise MissingJudgement(f"the opinion of a qualified person, of {test.act.value}", under=named(claim))
    found = effect(claim, test.effect)
    return Finding(found.value, note=found.note, because=(*grounds, *found.because))
