"""Every limb of Part II, and every provision that excludes the duty to confirm or deny: a letter that relies on it complies."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.documents.letters import (
    Kind,
    NeitherConfirmedNorDenied,
    Owed,
    PutOff,
    PutOffConfirming,
    Relied,
    UnableToDraft,
    Weighed,
    Withheld,
    before_sending,
)
from answerable.documents.letters.claims_in_words import neither, section, sections, withholding
from answerable.documents.letters.parts import Answer
from answerable.documents.letters.plain_words import what_it_is_about
from answerable.documents.limbs_in_plain_words import CONDITIONS, WORDS
from answerable.documents.refusal_notice import lint
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.foia.s02_effect_of_exemptions import Reading, is_absolute
from answerable.law.part_ii import BY_SECTION, EXEMPTIONS, excludes
from answerable.law.provision import cite
from tests.documents.letters.examples import ABOUT, ANSWERS, letter, part
from tests.documents.letters.forms import every_form

DAYS = (date(2005, 6, 1), date(2012, 3, 1), date(2019, 11, 7), date(2026, 1, 5))
WHY = "An answer of this kind would help those who act against the interest that this protects."
REASONS = "The harm would be lasting, and the value to public debate would be small."


def claims(on: date) -> Iterator[Claim]:
    """Every claim that Part II gives a shape to on a day; a harm at each of its two levels in turn."""
    levels = iter([Likelihood.WOULD, Likelihood.WOULD_BE_LIKELY_TO, None] * 200)
    for exemption in EXEMPTIONS:
        for limb in exemption.limbs_on(on):
            at = exemption.at.under(limb.at)
            harm = exemption.test_of(limb).value in ("prejudice", "endanger", "opinion")
            likelihood = next(levels) if harm else None
            purposes, function = (("FOIA s.31(2)(a)", "FOIA s.31(2)(c)"), "regulating solicitors") if at == "FOIA s.31(1)(g)" else ((), "")
            conditions: list[str | None] = [exemption.at.under(each.at) for each in exemption.conditions if each.in_force(on)]
            if at != "FOIA s.40(2)":
                conditions = [None]
            for condition in conditions:
                yield Claim(at, Duty.COMMUNICATE, likelihood, purposes=purposes, function=function, condition=condition)
            for excluding in exemption.confirm_or_deny_on(on):
                if excludes(excluding, limb):
                    matter = None if exemption.at == "FOIA s.40" else at
                    yield Claim(
                        exemption.at.under(excluding.at), Duty.CONFIRM_OR_DENY, likelihood, matter, purposes=purposes, function=function
                    )


def relied_on(claim: Claim, on: date) -> Relied:
    condition = claim.condition or ("FOIA s.40(3A)(a)" if on >= date(2018, 5, 25) else "FOIA s.40(3)(a)(i)")
    absolute = is_absolute(claim.provision, received_on=on, matter=claim.matter, condition=condition, reading=Reading.COMMISSIONER)
    return Relied(claim, WHY, absolute.value)


def refusing(claim: Claim, on: date) -> Answer:
    relied = (relied_on(claim, on),)
    tests = (Weighed((claim,), REASONS, ("Openness.",), ("The harm.",)),)
    return Withheld(relied, tests) if claim.duty is Duty.COMMUNICATE else NeitherConfirmedNorDenied(relied, tests)


CASES = [
    pytest.param(claim, on, id=f"{claim.provision} {claim.matter or claim.condition or ''} {on}")
    for on in (DAYS[0], DAYS[2])
    for claim in claims(on)
]


@pytest.mark.parametrize(("claim", "on"), CASES)
def test_a_letter_that_relies_on_it_complies(claim: Claim, on: date) -> None:
    about = ABOUT._replace(received_on=on, dated=on)
    relied = relied_on(claim, on)
    drafted = letter(part(refusing(claim, on)), about=about)
    read = lint(drafted.text)
    assert all(each.met is not False for each in read.requirements), read
    assert read.complies, read
    weighs = {"FOIA s.17(3)(a)", "FOIA s.17(3)(b)"} & {each.under for each in read.requirements if each.met is not None}
    owed = "FOIA s.17(3)(b)" if claim.duty is Duty.COMMUNICATE else "FOIA s.17(3)(a)"
    assert weighs == (set() if relied.absolute else {owed})
    if not relied.absolute:
        later = date(on.year, 12, 29)
        putting_off: Answer = PutOff((relied,), later) if claim.duty is Duty.COMMUNICATE else PutOffConfirming((relied,), later)
        read = lint(letter(part(putting_off), about=about).text)
        assert {each.under: each.met for each in read.requirements}["FOIA s.17(2)"] is True
        assert read.complies, read


@pytest.mark.parametrize(("claim", "on"), CASES)
def test_a_letter_that_relies_on_it_and_has_lost_its_reasons_does_not_go(claim: Claim, on: date) -> None:
    """What is left says the exemption again, and announces the balance."""
    relied = relied_on(claim, on)
    text = letter(part(refusing(claim, on)), about=ABOUT._replace(received_on=on, dated=on)).text
    owed = Owed("1", claim, balanced=not relied.absolute)
    assert [each for each in before_sending(Kind.ANSWER, text, sent_on=on, owed=[owed]) if each.forbids] == []
    for said in (WHY, REASONS, "• Openness.", "• The harm."):
        text = text.replace(said, "")
    stops = {each.under for each in before_sending(Kind.ANSWER, text, sent_on=on, owed=[owed]) if each.forbids}
    balance = "FOIA s.17(3)(b)" if claim.duty is Duty.COMMUNICATE else "FOIA s.17(3)(a)"
    assert stops == {"FOIA s.17(1)(c)"} | (set() if relied.absolute else {balance})


@pytest.mark.parametrize("beginning", range(0, 150, 25))
def test_many_of_them_in_one_letter_comply_in_every_form(beginning: int) -> None:
    """Long letters, and every claim read back from HTML, Word and PDF."""
    on = DAYS[3]
    parts = [part(refusing(claim, on), str(number)) for number, claim in enumerate(claims(on), 1)][beginning : beginning + 25]
    drafted = letter(*parts, about=ABOUT._replace(received_on=on, dated=on))
    for form, text in every_form(drafted).items():
        read = lint(text)
        assert read.complies, (form, [each for each in read.requirements if each.met is False])


NEITHER = [each for each in claims(DAYS[2]) if each.duty is Duty.CONFIRM_OR_DENY]


@pytest.mark.parametrize("excluding", sorted({each.provision for each in NEITHER}))
def test_the_limbs_of_one_exclusion_together_keep_their_reasons(excluding: str) -> None:
    some = tuple(each for each in NEITHER if each.provision == excluding)
    relied = tuple(relied_on(each, DAYS[2]) for each in some)
    drafted = letter(part(NeitherConfirmedNorDenied(relied, (Weighed(some, REASONS),))))
    owed = [Owed("1", each.claim, balanced=not each.absolute) for each in relied]
    assert [each for each in before_sending(Kind.ANSWER, drafted.text, sent_on=DAYS[2], owed=owed) if each.forbids] == []


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_mixture_of_answers_complies(data: st.DataObject) -> None:
    """Up to five parts: claims on either duty, one or two at a time, beside answers of every other kind."""
    on = DAYS[2]
    on_duty = {duty: [each for each in claims(on) if each.duty is duty] for duty in Duty}

    def refused() -> Answer:
        duty = data.draw(st.sampled_from(Duty))
        some = data.draw(st.lists(st.sampled_from(on_duty[duty]), min_size=1, max_size=2, unique=True))
        relied, tests = tuple(relied_on(each, on) for each in some), (Weighed(tuple(some), REASONS),)
        return Withheld(relied, tests) if duty is Duty.COMMUNICATE else NeitherConfirmedNorDenied(relied, tests)

    others = st.sampled_from(list(ANSWERS.values()))
    count = data.draw(st.integers(1, 5))
    answered = [data.draw(others) if data.draw(st.booleans()) else refused() for _ in range(count)]
    drafted = letter(*(part(each, str(number)) for number, each in enumerate(answered, 1)))
    read = lint(drafted.text)
    assert read.complies, [each for each in read.requirements if each.met is False]
    owed = [
        Owed(str(number), each.claim, balanced=not each.absolute)
        for number, said in enumerate(answered, 1)
        if isinstance(said, Withheld | NeitherConfirmedNorDenied)
        for each in said.relied
    ]
    assert [each for each in before_sending(Kind.ANSWER, drafted.text, sent_on=on, owed=owed) if each.forbids] == []


def test_the_words_are_for_the_limbs_of_part_ii_and_for_no_others() -> None:
    limbs = {exemption.at.under(limb.at) for exemption in EXEMPTIONS for limb in exemption.limbs}
    assert set(WORDS) == limbs
    assert set(CONDITIONS) == {exemption.at.under(each.at) for exemption in EXEMPTIONS for each in exemption.conditions}


def test_no_words_can_give_away_that_something_is_held() -> None:
    for at in WORDS:
        exemption = BY_SECTION[cite(at).section]
        for version in (each for each in exemption.limbs if exemption.at.under(each.at) == at):
            words = what_it_is_about(at, date.fromisoformat(version.since))
            assert "the information" not in words
            assert not words.startswith("the records")


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY), "points back to several limbs"),
        (Claim("FOIA s.31(1)(a)", Duty.CONFIRM_OR_DENY), "does not exclude the duty to confirm or deny"),
        (Claim("FOIA s.12(2)", Duty.CONFIRM_OR_DENY), "does not exclude the duty to confirm or deny"),
        (Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter="FOIA s.31(1)(z)"), "no limb of Part II"),
        (Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter="FOIA s.31(1)(g)"), r"needs the purpose in s.31\(2\)"),
        (
            Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter="FOIA s.31(1)(g)", purposes=("FOIA s.31(2)(a)",)),
            "the function of the authority",
        ),
        (
            Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter="FOIA s.31(1)(g)", purposes=("FOIA s.31(2)(z)",), function="policing"),
            "is no purpose",
        ),
    ],
)
def test_a_claim_of_no_shape_has_no_words(claim: Claim, sentence: str) -> None:
    with pytest.raises(UnableToDraft, match=sentence):
        neither(claim, date(2019, 11, 7))


def test_the_only_limb_needs_no_naming() -> None:
    said = neither(Claim("FOIA s.42(2)", Duty.CONFIRM_OR_DENY), date(2019, 11, 7))
    assert said.startswith(
        "This is because saying whether we hold information of this description would itself disclose information protected by legal"
    )


def test_the_sentences_of_the_seed() -> None:
    on = date(2019, 11, 7)
    assert neither(Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, Likelihood.WOULD, "FOIA s.31(1)(a)"), on) == (
        "This is because confirming or denying whether we hold information of this description would prejudice the prevention or detection "
        "of crime, section 31(1)(a)."
    )
    assert withholding(Claim("FOIA s.36(2)(b)(ii)", Duty.COMMUNICATE), on) == (
        "This is because, in the reasonable opinion of the qualified person, disclosing it would be likely to inhibit the free and frank "
        "exchange of views for the purposes of deliberation."
    )


def test_sections_are_written_as_people_write_them() -> None:
    assert section("FOIA s.31(1)(a)") == "section 31(1)(a)"
    assert sections(["FOIA s.23(5)", "FOIA s.24(2)", "FOIA s.23(5)"]) == "sections 23(5) and 24(2)"
