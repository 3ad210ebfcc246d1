"""Schema 2 of the case file: every kind of test, certificates, balances, bars and what is held, each read by itself as well."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from answerable.documents.case_file import NotACaseFile, Table, bar, claim, event, held, read_case, weighed
from answerable.law.bars import Cost, Repeated, Vexatious
from answerable.law.case_positions import part_position, positions
from answerable.law.claims import Duty, Likelihood
from answerable.law.clock import Standing
from answerable.law.engagement import Asked, ClassTest, QuestionTest, SignedCertificate
from answerable.law.events import Answer as Reply
from answerable.law.events import Kind, Transfer
from answerable.law.exemption import Authority
from answerable.law.foia.s14_vexatious_or_repeated_requests import Consideration, EarlierRequest, Theme
from answerable.law.not_law import Malformed, MissingJudgement, OutOfOrder
from answerable.law.positions import Answer, Held
from answerable.law.prejudice import Act, EarlierAnswer, EndangerTest, Mosaic, PrejudiceTest, Shown
from answerable.law.public_interest import Balance
from answerable.law.qualified_person import OpinionTest, QualifiedPerson, StatisticalTest
from answerable.law.regulations.fees_2004_cost import Activity, NotCounted, Work
from answerable.law.time_limit import School, TimeLimit
from answerable.law.timeline import clock_on

ON = date(2026, 2, 2)
YES = {"answer": True, "by": "the FOI officer", "on": ON, "reasons": "It was so"}
NCND = {"part": "1", "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)"}
WITHHELD = {"part": "1", "provision": "FOIA s.42(1)", "duty": "communicate"}


def at(content: dict[str, Any]) -> Table:
    """A table as casework hands it in."""
    return Table("the position", content)


def answered(answer: object, on: date = ON) -> dict[str, Any]:
    """A judgement with this answer."""
    return YES | {"answer": answer, "on": on}


def read_test(test: dict[str, Any], made: dict[str, Any] = WITHHELD) -> Any:
    """The one test of a claim."""
    (read,) = claim(at(made | {"test": [test]})).pleaded.tests
    return read


def test_a_test_of_prejudice_is_the_one_that_needs_no_name() -> None:
    mosaic = {"argument": "It joins up", "combines_with": [{"reference": "FOI 12", "on": date(2025, 5, 1), "said": "the ranks"}]}
    likely = answered("a real and significant risk", date(2026, 2, 5))
    read = claim(at(NCND | {"test": [{"act": "confirming", "nature": YES, "likelihood": likely, "mosaic": mosaic}]}))
    (test,) = read.pleaded.tests
    assert isinstance(test, PrejudiceTest)
    assert (test.act, test.applicable_interest, test.causal_link) == (Act.CONFIRMING, None, None)
    assert test.nature is not None
    assert test.nature.answer.matter == "whether the prejudice is real, actual or of substance"
    assert test.likelihood is not None
    assert (test.likelihood.value, test.likelihood.matter) == (Shown.REAL_AND_SIGNIFICANT_RISK, "how likely the harm was shown to be")
    assert test.mosaic == Mosaic("It joins up", (EarlierAnswer("FOI 12", date(2025, 5, 1), "the ranks"),))
    assert read.judged_on == date(2026, 2, 5)


def test_a_class_is_read_element_by_element() -> None:
    personal = WITHHELD | {"provision": "FOIA s.40(2)", "condition": "FOIA s.40(3A)(a)"}
    test = read_test({"kind": "class", "answers": [YES | {"evidence": ["the names"]}, {}]}, personal)
    assert isinstance(test, ClassTest)
    first, second = test.answers
    assert second is None
    assert first is not None
    assert (first.answer.matter, first.evidence) == ("personal data of somebody other than the requester", ("the names",))
    assert claim(at(personal | {"test": [{"kind": "class", "answers": [YES]}]})).judged_on == ON


def test_a_question_is_inferred_where_the_provision_asks_one() -> None:
    national = NCND | {"provision": "FOIA s.24(2)"}
    del national["matter"]
    test = read_test({"kind": "question", "act": "denying", "answer": YES}, national)
    assert isinstance(test, QuestionTest)
    assert (test.asked, test.act) == (Asked.REQUIRED, Act.DENYING)
    assert test.answer is not None
    assert test.answer.answer.matter == "whether exemption is required (reasonably necessary) for the purpose, of denying"
    named = read_test({"kind": "question", "act": "denying", "asked": Asked.BREACH.value}, national)
    assert named == QuestionTest(Asked.BREACH, Act.DENYING)


def test_a_danger() -> None:
    test = read_test({"kind": "endanger", "act": "disclosing", "danger": YES, "causal_link": YES, "argued": "would"})
    assert isinstance(test, EndangerTest)
    assert test.danger is not None
    assert test.danger.answer.matter == "whether an individual would be endangered, which is more than distress"
    assert (test.argued, test.likelihood) == (Likelihood.WOULD, None)


@pytest.mark.parametrize(
    ("answer", "opinion"),
    [("would", Likelihood.WOULD), ("would be likely to", Likelihood.WOULD_BE_LIKELY_TO), ("neither", None)],
)
def test_an_opinion(answer: str, opinion: Likelihood | None) -> None:
    given_by = {
        "person": "the chief executive",
        "paragraph": "FOIA s.36(5)(o)(iii)",
        "authorised_by": "a Minister of the Crown",
        "authorised_on": date(2005, 2, 1),
    }
    test = read_test({"kind": "opinion", "act": "disclosing", "opinion": answered(answer), "given_by": given_by, "reasonable": YES})
    assert isinstance(test, OpinionTest)
    assert test.opinion is not None
    assert (test.opinion.value, test.opinion.matter) == (opinion, "the opinion of the qualified person")
    assert test.given_by == QualifiedPerson(*given_by.values())  # type: ignore[arg-type]
    assert test.reasonable is not None
    assert test.reasonable.answer.matter == "whether the opinion is reasonable"


def test_an_opinion_that_nobody_has_given() -> None:
    assert read_test({"kind": "opinion", "act": "disclosing"}) == OpinionTest(Act.DISCLOSING)
    minister = {"person": "a Minister", "paragraph": "FOIA s.36(5)(a)"}
    given = read_test({"kind": "opinion", "act": "disclosing", "given_by": minister}).given_by
    assert given == QualifiedPerson("a Minister", "FOIA s.36(5)(a)")


def test_statistics() -> None:
    content = {"kind": "statistical", "act": "disclosing", "statistical": YES, "nature": answered(False, date(2026, 2, 9))}
    test = read_test(content)
    assert isinstance(test, StatisticalTest)
    assert test.statistical is not None
    assert test.statistical.answer.matter == "whether the information is statistical"
    assert test.effect.nature is not None
    assert claim(at(WITHHELD | {"test": [content]})).judged_on == date(2026, 2, 9)


def test_a_certificate() -> None:
    signed = {"provision": "FOIA s.23(2)", "signed_by": "a Minister who is a member of the Cabinet", "signed_on": ON}
    content = WITHHELD | {"provision": "FOIA s.23(1)", "certificate": signed}
    assert claim(at(content)).pleaded.certificate == SignedCertificate("FOIA s.23(2)", signed["signed_by"], ON)  # type: ignore[arg-type]
    both = signed | {"covers": ["confirm or deny", "communicate"], "quashed_on": date(2026, 3, 2)}
    read = claim(at(content | {"certificate": both})).pleaded.certificate
    assert read is not None
    assert (read.covers, read.quashed_on) == ((Duty.CONFIRM_OR_DENY, Duty.COMMUNICATE), date(2026, 3, 2))


def test_a_claim_and_a_balance_may_keep_their_reasons_to_themselves_where_a_person_judged_so() -> None:
    excused = claim(at(WITHHELD | {"would_disclose": answered(True)})).pleaded.would_disclose
    assert excused is not None
    assert (excused.value, excused.matter) == (True, "whether the statement would itself disclose exempt information")
    content = {"part": "1", "duty": "communicate", "balance": answered("exactly balanced"), "would_disclose": answered(False)}
    kept = weighed(at(content)).weighed.would_disclose
    assert kept is not None
    assert kept.value is False


def test_a_balance_governs_by_its_own_day_unless_another_is_given() -> None:
    content = {
        "part": "1",
        "duty": "communicate",
        "extent": "the annex",
        "provisions": ["FOIA s.42"],
        "balance": answered("exactly balanced"),
        "for_maintaining": ["candour"],
        "for_disclosing": ["trust"],
    }
    read = weighed(at(content))
    assert read.part == "1"
    assert read.weighed.balance is not None
    assert (read.weighed.balance.value, read.weighed.on) == (Balance.EXACTLY_BALANCED, ON)
    assert read.weighed[3:] == ("the annex", ("FOIA s.42",), ("candour",), ("trust",), None)
    assert weighed(at(content | {"on": date(2026, 1, 5)})).weighed.on == date(2026, 1, 5)
    unbalanced = weighed(at({"part": "1", "duty": "confirm or deny", "on": ON})).weighed
    assert (unbalanced.duty, unbalanced.balance, unbalanced.on) == (Duty.CONFIRM_OR_DENY, None, ON)


def test_what_is_held() -> None:
    read = held(at({"part": "1", "extent": "2019"} | answered("not established")))
    assert (read.part, read.extent, read.held.value, read.held.on) == ("1", "2019", Held.NOT_ESTABLISHED, ON)
    assert read.held.matter == "whether the information is held, on the balance of probabilities"


LOCATING = {"activity": "locating", "items": 400, "minutes_each": 3}
COST = {"provision": "FOIA s.12(1)", "listed_in_part_i": False, "reasonable": YES, "work": [LOCATING]}


def test_an_estimate_of_cost() -> None:
    redacting = {"activity": "redacting", "minutes": 90, "other_pence": 250}
    read = bar(at(COST | {"parts": ["1"], "work": [LOCATING, redacting], "evidence": ["a sample of 40 files"]}))
    assert (read.parts, read.judged_on) == (("1",), ON)
    assert isinstance(read.bar, Cost)
    assert read.bar.work == (Work(Activity.LOCATING, Fraction(20)), Work(NotCounted.REDACTING, Fraction(3, 2), Fraction(5, 2)))
    assert (read.bar.confirming_alone, read.bar.listed_in_part_i, read.bar.evidence) == (False, False, ("a sample of 40 files",))
    assert read.bar.reasonable is not None
    assert read.bar.reasonable.matter == "whether the estimate of cost is a reasonable one"
    alone = bar(at(COST | {"provision": "FOIA s.12(2)", "listed_in_part_i": True}))
    assert isinstance(alone.bar, Cost)
    assert (alone.bar.confirming_alone, alone.bar.listed_in_part_i) == (True, True)


def test_an_estimate_over_several_requests() -> None:
    others = {
        "request": [{"work": [LOCATING]}, {"work": [LOCATING]}],
        "first_received_on": date(2026, 1, 5),
        "last_received_on": date(2026, 1, 9),
        "by_one_person": False,
        "in_concert": answered(True, date(2026, 2, 3)),
        "similar": answered(True, date(2026, 2, 4)),
    }
    read = bar(at(COST | {"others": others}))
    assert read.judged_on == date(2026, 2, 4)
    assert isinstance(read.bar, Cost)
    assert read.bar.others is not None
    assert len(read.bar.others.work) == 2
    assert read.bar.others[1:4] == (date(2026, 1, 5), date(2026, 1, 9), False)
    assert read.bar.others.similar is not None
    assert read.bar.others.similar.matter == "whether the requests relate, to any extent, to the same or similar information"


def test_a_request_that_is_vexatious_and_one_that_is_repeated() -> None:
    considered = [{"theme": "burden", "words": "62 requests in a year"}]
    read = bar(at({"provision": "FOIA s.14(1)", "vexatious": YES, "considered": considered}))
    assert isinstance(read.bar, Vexatious)
    assert read.bar.considered == (Consideration(Theme.BURDEN, "62 requests in a year"),)
    assert (read.parts, read.judged_on) == ((), ON)
    repeated = {"provision": "FOIA s.14(2)", "earlier_made_on": date(2025, 9, 1), "made_on": date(2026, 1, 5)}
    bare = bar(at(repeated))
    assert bare.bar == Repeated(EarlierRequest(date(2025, 9, 1), None), date(2026, 1, 5))
    assert bare.judged_on is None
    full = {"earlier_complied_with_on": date(2025, 9, 22), "similar": YES, "reasonable_interval": answered(False, date(2026, 2, 3))}
    known = bar(at(repeated | full))
    assert known.judged_on == date(2026, 2, 3)
    assert isinstance(known.bar, Repeated)
    assert known.bar.earlier.complied_with_on == date(2025, 9, 22)


def test_an_event_by_itself() -> None:
    made = event(at({"kind": "transfer", "on": ON, "parts": ["1"], "to": "A fire authority"}), date(2026, 1, 5))
    assert (made.kind, made.on, made.parts, made.payload) == (Kind.TRANSFER, ON, ("1",), Transfer("A fire authority"))
    old = {"kind": "response", "on": date(2018, 6, 1), "relies_on": [{"provision": "FOIA s.40(2)", "condition": "FOIA s.40(3A)(a)"}]}
    assert event(at(old), date(2018, 4, 2)).payload is not None


PERSON = {"person": "the chief executive", "paragraph": "FOIA s.36(5)(a)"}
EARLIER = {"reference": "FOI 12", "on": ON, "said": "the ranks"}


def put(**test: object) -> dict[str, Any]:
    """A claim with one test."""
    return WITHHELD | {"test": [{"act": "disclosing"} | test]}


@pytest.mark.parametrize(("authority", "absolute"), [(None, None), (Authority(), False), (Authority(house_of_parliament=True), True)])
def test_whether_section_36_is_absolute_depends_on_who_relies_on_it(authority: Authority | None, absolute: bool | None) -> None:
    content = {"kind": "response", "on": ON, "relies_on": [{"provision": "FOIA s.36(2)(c)"}]}
    made = event(at(content), date(2026, 1, 5), authority).payload
    assert isinstance(made, Reply)
    assert made.letter.relies_on[0].absolute is absolute


REFUSED = [
    (claim, WITHHELD | {"test": [{"kind": "harm"}]}, "In the position, test 1, kind is 'harm'. It can be 'prejudice', 'class',"),
    (
        claim,
        WITHHELD | {"test": [{"kind": "class", "answers": [YES, YES]}]},
        "In the position, test 1, answers has 2 entries for 1 elements. "
        "Answer these: the information is (or, if it were held, would be) of the class.",
    ),
    (
        claim,
        WITHHELD | {"test": [{"kind": "question", "act": "disclosing"}]},
        "In the position, test 1, asked is missing, and FOIA s.42(1) asks no question that is answered yes or no. "
        "Name the question, or give the kind of its test.",
    ),
    (
        claim,
        WITHHELD | {"provision": "FOIA s.12(1)", "test": [{"kind": "question", "act": "disclosing"}]},
        "In the position, test 1, asked is missing, and FOIA s.12(1) asks no question",
    ),
    (claim, WITHHELD | {"certificate": {"provision": "FOIA s.23(2)"}}, "In the position, certificate, signed_by is missing."),
    (
        claim,
        WITHHELD | {"certificate": {"provision": "FOIA s.23(2)", "signed_by": "a Minister", "signed_on": ON, "covers": ["both"]}},
        "In the position, certificate, covers is 'both'. It can be 'confirm or deny', 'communicate'.",
    ),
    (weighed, {"part": "1", "duty": "communicate"}, "In the position, on is missing. Give a date"),
    (held, {"part": "1"} | answered("perhaps"), "In the position, answer is 'perhaps'. It can be 'held', 'not held', 'not established'."),
    (
        bar,
        {"provision": "FOIA s.13"},
        "In the position, FOIA s.13 bars no request. It can be FOIA s.12(1), FOIA s.12(2), FOIA s.14(1), FOIA s.14(2).",
    ),
    (
        bar,
        COST | {"work": [{"activity": "reading", "minutes": 5}]},
        "In the position, work 1, activity is 'reading'. It can be 'determining',",
    ),
    (bar, COST | {"work": [{"activity": "locating"}]}, "In the position, work 1, minutes is missing. Give a whole number."),
    (
        bar,
        COST | {"work": [{"activity": "locating", "minutes": -5}]},
        "In the position, work 1, the work takes less than no time, or costs less than nothing. Check the figures.",
    ),
    (
        bar,
        COST | {"work": [{"activity": "locating", "minutes": 5, "other_pence": -1}]},
        "In the position, work 1, the work takes less than no time, or costs less than nothing. Check the figures.",
    ),
    (
        bar,
        {"provision": "FOIA s.14(1)", "considered": [{"theme": "tone", "words": "rude"}]},
        "In the position, considered 1, theme is 'tone'. It can be 'burden', 'motive', 'value', 'harassment'.",
    ),
    (bar, COST | {"colour": True}, "In the position, colour cannot be read."),
]


@pytest.mark.parametrize(("read", "content", "sentence"), REFUSED)
def test_what_is_wrong_is_said_in_one_sentence(read: Any, content: dict[str, Any], sentence: str) -> None:
    with pytest.raises(NotACaseFile) as refused:
        read(at(content))
    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize(
    ("read", "content", "at_place"),
    [
        (claim, put(depth=1), "test 1"),
        (claim, put(kind="opinion", given_by=PERSON | {"b": 1}), "test 1, given_by"),
        (claim, put(mosaic={"argument": "it joins", "b": 1}), "test 1, mosaic"),
        (claim, put(mosaic={"argument": "it joins", "combines_with": [EARLIER | {"b": 1}]}), "test 1, mosaic, combines_with 1"),
        (claim, WITHHELD | {"certificate": {"provision": "FOIA s.23(2)", "signed_by": "x", "signed_on": ON, "b": 1}}, "certificate"),
        (weighed, {"part": "1", "duty": "communicate", "on": ON, "b": 1}, ""),
        (held, {"part": "1", "b": 1} | answered("held"), ""),
        (bar, COST | {"work": [LOCATING | {"b": 1}]}, "work 1"),
        (
            bar,
            COST | {"others": {"first_received_on": ON, "last_received_on": ON, "by_one_person": True, "b": 1}},
            "others",
        ),
        (
            bar,
            COST | {"others": {"request": [{"b": 1}], "first_received_on": ON, "last_received_on": ON, "by_one_person": True}},
            "others, request 1",
        ),
        (bar, {"provision": "FOIA s.14(1)", "considered": [{"theme": "burden", "words": "w", "b": 1}]}, "considered 1"),
        (event, {"kind": "acknowledgement", "on": ON, "b": 1}, "(acknowledgement)"),
    ],
)
def test_nothing_is_left_unread(read: Any, content: dict[str, Any], at_place: str) -> None:
    arguments = (at(content), None) if read is event else (at(content),)
    with pytest.raises(NotACaseFile, match="cannot be read") as refused:
        read(*arguments)
    assert at_place in str(refused.value)


TOP = 'schema = 2\ntitle = "Roofs"\nauthority = "A county council"\n'
REQUEST = '[[event]]\nkind = "request"\non = 2026-01-05\n'
PART = '[[part]]\nnumber = "1"\nasked = "The survey"\n'
JUDGED = 'by = "the FOI officer"\non = 2026-01-20\nreasons = "It was so"\n'
HELD = f'[[held]]\npart = "1"\nanswer = "held"\n{JUDGED}'


def test_the_facts_at_the_top_and_of_a_part() -> None:
    flags = "government_department = true\naudits_others = true\n"
    part = 'slices = ["the annex"]\narchives = true\nhistorical_in_public_record_office = true\n'
    case = read_case(TOP + flags + PART + part + REQUEST)
    assert case.authority_as == Authority(government_department=True, audits_others=True)
    assert case.parts[0][2:] == (("the annex",), TimeLimit(archives=True), True)
    school = read_case(TOP + 'school = { kind = "academy", sessions = [2026-01-05, 2026-01-06] }\n' + PART + REQUEST)
    assert school.parts[0].time == TimeLimit(School.ACADEMY, (date(2026, 1, 5), date(2026, 1, 6)))
    with pytest.raises(NotACaseFile, match="Its time is counted one way only"):
        read_case(TOP + 'school = { kind = "academy" }\n' + PART + "archives = true\n" + REQUEST)
    with pytest.raises(NotACaseFile, match="In the case file, school, term cannot be read"):
        read_case(TOP + 'school = { kind = "academy", term = 1 }\n' + PART + REQUEST)
    with pytest.raises(NotACaseFile, match=r"In part 1, colour cannot be read"):
        read_case(TOP + PART + "colour = 1\n" + REQUEST)


@pytest.mark.parametrize(
    "more",
    [
        HELD.replace('part = "1"', 'part = "9"'),
        '[[weighed]]\npart = "9"\nduty = "communicate"\non = 2026-01-20\n',
        '[[bar]]\nparts = ["9"]\nprovision = "FOIA s.14(1)"\n',
    ],
)
def test_a_part_that_the_request_does_not_have(more: str) -> None:
    with pytest.raises(Malformed, match="The request has no part 9"):
        read_case(TOP + PART + REQUEST + more)


def test_a_position_uses_what_had_been_judged_by_its_day() -> None:
    case = read_case(TOP + PART + REQUEST + HELD)
    with pytest.raises(MissingJudgement, match="for part 1"):
        part_position(case, "1", on=date(2026, 1, 19))
    (part,) = positions(case, on=date(2026, 1, 20))
    assert (part.confirm_or_deny.answer, part.communicate.answer) == (Answer.CONFIRMED, Answer.COMMUNICATED)
    with pytest.raises(OutOfOrder, match="Part 1 has no position before its request is received"):
        part_position(case, "1", on=date(2026, 1, 4))


def test_a_bar_counts_from_the_day_on_which_it_was_judged_and_for_its_own_parts() -> None:
    two = PART + PART.replace('"1"', '"2"')
    vexatious = f'[[bar]]\nparts = ["2"]\nprovision = "FOIA s.14(1)"\nvexatious = {{ answer = true, {", ".join(JUDGED.splitlines())} }}\n'
    both = HELD + HELD.replace('part = "1"', 'part = "2"').replace("2026-01-20", "2026-01-12")
    case = read_case(TOP + two + REQUEST + both + vexatious)
    assert [each.communicate.answer for each in positions(case, on=date(2026, 1, 20))] == [Answer.COMMUNICATED, Answer.REFUSED_VEXATIOUS]
    assert part_position(case, "2", on=date(2026, 1, 19)).communicate.answer is Answer.COMMUNICATED
    everywhere = read_case(TOP + two + REQUEST + both + vexatious.replace('parts = ["2"]\n', ""))
    assert {each.communicate.answer for each in positions(everywhere, on=date(2026, 1, 20))} == {Answer.REFUSED_VEXATIOUS}
    unjudged = read_case(TOP + PART + REQUEST + HELD + '[[bar]]\nprovision = "FOIA s.14(1)"\n')
    with pytest.raises(MissingJudgement, match="whether the request is vexatious, for part 1"):
        part_position(unjudged, "1", on=date(2026, 1, 20))


def test_a_slice_has_its_own_finding_or_that_of_the_part() -> None:
    part = PART + 'slices = ["the annex", "the index"]\n'
    annex = HELD.replace('answer = "held"', 'extent = "the annex"\nanswer = "not held"')
    (found,) = positions(read_case(TOP + part + REQUEST + HELD + annex), on=date(2026, 1, 20))
    assert [(each.extent, each.confirm_or_deny.value.answer) for each in found.slices] == [
        (None, Answer.CONFIRMED),
        ("the annex", Answer.DENIED),
        ("the index", Answer.CONFIRMED),
    ]


def test_a_balance_that_was_struck_later_is_not_looked_at() -> None:
    advice = '[[claim]]\npart = "1"\nprovision = "FOIA s.42(1)"\nduty = "communicate"\n[[claim.test]]\nkind = "class"\n'
    advice += f"answers = [{{ answer = true, {', '.join(JUDGED.splitlines())} }}]\n"
    balance = '[[weighed]]\npart = "1"\nduty = "communicate"\non = 2026-01-20\n'
    struck = f'balance = {{ answer = "maintaining outweighs disclosing", {", ".join(JUDGED.replace("-20", "-21").splitlines())} }}\n'
    case = read_case(TOP + PART + REQUEST + HELD + advice + balance + struck)
    assert part_position(case, "1", on=date(2026, 1, 21)).communicate.answer is Answer.WITHHELD
    for text in (case, read_case(TOP + PART + REQUEST + HELD + advice + balance)):
        with pytest.raises(MissingJudgement, match="the balance of the public interest"):
            part_position(text, "1", on=date(2026, 1, 20))


def test_the_clock_of_a_part_of_an_archive() -> None:
    case = read_case(TOP + PART + "archives = true\n" + REQUEST)
    clock = clock_on(case, "1", Duty.COMMUNICATE, on=date(2026, 2, 16))
    assert clock.standing is Standing.RUNNING
    assert clock.last_day is not None
    assert (clock.last_day.value, clock.last_day.under) == (date(2026, 2, 16), "SI 2004/3364 reg 4")
