"""A case file is read key by key, and what is wrong with it is said in one sentence."""

from datetime import date
from pathlib import Path

import pytest

from answerable.documents.case_file import NotACaseFile, read_case
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.events import (
    CARRIES,
    Answer,
    Appeal,
    AppealEnd,
    Closure,
    Complaint,
    Extension,
    Kind,
    Notice,
    Question,
    Recorded,
    RecordedAs,
)
from answerable.law.exemption import Authority
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.not_law import Malformed, NotLaw, OutOfOrder
from answerable.law.prejudice import Act, PrejudiceTest, Shown
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest

TOP = 'schema = 1\ntitle = "Cameras"\nauthority = "A police force"\n'
PARTS = '[[part]]\nnumber = "1"\nasked = "Any contract"\n[[part]]\nnumber = "2"\nasked = "Any guidance"\n'
REQUEST = '[[event]]\nkind = "request"\non = 2019-11-07\n'
JUDGED = '{ answer = true, by = "the FOI officer", on = 2019-12-02, reasons = "It was so" }'


def event(kind: str, more: str = "", on: str = "2019-12-04") -> str:
    """An event in TOML."""
    return f'[[event]]\nkind = "{kind}"\non = {on}\n{more}\n'


def case_with(*events: str, top: str = TOP, parts: str = PARTS) -> str:
    """A whole file."""
    return top + parts + REQUEST + "".join(events)


def test_a_whole_file() -> None:
    case = read_case(
        case_with(
            event("acknowledgement"),
            event("handed over", 'parts = ["2"]\nto = "The data protection team"'),
            event("time extended", f'parts = ["1"]\nimpracticable = {JUDGED}'),
            event("regime found", 'parts = ["2"]\nregime = "FOIA"\nwas = "EIR"'),
            event("transfer", 'parts = ["2"]\nto = "A fire authority"'),
            event("clarification asked", f'parts = ["1"]\nreasonably_required = {JUDGED}'),
            event("clarified", 'parts = ["1"]'),
            event("fees notice", 'parts = ["2"]'),
            event("fee paid", 'parts = ["2"]'),
            event(
                "extension",
                f"""estimate_on = 2020-01-07
said = "held"
says_undecided = true
estimate_given = true
balance_only = {JUDGED}
reasonable = {JUDGED}
relies_on = [{{ provision = "FOIA s.35(1)(a)", duty = "communicate", public_interest = "not yet decided", would_disclose = {JUDGED} }}]""",
            ),
            event(
                "response",
                f"""said = "held"
disclosed = "some"
states_reliance = true
complaints_procedure = true
right_to_apply = false
reasons_in_time = {JUDGED}
cost_or_vexatious = ["FOIA s.14(1)"]
states_cost_or_vexatious = true
earlier_notice = {{ given_on = 2019-06-03, further_unreasonable = {JUDGED} }}
[[event.relies_on]]
provision = "FOIA s.40(2)"
condition = "FOIA s.40(3A)(a)"
specified = true
explained = true
apparent = false
reasons = true""",
            ),
            event("review requested"),
            event("review outcome"),
            event("complaint", 'respects = ["FOIA s.10(1)"]'),
            event(
                "notice",
                """within_days = 35
sent_on = 2019-12-05
substituted = true
steps = ["Confirm or deny"]
recorded = [{ under = "FOIA s.10(1)", finding = "breached" }]""",
            ),
            event("appeal", "affects = [1]"),
            event("appeal ended", "withdrawn = true"),
            event("steps taken"),
            event("certified"),
            top=TOP + "in_scotland = true\nnorthern_ireland = true\n",
        )
    )
    assert (case.title, case.authority, case.in_scotland) == ("Cameras", "A police force", True)
    assert case.authority_as == Authority(northern_ireland=True)
    assert [(each.number, each.asked) for each in case.parts] == [("1", "Any contract"), ("2", "Any guidance")]
    assert case.events[0].on == date(2019, 11, 7)
    assert {each.kind for each in case.events} == set(Kind) - {Kind.COMPLAINT_CLOSED}
    assert all(isinstance(each.payload, CARRIES.get(each.kind, type(None))) for each in case.events)
    found = {each.kind: each.payload for each in case.events}
    question, extension, response = found[Kind.CLARIFICATION_ASKED], found[Kind.EXTENSION], found[Kind.RESPONSE]
    assert isinstance(question, Question)
    assert question.reasonably_required is not None
    assert question.reasonably_required.line() == (
        "yes: whether the further information was reasonably required to identify and locate what was asked for, "
        "decided by the FOI officer on 2 December 2019, “It was so”"
    )
    assert isinstance(extension, Extension)
    assert (extension.estimate_on, extension.said) == (date(2020, 1, 7), Said.HELD)
    assert extension.reasonable is not None
    assert extension.letter.relies_on[0].public_interest is PublicInterest.PENDING
    assert extension.letter.relies_on[0].absolute is False
    assert isinstance(response, Answer)
    assert (response.said, response.disclosed) == (Said.HELD, Disclosed.SOME)
    assert response.letter.relies_on[0].absolute is True
    assert response.letter.earlier is not None
    assert response.letter.earlier.given_on == date(2019, 6, 3)
    assert response.letter.cost_or_vexatious == ("FOIA s.14(1)",)
    assert found[Kind.REVIEW_OUTCOME] == Answer()
    assert found[Kind.COMPLAINT] == Complaint((cite("FOIA s.10(1)"),))
    recorded = (Recorded(cite("FOIA s.10(1)"), RecordedAs.BREACHED),)
    assert found[Kind.NOTICE] == Notice(recorded, ("Confirm or deny",), 35, date(2019, 12, 5), True)
    assert found[Kind.APPEAL] == Appeal((1,))
    assert found[Kind.APPEAL_ENDED] == AppealEnd(True)


