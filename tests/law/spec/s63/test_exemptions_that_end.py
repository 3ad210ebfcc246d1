"""FOIA s.63: which exemptions are no longer there for an old record."""

from datetime import date

import pytest

from answerable.law.foia.s63_removal_of_exemptions import REMOVALS, RelevantDeath, Removal, available, until_the_later_of
from answerable.law.foia.s63_removal_of_exemptions import SECTION_36 as REMOVALS_OF_36
from answerable.law.not_law import Malformed, NotInForce
from tests.law.spec import Spec

ENDS = Spec(
    "FOIA s.63",
    "Is an exemption still there for a record of that year?",
    ("Provision", "Created in", "Decided", "Available", "Under", "Why"),
    (
        ("FOIA s.42(1)", 2003, date(2024, 6, 1), False, "FOIA s.63(1)", "vector 57: historical since the end of 2023"),
        ("FOIA s.42(1)", 2003, date(2023, 12, 31), True, "FOIA s.63(1)", "the last day before that"),
        ("FOIA s.42(2)", 2003, date(2024, 6, 1), False, "FOIA s.63(2)", "and no neither confirm nor deny by it"),
        ("FOIA s.31(1)(a)", 2003, date(2024, 6, 1), True, "FOIA s.63(4)", "vector 57: law enforcement lasts a hundred years"),
        ("FOIA s.43(2)", 2003, date(2033, 12, 31), True, "FOIA s.63(2C)(a)", "vector 57: until the end of 2033"),
        ("FOIA s.43(2)", 2003, date(2034, 1, 1), False, "FOIA s.63(2C)(a)", "thirty years are over"),
        ("FOIA s.43(3)", 2003, date(2034, 1, 1), False, "FOIA s.63(2D)(a)", "for confirming or denying too"),
        ("FOIA s.28(1)", 1990, date(2020, 12, 31), True, "FOIA s.63(2C)(a)", "thirty years"),
        ("FOIA s.28(3)", 1990, date(2021, 1, 1), False, "FOIA s.63(2D)(a)", "thirty years are over"),
        ("FOIA s.30(1)(b)", 1990, date(2017, 1, 1), False, "FOIA s.63(1)", "the table of transition gives the end of 2016"),
        ("FOIA s.30(2)(a)(i)", 1990, date(2017, 1, 1), True, "FOIA s.63(1)", "confidential sources have no limit"),
        ("FOIA s.32(1)(a)", 1990, date(2017, 1, 1), False, "FOIA s.63(1)", "absolute, and gone all the same"),
        ("FOIA s.33(3)", 1990, date(2017, 1, 1), False, "FOIA s.63(2)", "audit, confirming or denying"),
        ("FOIA s.35(3)", 1990, date(2017, 1, 1), False, "FOIA s.63(1)", "the class is empty, and its confirm-or-deny with it"),
        ("FOIA s.35(1)(a)", 1985, date(2012, 12, 31), True, "FOIA s.63(1)", "thirty years still"),
        ("FOIA s.28(3)", 1974, date(2012, 12, 31), False, "FOIA s.63(2)", "before 2013 at once when historical"),
        ("FOIA s.43(1)", 1974, date(2012, 12, 31), False, "FOIA s.63(1)", "before 2013 at once when historical"),
        ("FOIA s.36(2)(b)(i)", 1974, date(2012, 12, 31), False, "FOIA s.63(1)", "before 2013 the whole section"),
        ("FOIA s.36(3)", 1974, date(2012, 12, 31), False, "FOIA s.63(2)", "and its confirm-or-deny"),
        ("FOIA s.36(2)(b)(i)", 1990, date(2017, 1, 1), False, "FOIA s.63(2A)", "since 2013 too"),
        ("FOIA s.36(2)(b)(i)", 1983, date(2013, 1, 1), True, "FOIA s.63(2A)", "on the first day of the new rule"),
        ("FOIA s.36(2)(a)(ii)", 1990, date(2017, 1, 1), True, "FOIA s.63(2C)(b)", "but the Northern Ireland Executive is excepted"),
        ("FOIA s.36(2)(a)(ii)", 1990, date(2021, 1, 1), False, "FOIA s.63(2C)(b)", "until thirty years"),
        ("FOIA s.37(1)(b)", 1950, date(2010, 12, 31), True, "FOIA s.63(3)", "honours last sixty years"),
        ("FOIA s.37(1)(b)", 1950, date(2011, 1, 1), False, "FOIA s.63(3)", "sixty years are over"),
        ("FOIA s.31(1)(a)", 1910, date(2011, 1, 1), False, "FOIA s.63(4)", "a hundred years are over"),
        ("FOIA s.31(3)", 1910, date(2010, 12, 31), True, "FOIA s.63(5)", "the last day of the hundred years"),
        ("FOIA s.24(1)", 1910, date(2020, 1, 1), True, "FOIA s.63(1)", "national security has no limit"),
        ("FOIA s.41(1)", 1910, date(2020, 1, 1), True, "FOIA s.63(1)", "confidence has no limit"),
    ),
)
ROYAL = Spec(
    "FOIA s.63(2E)",
    "How long does s.37(1)(a) to (ad) last?",
    ("Record", "Death", "Decided", "Available", "Why"),
    (
        (date(1990, 3, 5), date(2002, 3, 30), date(2011, 2, 1), False, "five years after the death and twenty after the record"),
        (date(1995, 3, 5), date(2002, 3, 30), date(2015, 3, 4), True, "the last day of the twenty years"),
        (date(1995, 3, 5), date(2002, 3, 30), date(2015, 3, 5), False, "the period began with the day of the record"),
        (date(1995, 3, 5), date(2021, 4, 9), date(2026, 4, 8), True, "the last day of the five years"),
        (date(1995, 3, 5), date(2021, 4, 9), date(2026, 4, 9), False, "the later of the two is over"),
        (date(1996, 2, 29), date(2002, 3, 30), date(2016, 2, 28), True, "a leap year's twenty years end on 28 February 2016"),
        (date(1996, 2, 29), date(2002, 3, 30), date(2016, 2, 29), False, "the anniversary is a day"),
        (date(1990, 3, 5), date(2012, 2, 29), date(2017, 2, 28), True, "five years from 29 February end with February 2017"),
        (date(1990, 3, 5), date(2012, 2, 29), date(2017, 3, 1), False, "the anniversary is no day that year"),
        (date(1950, 3, 5), None, date(2020, 6, 23), True, "the person lives"),
        (date(1950, 3, 5), date(2020, 6, 23), date(2020, 6, 23), True, "the five years begin with the day of the death"),
        (date(1950, 3, 5), date(2022, 9, 8), date(2020, 6, 23), True, "the person lived on the day of the decision"),
    ),
)
SPECS = (ENDS, ROYAL)
TODAY = date(2020, 6, 23)


