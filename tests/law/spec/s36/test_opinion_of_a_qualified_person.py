"""FOIA s.36(2), (4) and (5): whose opinion engages the exemption, and when none is needed."""

from datetime import date

import pytest

from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import engaged
from answerable.law.exemption import COMMENCEMENT
from answerable.law.finding import Fact
from answerable.law.foia.s36_effective_conduct_of_public_affairs import EFFECTIVE_CONDUCT
from answerable.law.guided import guided
from answerable.law.not_law import MissingJudgement, NotACitation, NotInForce
from answerable.law.pleaded import absolute
from answerable.law.prejudice import Act
from answerable.law.qualified_person import OFFICES, OpinionTest, QualifiedPerson, StatisticalTest, is_qualified, statistics
from answerable.law.stages import Engagement, Stage
from tests.law.judgements import HOUSE, SEED, harm, judged, stage
from tests.law.spec import Spec

WOULD, LIKELY = Likelihood.WOULD, Likelihood.WOULD_BE_LIKELY_TO
ADVICE = Claim("FOIA s.36(2)(b)(i)", Duty.COMMUNICATE, likelihood=WOULD)
BEFORE, AFTER = date(2020, 1, 20), date(2020, 1, 29)
CHIEF = QualifiedPerson("the chief officer", "FOIA s.36(5)(o)(iii)", "a Minister of the Crown", date(2005, 1, 1))
HEAD_OF_FOI = QualifiedPerson("the head of FOI", "FOIA s.36(5)(o)(iii)")
LATE_CHIEF = CHIEF._replace(authorised_on=AFTER)

OPINIONS = Spec(
    "FOIA s.36(2)",
    "Does an opinion engage the exemption, relied on in a decision of 28 January 2020?",
    ("Opinion", "Given by", "Given on", "Qualified person", "Reasonable", "Engaged", "Why"),
    (
        (WOULD, "the chief officer", BEFORE, CHIEF, True, Engagement.WOULD, "an authorised officer, before the decision"),
        (
            LIKELY,
            "the chief officer",
            BEFORE,
            CHIEF,
            True,
            Engagement.WOULD_BE_LIKELY_TO,
            "the level is the opinion's, where that is the lower",
        ),
        (WOULD, "the chief officer", BEFORE, CHIEF, False, Engagement.NOT_ENGAGED, "an unreasonable opinion"),
        (WOULD, "the head of FOI", BEFORE, HEAD_OF_FOI, True, Engagement.NOT_ENGAGED, "nobody authorised the head of FOI"),
        (WOULD, "the head of FOI", BEFORE, None, True, Engagement.NOT_ENGAGED, "nobody is put forward as qualified"),
        (WOULD, "the head of FOI", BEFORE, CHIEF, True, Engagement.NOT_ENGAGED, "another person's opinion than the qualified person's"),
        (WOULD, "the chief officer", BEFORE, LATE_CHIEF, True, Engagement.NOT_ENGAGED, "authorised only after giving the opinion"),
        (
            WOULD,
            "the chief officer",
            AFTER,
            LATE_CHIEF,
            True,
            Engagement.NOT_ENGAGED,
            "an opinion given after the decision that relies on it",
        ),
        (None, "the chief officer", BEFORE, CHIEF, True, Engagement.NOT_ENGAGED, "the opinion is that there would be no such effect"),
    ),
)
SPECS = (OPINIONS,)


@pytest.mark.parametrize(("opinion", "by", "on", "person", "reasonable", "engagement"), OPINIONS.cases())
def test_an_opinion(
    *, opinion: Likelihood | None, by: str, on: date, person: QualifiedPerson | None, reasonable: bool, engagement: Engagement
) -> None:
    test = OpinionTest(Act.DISCLOSING, judged(opinion, by=by, on=on), person, stage(reasonable))
    finding = engaged(EFFECTIVE_CONDUCT, ADVICE, (test,), of=SEED)
    assert finding.value is engagement
    assert finding.under == "FOIA s.36(2)(b)(i)"
    assert bool(finding.note) is not engagement.engaged


def test_who_is_qualified_says_why_and_why_not() -> None:
    nobody, holder, late = (is_qualified(each, on=BEFORE) for each in (None, QualifiedPerson("the Speaker", "FOIA s.36(5)(d)"), LATE_CHIEF))
    assert (nobody.value, nobody.note) == (False, "the opinion is not said to be that of a person whom s.36(5) names")
    assert holder.because == (Fact("the Speaker", "holds the office"),)
    assert (late.value, late.note) == (False, "authorised only after the opinion of 20 January 2020")
    assert late.because == (Fact(AFTER, "a Minister of the Crown authorises the chief officer"),)


def test_an_opinion_not_given_is_named() -> None:
    with pytest.raises(MissingJudgement, match="the opinion of a qualified person, of disclosing") as missing:
        engaged(EFFECTIVE_CONDUCT, ADVICE, (), of=SEED)
    assert missing.value.under == "FOIA s.36(2)(b)(i)"