def test_a_complaint_closed() -> None:
    case = read_case(case_with(event("complaint"), event("complaint closed", 'ground = "FOIA s.50(2)(b)"')))
    assert case.events[-1].payload == Closure(cite("FOIA s.50(2)(b)"))
    assert case.events[-2].payload == Complaint()


def test_what_depends_on_more_than_the_file_says_is_neither_absolute_nor_qualified() -> None:
    case = read_case(case_with(event("response", 'relies_on = [{ provision = "FOIA s.40(2)" }]')))
    payload = case.events[-1].payload
    assert isinstance(payload, Answer)
    assert payload.letter.relies_on[0].absolute is None


CLAIM = """
[[claim]]
part = "2"
provision = "FOIA s.31(3)"
matter = "FOIA s.31(1)(a)"
duty = "confirm or deny"
likelihood = "would"
extent = "one unit"
"""


def test_a_claim_and_its_tests() -> None:
    test = f"""
[[claim.test]]
act = "confirming"
argued = "would be likely to"
applicable_interest = {JUDGED.replace("}", ', evidence = ["It is public"] }')}
nature = {JUDGED}
causal_link = {JUDGED}
likelihood = {{ answer = "a real and significant risk", by = "the FOI officer", on = 2019-12-04, reasons = "It would help offenders" }}
"""
    (claim,) = read_case(case_with() + CLAIM + test).claims
    assert claim.part == "2"
    assert claim.judged_on == date(2019, 12, 4)
    assert claim.pleaded.claim == Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, Likelihood.WOULD, matter="FOIA s.31(1)(a)", extent="one unit")
    (found,) = claim.pleaded.tests
    assert isinstance(found, PrejudiceTest)
    assert (found.act, found.argued) == (Act.CONFIRMING, Likelihood.WOULD_BE_LIKELY_TO)
    assert found.applicable_interest is not None
    assert found.applicable_interest.evidence == ("It is public",)
    assert found.likelihood is not None
    assert found.likelihood.value is Shown.REAL_AND_SIGNIFICANT_RISK


def test_a_claim_that_nobody_has_judged() -> None:
    claim = '\n[[claim]]\npart = "1"\nduty = "communicate"\n'
    bare = claim + 'provision = "FOIA s.31(1)(g)"\npurposes = ["FOIA s.31(2)(a)"]\nfunction = "regulating"\n'
    conditional = claim + 'provision = "FOIA s.40(2)"\ncondition = "FOIA s.40(3A)(a)"\n'
    first, second = read_case(case_with() + bare + conditional).claims
    assert (first.judged_on, first.pleaded.claim.purposes, first.pleaded.claim.function) == (None, ("FOIA s.31(2)(a)",), "regulating")
    assert second.pleaded.claim.condition == "FOIA s.40(3A)(a)"