@pytest.mark.parametrize(("provision", "created", "decided", "is_available", "under"), ENDS.cases())
def test_exemptions_that_end(provision: str, created: int, decided: date, is_available: bool, under: str) -> None:
    matter = "FOIA s.36(2)(b)(i)" if provision == "FOIA s.36(3)" else None
    finding = available(provision, record_created_in=created, decided_on=decided, matter=matter)
    assert (finding.value, finding.under) == (is_available, under)


@pytest.mark.parametrize(("record", "death", "decided", "is_available"), ROYAL.cases())
def test_royal_communications(record: date, death: date | None, decided: date, is_available: bool) -> None:
    finding = available(
        "FOIA s.37(1)(ac)",
        record_created_in=record.year,
        decided_on=decided,
        received_on=max(date(2011, 1, 19), date(decided.year, 1, 1)) if decided.year > 2011 else date(2011, 1, 20),
        record_created_on=record,
        relevant_death=RelevantDeath(death),
    )
    assert (finding.value, finding.under) == (is_available, "FOIA s.63(2E)")


@pytest.mark.parametrize(("received", "northern_ireland"), [(date(2011, 1, 18), False), (date(2012, 6, 30), True)])
def test_the_old_royal_paragraph_ends_when_the_record_is_historical(received: date, northern_ireland: bool) -> None:
    ended = available(
        "FOIA s.37(1)(a)", record_created_in=1974, decided_on=received, received_on=received, northern_ireland=northern_ireland
    )
    assert (ended.value, ended.under) == (False, "FOIA s.63(1)")
    kept = available(
        "FOIA s.37(1)(a)", record_created_in=1990, decided_on=received, received_on=received, northern_ireland=northern_ireland
    )
    assert kept.value is True