def test_its_reasonableness_is_somebody_else_s_judgement_and_is_named() -> None:
    test = OpinionTest(Act.DISCLOSING, judged(WOULD, by="the chief officer", on=BEFORE), CHIEF)
    with pytest.raises(MissingJudgement, match="the opinion is reasonable, of disclosing") as missing:
        engaged(EFFECTIVE_CONDUCT, ADVICE, (test,), of=SEED)
    assert missing.value.under == "FOIA s.36(2)(b)(i)"


@pytest.mark.parametrize(
    ("statistical", "nature", "engagement"), [(True, True, Engagement.WOULD_BE_LIKELY_TO), (True, False, Engagement.NOT_ENGAGED)]
)
def test_statistics_need_no_opinion(statistical: bool, nature: bool, engagement: Engagement) -> None:
    test = StatisticalTest(stage(statistical), harm(Act.DISCLOSING, nature=nature))
    finding = engaged(EFFECTIVE_CONDUCT, ADVICE, (test,), of=SEED)
    assert finding.value is engagement
    found = statistics(ADVICE, test)
    assert ("fails on the nature of the prejudice" in found.note) is not nature
    assert found.because[:2] == (test.statistical.answer, test.effect.applicable_interest.answer)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("statistical", "missing"), [(stage(False), "opinion of a qualified person"), (None, "information is statistical")]
)
def test_what_is_not_statistical_needs_one(statistical: Stage | None, missing: str) -> None:
    with pytest.raises(MissingJudgement, match=missing) as lacking:
        engaged(EFFECTIVE_CONDUCT, ADVICE, (StatisticalTest(statistical, harm(Act.DISCLOSING)),), of=SEED)
    assert lacking.value.under == "FOIA s.36(2)(b)(i)"


def test_an_opinion_on_confirming_or_denying_is_another_opinion() -> None:
    claim = Claim("FOIA s.36(3)", Duty.CONFIRM_OR_DENY, matter="FOIA s.36(2)(b)(i)", likelihood=LIKELY)
    test = OpinionTest(Act.CONFIRMING, judged(WOULD, by="the chief officer", on=BEFORE), CHIEF, stage(True))
    assert engaged(EFFECTIVE_CONDUCT, claim, (test,), of=SEED).value is Engagement.WOULD_BE_LIKELY_TO


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.at)
def test_each_office_of_subsection_5(office: object) -> None:
    row = next(each for each in OFFICES if each is office)
    assert isinstance(row.authorised, bool)
    bare = QualifiedPerson("the office holder", row.at)
    assert is_qualified(bare, on=BEFORE).value is not row.authorised
    assert is_qualified(bare, on=BEFORE).under == row.at
    authorised = bare._replace(authorised_by="the person who authorises", authorised_on=BEFORE)
    assert is_qualified(authorised, on=BEFORE).value is True


def test_a_paragraph_that_is_not_there_is_refused() -> None:
    with pytest.raises(NotACitation, match="no paragraph of s"):
        is_qualified(QualifiedPerson("the office holder", "FOIA s.36(5)(z)"), on=BEFORE)


def test_a_paragraph_for_wales_is_not_older_than_the_government_of_wales_act() -> None:
    assembly = QualifiedPerson("the Presiding Officer", "FOIA s.36(5)(ga)")
    assert is_qualified(assembly, on=date(2007, 5, 25)).value is True
    with pytest.raises(NotInForce, match="Check who was qualified then"):
        is_qualified(assembly, on=date(2007, 5, 24))


def test_the_paragraphs_that_came_later() -> None:
    later = {each.at.removeprefix("FOIA s.36(5)"): each.since for each in OFFICES if each.since != "2005-01-01"}
    wales = dict.fromkeys(("(g)", "(ga)", "(gb)(i)", "(gb)(ii)", "(gc)(i)", "(gc)(ii)"), "2007-05-25")
    assert later == {**wales, "(ka)": "2006-04-01"}


def test_who_is_qualified_only_if_authorised() -> None:
    paragraphs = ("(gb)(ii)", "(gc)(ii)", "(l)(ii)", "(o)(ii)", "(o)(iii)")
    assert [each.at for each in OFFICES if each.authorised] == [f"FOIA s.36(5){each}" for each in paragraphs]


def test_which_offices_came_after_the_act_began() -> None:
    """The Government of Wales Act 2006 on 25 May 2007, and the Ombudsman on 1 April 2006."""
    wales = dict.fromkeys(("(g)", "(ga)", "(gb)(i)", "(gb)(ii)", "(gc)(i)", "(gc)(ii)"), "2007-05-25")
    later = {each.at: each.since for each in OFFICES if each.since != COMMENCEMENT}
    assert later == {f"FOIA s.36(5){at}": since for at, since in {**wales, "(ka)": "2006-04-01"}.items()}


def test_it_is_absolute_for_the_houses_alone() -> None:
    assert [absolute(ADVICE, of=of).value for of in (HOUSE, SEED)] == [True, False]


def test_the_opinion_is_at_one_level_or_at_neither() -> None:
    [opinion] = [each for each in guided(ADVICE, of=SEED) if each.key[-1] == "opinion"]
    assert opinion.choices == (*(each.value for each in Likelihood), "neither")