def test_a_test_without_a_stage_is_one_that_nobody_has_judged() -> None:
    (claim,) = read_case(case_with() + CLAIM + '[[claim.test]]\nact = "denying"\n').claims
    assert claim.judged_on is None
    assert claim.pleaded.tests == (PrejudiceTest(Act.DENYING),)


REFUSED = [
    ("a = ", "This is not a TOML file: Invalid value (at end of document). Write it as docs/reference/case-file.md shows."),
    ("a = " + "[" * 5000, "This TOML file nests too deeply to be read. Write it as docs/reference/case-file.md shows."),
    (
        case_with(event("response", on="9999-12-31")),
        "In event 2 (response), on is 31 December 9999. "
        "Give a day from 1 January 2005 to 31 December 2028, the days whose bank holidays are known.",
    ),
    ("", "In the case file, schema is missing. Give a whole number."),
    ('schema = "1"', "In the case file, schema is '1'. Give a whole number."),
    (
        "schema = 3",
        "In the case file, schema is 3, and this version reads schemas 1 and 2. Bring the file up to one, or use a newer version.",
    ),
    ("schema = 1", "In the case file, title is missing. Give text in quotation marks."),
    ('schema = 1\ntitle = " "', "In the case file, title is empty. Give text in quotation marks, or leave it out."),
    (TOP + "part = 1", "In the case file, part must be a list of tables. Begin each with [[...]], as docs/reference/case-file.md shows."),
    (TOP + "[[part]]\nnumber = 1", "In part 1, number is 1. Give text in quotation marks."),
    (
        case_with(event("respons")),
        "In event 2, kind is 'respons'. It can be " + ", ".join(repr(each.value) for each in Kind) + ".",
    ),
    (
        case_with(event("response", on='"2019-12-04"')),
        "In event 2 (response), on is '2019-12-04'. Give a date such as 2019-11-07, without quotation marks.",
    ),
    (
        case_with(event("response", on="2019-12-04T10:00:00")),
        "In event 2 (response), on is datetime.datetime(2019, 12, 4, 10, 0). Give a date such as 2019-11-07, without quotation marks.",
    ),
    (
        case_with(event("response", "colour = true")),
        "In event 2 (response), colour cannot be read. Take it out, or see docs/reference/case-file.md for what can be written there.",
    ),
    (
        case_with(event("response", "parts = [1]")),
        "In event 2 (response), parts is [1]. Give a list of text in quotation marks, in square brackets.",
    ),
    (
        case_with(event("complaint", 'respects = ["section 10"]')),
        "In event 2 (complaint), 'section 10' is not a citation we can read. "
        "Write it as the Act prints it, for example 'FOIA s.31(1)(a)' or 'EIR reg 12(4)(b)'.",
    ),
    (
        case_with(event("response", 'relies_on = [{ provision = "FOIA s.12(1)" }]')),
        "In event 2 (response), relies_on 1, FOIA s.12(1) is not an exemption of Part II, so it is neither absolute nor qualified. "
        "Cite one of ss.21 to 44.",
    ),
    (
        case_with(event("clarification asked", "reasonably_required = true")),
        "In event 2 (clarification asked), reasonably_required is True. Give a table, in braces.",
    ),
    (
        case_with(event("clarification asked", 'reasonably_required = { answer = true, by = "the FOI officer", on = 2019-12-02 }')),
        "In event 2 (clarification asked), reasonably_required, reasons is missing. Give text in quotation marks.",
    ),
    (
        case_with(event("response", 'disclosed = "everything"')),
        "In event 2 (response), disclosed is 'everything'. It can be 'all', 'some', 'nothing'.",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED)
def test_what_is_wrong_is_said_in_one_place_and_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(NotACaseFile) as refused:
        read_case(text)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        (case_with(event("response", on="2019-11-06")), OutOfOrder, "Put the events in the order of their days"),
        (case_with(event("response", 'parts = ["7"]')), Malformed, "The request has no part 7"),
        (case_with() + CLAIM.replace('part = "2"', 'part = "7"'), Malformed, "The request has no part 7"),
        (case_with(parts=""), Malformed, "A request has one part or more"),
    ],
)
def test_what_the_law_refuses_is_refused_on_reading(text: str, error: type[NotLaw], words: str) -> None:
    with pytest.raises(error, match=words):
        read_case(text)


def test_the_reference_names_every_kind_of_event() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "case-file.md").read_text(encoding="utf-8")
    assert [each.value for each in Kind if f"| `{each.value}` |" not in page] == []