def test_royal_communications_need_the_day_of_receipt() -> None:
    with pytest.raises(Malformed, match="picked by the day the request was received"):
        available("FOIA s.37(1)(a)", record_created_in=1990, decided_on=TODAY)


@pytest.mark.parametrize("known", [{"record_created_on": date(1990, 3, 5)}, {"relevant_death": RelevantDeath(None)}])
def test_royal_communications_need_the_record_and_the_death(known: dict[str, object]) -> None:
    with pytest.raises(Malformed, match="Give both"):
        available("FOIA s.37(1)(a)", record_created_in=1990, decided_on=TODAY, received_on=TODAY, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(("affects", "is_available"), [(True, True), (False, False)])
def test_the_conduct_of_public_affairs_in_northern_ireland_is_excepted(affects: bool, is_available: bool) -> None:
    finding = available("FOIA s.36(2)(c)", record_created_in=1995, decided_on=TODAY, affects_northern_ireland=affects)
    assert finding.value is is_available


@pytest.mark.parametrize(
    ("matter", "affects", "is_available", "under"),
    [
        ("FOIA s.36(2)(b)(i)", None, False, "FOIA s.63(2B)"),
        ("FOIA s.36(2)(a)(ii)", None, True, "FOIA s.63(2D)(b)"),
        ("FOIA s.36(2)(c)", False, False, "FOIA s.63(2B)"),
    ],
)
def test_s36_confirming_or_denying_goes_by_its_matter(matter: str, affects: bool | None, is_available: bool, under: str) -> None:
    finding = available("FOIA s.36(3)", record_created_in=1995, decided_on=TODAY, matter=matter, affects_northern_ireland=affects)
    assert (finding.value, finding.under) == (is_available, under)


def test_s36_2_c_asks_where_the_prejudice_is() -> None:
    with pytest.raises(Malformed, match="Say whether it is"):
        available("FOIA s.36(2)(c)", record_created_in=1995, decided_on=TODAY)


@pytest.mark.parametrize("provision", ["FOIA s.36", "FOIA s.36(3)", "FOIA s.30(3)", "FOIA s.37(2)"])
def test_a_provision_about_several_limbs_needs_the_one_it_is_about(provision: str) -> None:
    with pytest.raises(Malformed, match="as the matter"):
        available(provision, record_created_in=1995, decided_on=TODAY)


@pytest.mark.parametrize(
    ("provision", "matter", "is_available"),
    [("FOIA s.30(3)", "FOIA s.30(1)(b)", False), ("FOIA s.30(3)", "FOIA s.30(2)(a)(i)", True), ("FOIA s.37(2)", "FOIA s.37(1)(b)", True)],
)
def test_confirm_or_deny_by_class_goes_with_its_limb(provision: str, matter: str, is_available: bool) -> None:
    finding = available(provision, record_created_in=1995, decided_on=TODAY, matter=matter)
    assert finding.value is is_available


def test_the_reasoning_says_since_when_the_record_is_historical() -> None:
    finding = available("FOIA s.42(1)", record_created_in=2003, decided_on=date(2024, 6, 1))
    assert finding.derivation() == (
        "no: FOIA s.63(1), “Information contained in a historical record cannot be exempt information by virtue of section”\n"
        "├─ 1 January 2024: FOIA s.62(1), “at the end of the period of twenty years beginning with the year following that in which it "
        "was created”\n"
        "│  └─ 2003: the record was created\n"
        "└─ 1 June 2024: the decision"
    )


def test_there_is_no_answer_before_the_right_of_access() -> None:
    with pytest.raises(NotInForce):
        available("FOIA s.42(1)", record_created_in=1974, decided_on=date(2004, 12, 31))


def test_a_limit_in_years_is_reasoned_from_the_year_of_creation() -> None:
    assert available("FOIA s.31(3)", record_created_in=1910, decided_on=date(2011, 1, 1)).derivation() == (
        "no: FOIA s.63(5), “to be capable of prejudicing any of the matters referred to in section 31(1)”\n"
        "├─ 1910: the record was created\n"
        "└─ 1 January 2011: the decision"
    )


def test_the_royal_limit_is_reasoned_from_both_its_periods() -> None:
    def reasons(death: date | None) -> list[str]:
        return (
            until_the_later_of(decided_on=date(2026, 4, 9), record_created_on=date(1995, 3, 5), relevant_death=RelevantDeath(death))
            .derivation()
            .splitlines()
        )

    over = reasons(date(2021, 4, 9))
    assert over[0].endswith("[available up to the end of 8 April 2026]")
    assert over[1:] == ["├─ 9 April 2021: the relevant death", "└─ 5 March 1995: the record was created"]
    on_the_day = reasons(date(2026, 4, 9))
    assert on_the_day[0].endswith("[available up to the end of 8 April 2031]")
    living = reasons(None)
    assert living[0].endswith("[the person whose death counts is alive]")
    assert living[1:] == ["└─ 5 March 1995: the record was created"]


def test_the_old_royal_paragraph_is_reasoned_like_the_rest() -> None:
    received = date(2011, 1, 18)
    finding = available("FOIA s.37(1)(a)", record_created_in=1974, decided_on=received, received_on=received)
    assert finding.derivation().splitlines()[-2:] == ["│  └─ 1974: the record was created", "└─ 18 January 2011: the decision"]


SECTION_36 = (
    (
        "FOIA s.36(2)(b)(i)",
        None,
        "FOIA s.63(2A)",
        "Information contained in a historical record cannot be exempt information by virtue of section 36 except",
    ),
    (
        "FOIA s.36(2)(a)(ii)",
        None,
        "FOIA s.63(2C)(b)",
        "by virtue of section 36 in the excepted cases mentioned in subsection (2A)",
    ),
    (
        "FOIA s.36(3)",
        "FOIA s.36(2)(b)(i)",
        "FOIA s.63(2B)",
        "is not to be taken to have any of the effects referred to in subsection (3) of section 36, except",
    ),
    (
        "FOIA s.36(3)",
        "FOIA s.36(2)(a)(ii)",
        "FOIA s.63(2D)(b)",
        "of having any of the effects referred to in section 36(3) in the excepted cases",
    ),
)


@pytest.mark.parametrize(("provision", "matter", "under", "words"), SECTION_36, ids=[each[2] for each in SECTION_36])
def test_section_36_goes_with_the_year_that_ends_its_period_and_says_under_what(
    provision: str, matter: str | None, under: str, words: str
) -> None:
    """Created in 1995: historical from 2020, by the transition, and past thirty years from 2026."""
    lasts_until = 2025 if under in ("FOIA s.63(2C)(b)", "FOIA s.63(2D)(b)") else 2019
    last, first = date(lasts_until, 12, 31), date(lasts_until + 1, 1, 1)
    before, after = (available(provision, record_created_in=1995, decided_on=day, matter=matter) for day in (last, first))
    assert (before.value, after.value) == (True, False)
    assert (after.under, after.words) == (under, words)


@pytest.mark.parametrize("removal", REMOVALS, ids=lambda removal: f"{removal.at} {removal.since}")
def test_each_removal_takes_what_it_names_and_quotes_itself(removal: Removal) -> None:
    """A record of 1900 is past every period on any day of the right of access."""
    for provision in removal.provisions:
        finding = available(provision, record_created_in=1900, decided_on=date.fromisoformat(removal.since))
        assert (finding.value, finding.under, finding.words) == (False, removal.at, removal.words)


def test_since_when_and_until_when_each_removal_is_law() -> None:
    assert [(each.at, each.years, each.since, each.until) for each in (*REMOVALS, *REMOVALS_OF_36.values())] == [
        ("FOIA s.63(2)", None, "2005-01-01", "2013-01-01"),
        ("FOIA s.63(2)", None, "2013-01-01", None),
        ("FOIA s.63(1)", None, "2005-01-01", "2013-01-01"),
        ("FOIA s.63(1)", None, "2013-01-01", None),
        ("FOIA s.63(2D)(a)", 30, "2013-01-01", None),
        ("FOIA s.63(2C)(a)", 30, "2013-01-01", None),
        ("FOIA s.63(3)", 60, "2005-01-01", None),
        ("FOIA s.63(5)", 100, "2005-01-01", None),
        ("FOIA s.63(4)", 100, "2005-01-01", None),
        ("FOIA s.63(2A)", None, "2013-01-01", None),
        ("FOIA s.63(2C)(b)", 30, "2013-01-01", None),
        ("FOIA s.63(2B)", None, "2013-01-01", None),
        ("FOIA s.63(2D)(b)", 30, "2013-01-01", None),
    ]
