"""Answers as they are drafted: each one a letter that a public body would send, and that meets s.17 in every form it is sent in."""

from datetime import date

import pytest

from answerable.documents.letters import (
    Accessible,
    Complaining,
    ComplaintsProcedure,
    Correspondence,
    Disclosed,
    Later,
    NeitherConfirmedNorDenied,
    NoProcedure,
    NotHeld,
    PartAnswer,
    PutOff,
    Relied,
    Repeated,
    SliceAnswer,
    TooCostly,
    UnableToDraft,
    Vexatious,
    Weighed,
    Withheld,
    answer,
    relied,
    weighed,
)
from answerable.documents.letters.parts import Answer
from answerable.documents.refusal_notice import Lint, lint
from answerable.law.claims import Claim, Duty
from answerable.law.finding import Judgement
from answerable.law.money import Pounds
from answerable.law.not_law import NotKnownThen
from tests.documents.letters.examples import (
    ABOUT,
    ADVICE,
    ANSWERS,
    CRIME,
    ESTIMATE,
    JUDGED_VEXATIOUS,
    MIXED,
    NCND,
    NCND_CRIME,
    PRIVILEGED,
    RECEIVED,
    REDACTED,
    SENT,
    letter,
    part,
)
from tests.documents.letters.forms import every_form
from tests.law.judgements import WITHHOLD_ADVICE, absolute, privileged
from tests.law.judgements import weighed as balanced

WOULD_DISCLOSE = Judgement(
    "whether saying why would itself disclose it", True, by="the deciding officer", on=SENT, reasons="It names them."
)


NOT_VEXATIOUS = Judgement("whether the request is vexatious", False, by="the officer", on=SENT, reasons="It has a purpose.")


def met(read: Lint) -> dict[str, bool | None]:
    return {each.under: each.met for each in read.requirements}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_complies_in_every_form(name: str) -> None:
    for form, text in every_form(letter(part(ANSWERS[name]))).items():
        read = lint(text)
        assert read.complies, (form, read.requirements)


@pytest.mark.parametrize(
    ("name", "requirements"),
    [
        ("disclosure", {"FOIA s.1(1)(a)", "FOIA s.10(1)"}),
        ("not held", {"FOIA s.1(1)(a)", "FOIA s.10(1)"}),
        ("refusal", {"FOIA s.17(1)", "FOIA s.17(1)(a)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)", "FOIA s.17(3)(b)"}),
        ("refusal, absolute", {"FOIA s.17(1)", "FOIA s.17(1)(a)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)"}),
        ("neither", {"FOIA s.17(1)", "FOIA s.17(1)(a)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)", "FOIA s.17(3)(a)"}),
        ("elsewhere", {"FOIA s.17(1)", "FOIA s.17(1)(a)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)"}),
        ("put off", {"FOIA s.17(1)", "FOIA s.17(1)(a)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)", "FOIA s.17(2)"}),
        ("put off, confirming", {"FOIA s.17(1)", "FOIA s.17(1)(a)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)", "FOIA s.17(2)"}),
        ("cost", {"FOIA s.17(5)"}),
        ("cost of confirming", {"FOIA s.17(5)"}),
        ("vexatious", {"FOIA s.17(5)"}),
        ("repeated", {"FOIA s.17(5)"}),
    ],
)
def test_each_answer_is_the_notice_that_it_should_be(name: str, requirements: set[str]) -> None:
    particulars = set() if name in ("disclosure", "not held") else {"FOIA s.17(7)(a)", "FOIA s.17(7)(b)"}
    assert set(met(lint(letter(part(ANSWERS[name])).text))) == requirements | particulars


def test_a_mixed_answer_is_one_letter_that_gives_both_kinds_of_reason() -> None:
    """The seed, paragraph 7: part 1 disclosed with redactions, 2 and 3 disclosed, 4 neither confirmed nor denied."""
    drafted = letter(*MIXED)
    for text in every_form(drafted).values():
        read = lint(text)
        assert read.complies
        assert met(read)["FOIA s.17(3)(a)"] is True
        assert "FOIA s.17(3)(b)" not in met(read)  # s.40(2) by its first condition is absolute
    assert "Neither confirmed nor denied" in drafted.text
    assert "Disclosed; Withheld: the names of junior staff" in drafted.text


def test_two_balances_are_two_statements() -> None:
    both = letter(part(PRIVILEGED, "1"), part(NCND, "2"))
    for text in every_form(both).values():
        assert (met(lint(text))["FOIA s.17(3)(a)"], met(lint(text))["FOIA s.17(3)(b)"]) == (True, True)


def test_the_whole_notice_is_met_before_the_last_day_and_late_the_day_after() -> None:
    assert met(lint(letter(part(PRIVILEGED)).text))["FOIA s.17(1)"] is True
    late = letter(part(PRIVILEGED), about=ABOUT._replace(dated=date(2019, 12, 9)))
    assert met(lint(late.text))["FOIA s.17(1)"] is False


def test_reasons_may_be_left_out_only_where_a_person_judged_that_they_would_disclose() -> None:
    silent = Withheld(
        (Relied(ADVICE, "", absolute=False, would_disclose=WOULD_DISCLOSE),), (Weighed((ADVICE,), "", (), (), WOULD_DISCLOSE),)
    )
    drafted = letter(part(silent))
    assert drafted.text.count("section 17(4) of the Act") == 2
    assert lint(drafted.text).complies
    assert met(lint(drafted.text))["FOIA s.17(3)(b)"] is not False
    would_not = Judgement("whether saying why would itself disclose it", False, by="the deciding officer", on=SENT, reasons="It does not.")
    with pytest.raises(UnableToDraft, match=r"why FOIA s.42\(1\) applies, FOIA s.17\(1\)\(c\)"):
        letter(part(Withheld((Relied(ADVICE, " ", absolute=False, would_disclose=would_not),))))


def test_two_exclusions_are_each_named_once() -> None:
    security = Claim("FOIA s.23(5)", Duty.CONFIRM_OR_DENY, matter="FOIA s.23(1)")
    national = Claim("FOIA s.24(2)", Duty.CONFIRM_OR_DENY, matter="FOIA s.24(1)")
    claimed = (
        Relied(security, "It would name the body that gave it.", absolute=True),
        Relied(national, "Silence keeps open what is being watched.", absolute=False),
    )
    drafted = letter(part(NeitherConfirmedNorDenied(claimed, (Weighed((national,), "Security is worth more."),))))
    assert drafted.text.count("We rely on section 23(5) of") == drafted.text.count("We rely on section 24(2) of") == 1
    assert lint(drafted.text).complies


def test_a_body_without_a_complaints_procedure_says_so() -> None:
    drafted = answer(ABOUT, [part(PRIVILEGED)], Complaining(NoProcedure(), commissioner=("The Commissioner", "An address")))
    assert met(lint(drafted.text))["FOIA s.17(7)(a)"] is True
    assert "An address" in drafted.text
    assert "own complaints procedure first" not in drafted.text


def test_a_named_requester_is_greeted_by_name_and_addressed() -> None:
    named = letter(part(PRIVILEGED), about=ABOUT._replace(requester="The Editor", authority_address=()))
    assert "Dear The Editor," in named.text
    assert "Yours sincerely," in named.text
    assert "The Editor" not in named.title + named.file_name
    nameless = letter(part(PRIVILEGED), about=ABOUT._replace(requester_address=()))
    assert "Dear requester," in nameless.text
    assert "Yours faithfully," in nameless.text


def test_a_part_that_is_still_to_be_answered_has_a_day_and_an_apology_and_is_no_extension() -> None:
    drafted = letter(part(ANSWERS["disclosure"], "1"), part(Later(date(2019, 12, 20)), "2"))
    assert "we are sorry. We expect to answer it by 20 December 2019" in drafted.text
    assert "exten" not in drafted.text
    assert lint(drafted.text).complies


def test_claims_and_tests_come_as_the_law_has_them() -> None:
    reached = privileged()
    test = balanced(reached)
    made = Withheld((relied(reached, "Our solicitor gave it to us."),), (weighed(test),))
    assert lint(letter(part(made)).text).complies
    assert weighed(test, "Other words.").reasons == "Other words."
    assert weighed(balanced(reached, balance=None)).reasons == ""
    with pytest.raises(UnableToDraft, match=r"FOIA s.42\(1\) is not engaged"):
        relied(absolute(WITHHOLD_ADVICE, engaged=False), "It is advice.")


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ((), "at least one part"),
        ((PartAnswer("2", "The cost.", ()),), "Part 2 has no answer"),
        ((part(ANSWERS["disclosure"], asked=" "),), "the requester’s words in part 1"),
        ((part(Disclosed("")),), "how what is disclosed is given"),
        ((part(Withheld(())),), r"the exemption that it relies on, FOIA s.17\(1\)\(b\)"),
        (
            (part(Withheld((Relied(NCND_CRIME, "It would name the body that gave it.", absolute=False),))),),
            "is claimed on the duty to confirm or deny",
        ),
        (
            (part(Withheld((Relied(ADVICE, "It is advice.", absolute=False),))),),
            r"public interest test of FOIA s.42\(1\), FOIA s.17\(3\)\(b\)",
        ),
        (
            (part(Withheld((Relied(ADVICE, "It is advice.", absolute=False),), (Weighed((CRIME,), "Crime is bad."),))),),
            r"public interest test of FOIA s.42\(1\)",
        ),
        (
            (part(Withheld((Relied(ADVICE, "It is advice.", absolute=False),), (Weighed((ADVICE,), ""),))),),
            r"reasons why the public interest favours maintaining FOIA s.42\(1\)",
        ),
        ((part(Withheld((Relied(Claim("FOIA s.40(2)", Duty.COMMUNICATE), "Names.", absolute=True),))),), "the condition that is met"),
        (
            (part(Withheld((Relied(Claim("FOIA s.31", Duty.COMMUNICATE), "Crime.", absolute=False),))),),
            "no limb of Part II on 7 November 2019",
        ),
        ((part(Accessible(" ")),), "where the requester can get the information"),
        ((part(NotHeld("")),), "what was searched"),
        ((part(PutOff((), SENT)),), r"the qualified exemption, FOIA s.17\(2\)"),
        ((part(PutOff(REDACTED.relied, SENT)),), "is absolute, so there is no public interest to weigh"),
        ((part(TooCostly(Pounds(600), ESTIMATE, "A sample.", "Fewer years.")),), "£525 does not exceed the limit of £600"),
        ((part(TooCostly(Pounds(450), ESTIMATE, "", "Fewer years.")),), "the basis of the estimate"),
        ((part(TooCostly(Pounds(450), ESTIMATE, "A sample.", "")),), r"advice on narrowing the request.*FOIA s.16\(1\)"),
        (
            (part(Vexatious(NOT_VEXATIOUS)),),
            "judged not to be vexatious",
        ),
        ((part(Repeated("", RECEIVED, "The same.")),), "the reference of the earlier request"),
        ((part(Repeated("FOI-1", RECEIVED, "")),), "why the request is repeated"),
    ],
)
def test_what_is_missing_is_named(parts: tuple[PartAnswer, ...], sentence: str) -> None:
    with pytest.raises(UnableToDraft, match=sentence):
        letter(*parts)


def test_the_outside_of_a_letter_is_needed_as_well() -> None:
    for field, named in (
        ("reference", "reference of the request"),
        ("authority", "name of the authority"),
        ("signatory", "role of the person"),
    ):
        with pytest.raises(UnableToDraft, match=named):
            letter(part(PRIVILEGED), about=Correspondence(**{**ABOUT._asdict(), field: " "}))
    with pytest.raises(UnableToDraft, match=r"complaints procedure, or to say that there is none, FOIA s.17\(7\)\(a\)"):
        answer(ABOUT, [part(PRIVILEGED)], Complaining(None))
    with pytest.raises(UnableToDraft, match="how to ask for an internal review"):
        answer(ABOUT, [part(PRIVILEGED)], Complaining(ComplaintsProcedure(" ")))
    with pytest.raises(NotKnownThen):
        letter(part(PRIVILEGED), about=ABOUT._replace(dated=date(2004, 12, 1)))


def test_a_file_is_named_by_its_reference_and_kind_whatever_it_answers() -> None:
    names = {letter(part(each)).file_name for each in ANSWERS.values()}
    assert names == {"FOI-2019-0123-answer"}
    assert letter(part(PRIVILEGED), about=ABOUT._replace(reference="../\u202e")).file_name == "request-answer"


def test_vexatious_is_said_of_the_request_and_not_of_the_person() -> None:
    answered: Answer = Vexatious(JUDGED_VEXATIOUS)
    assert "of the request and not of you" in letter(part(answered)).text


def test_similar_requests_are_counted_together() -> None:
    """Fees Regs reg 5(1): each costs what all of them do."""
    own = TooCostly(Pounds(600), ESTIMATE, "A sample.", "Fewer years.", with_others=Pounds(100))
    drafted = letter(part(own))
    assert "The same for similar requests, which we may count together with this one" in drafted.text
    assert "£625" in drafted.text


def test_exclusions_pleaded_in_the_alternative_are_not_told_apart() -> None:
    security = Claim("FOIA s.23(5)", Duty.CONFIRM_OR_DENY, matter="FOIA s.23(1)", alternative_group="security")
    national = Claim("FOIA s.24(2)", Duty.CONFIRM_OR_DENY, matter="FOIA s.24(1)", alternative_group="security")
    claimed = (
        Relied(security, "It would name the body that gave it.", absolute=True),
        Relied(national, "Silence keeps open what is being watched.", absolute=False),
    )
    drafted = letter(part(NeitherConfirmedNorDenied(claimed, (Weighed((national,), "Security is worth more."),))))
    assert "We rely on sections 23(5) and 24(2) in the alternative, and we do not say which of them it is." in drafted.text
    assert lint(drafted.text).complies


def test_a_slice_says_what_it_covers() -> None:
    only = PartAnswer("1", "The file.", (SliceAnswer(PRIVILEGED, "the advice of 3 May 2018"),))
    assert "We are withholding the advice of 3 May 2018, relying on the exemption in section 42(1)" in letter(only).text
