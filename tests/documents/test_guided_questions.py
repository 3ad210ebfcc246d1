"""A guided form asks what a claim's test asks and no more, and its answers, put at their keys, read back as that test."""

from datetime import date
from typing import Any

import pytest

from answerable.documents.case_file import Table, claim, weighed
from answerable.documents.case_file.placing import place
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import Asked, ClassTest, QuestionTest, engaged
from answerable.law.exemption import Authority, ConfirmOrDeny, Exemption, Limb
from answerable.law.guided import AnsweredBy, GuidedQuestion, guided
from answerable.law.not_law import Malformed
from answerable.law.part_ii import EXEMPTIONS
from answerable.law.prejudice import Act, EndangerTest, PrejudiceTest
from answerable.law.qualified_person import OFFICES, OpinionTest, QualifiedPerson

TODAY = date(2026, 3, 2)
OF = Circumstances(TODAY, TODAY)
CRIME = Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, matter="FOIA s.31(1)(a)")
FIRST = {
    "opinion": "would",
    "person": "a Minister",
    "paragraph": "FOIA s.36(5)(a)",
    "balance": "maintaining outweighs disclosing",
    "likelihood": "more probable than not",
}


def answer_to(question: GuidedQuestion, day: date) -> object:
    """An answer that carries the claim."""
    last = str(question.key[-1])
    if question.answered_by in (AnsweredBy.TEXT, AnsweredBy.CHOICE):
        return FIRST[last] if question.key[:2] != ("claim", "likelihood") else "would"
    value: object = True if question.answered_by is AnsweredBy.YES_OR_NO else FIRST[last]
    return {"answer": value, "by": "a Minister", "on": day, "reasons": "for the reasons recorded"}


def filled(made: Claim, of: Circumstances) -> dict[str, Any]:
    """The records of a form on which every question that is not optional is answered."""
    content: dict[str, Any] = {"claim": {"part": "1", "provision": str(made.provision), "duty": made.duty.value}, "weighed": {"part": "1"}}
    optional = {"matter": made.matter, "condition": made.condition}
    content["claim"] |= {key: value for key, value in optional.items() if value}
    for question in guided(made, of=of):
        for key, value in question.beside:
            place(content, key, value)
        if not question.optional:
            place(content, question.key, answer_to(question, of.decided_on))
    return content


CLAUSES = [
    pytest.param(exemption, clause, duty, id=f"{exemption.at}{clause.at} from {clause.since}")
    for exemption in EXEMPTIONS
    for duty, clauses in ((Duty.COMMUNICATE, exemption.limbs), (Duty.CONFIRM_OR_DENY, exemption.confirm_or_deny))
    for clause in clauses
]
MATTER = {"FOIA s.37(2)": "FOIA s.37(1)(a)"}


@pytest.mark.parametrize(("exemption", "clause", "duty"), CLAUSES)
def test_the_answers_to_every_clause_of_part_ii_read_back_and_engage_it(
    exemption: Exemption, clause: Limb | ConfirmOrDeny, duty: Duty
) -> None:
    day = date.fromisoformat(clause.since)
    of = Circumstances(day, day)
    at = exemption.at.under(clause.at)
    condition = ("FOIA s.40(3A)(a)" if day >= date(2018, 5, 25) else "FOIA s.40(3)(a)(i)") if at == "FOIA s.40(2)" else None
    made = Claim(at, duty, matter=MATTER.get(at), condition=condition)
    read = claim(Table("the position", filled(made, of)["claim"])).pleaded
    assert engaged(exemption, read.claim, read.tests, of=of).value.engaged


def keys(made: Claim, of: Circumstances = OF) -> list[str]:
    """The keys of a form, written with dots."""
    return [".".join(map(str, each.key)) for each in guided(made, of=of)]


def test_a_prejudice_claim_asks_its_level_then_act_by_act_then_the_balance() -> None:
    stages = ("applicable_interest", "nature", "causal_link", "likelihood")
    assert keys(CRIME) == [
        "claim.likelihood",
        *(f"claim.test.0.{each}" for each in stages),
        *(f"claim.test.1.{each}" for each in stages),
        "weighed.balance",
    ]
    read = claim(Table("the position", filled(CRIME, OF)["claim"])).pleaded
    assert read.claim == CRIME._replace(likelihood=Likelihood.WOULD)
    assert [type(each) for each in read.tests] == [PrejudiceTest, PrejudiceTest]
    assert [each.act for each in read.tests if isinstance(each, PrejudiceTest)] == [Act.CONFIRMING, Act.DENYING]


def test_an_absolute_class_asks_neither_a_level_nor_a_balance() -> None:
    personal = Claim("FOIA s.40(2)", Duty.COMMUNICATE, condition="FOIA s.40(3A)(a)")
    assert keys(personal) == ["claim.test.0.answers.0", "claim.test.0.answers.1"]
    (test,) = claim(Table("the position", filled(personal, OF)["claim"])).pleaded.tests
    assert isinstance(test, ClassTest)
    assert [each.answer.matter for each in test.answers if each] == [
        "personal data of somebody other than the requester",
        "the condition relied on is satisfied",
    ]
    assert [each.meaning for each in guided(personal, of=OF)] == [
        "Is it so: personal data of somebody other than the requester?",
        "Is it so: the condition relied on is satisfied?",
    ]


def test_a_class_is_asked_of_what_would_be_in_it_where_holding_is_in_question() -> None:
    told, withheld = (
        guided(Claim(at, duty, matter=matter), of=OF)[0].meaning
        for at, duty, matter in (
            ("FOIA s.30(3)", Duty.CONFIRM_OR_DENY, "FOIA s.30(1)(a)(i)"),
            ("FOIA s.30(1)(a)(i)", Duty.COMMUNICATE, None),
        )
    )
    assert told == "Would information like this, whether or not you hold any, be of the kind that this provision describes?"
    assert withheld == "Is it of the kind that this provision describes?"


def test_a_question_of_one_answer_is_asked_act_by_act() -> None:
    national = Claim("FOIA s.24(2)", Duty.CONFIRM_OR_DENY)
    first, second, balance = guided(national, of=OF)
    assert (first.key, second.key, balance.key) == (("claim", "test", 0, "answer"), ("claim", "test", 1, "answer"), ("weighed", "balance"))
    assert first.meaning == "Is it reasonably necessary to be exempt from saying that you hold it for this purpose? Useful is not enough."
    assert second.meaning == (
        "Is it reasonably necessary to be exempt from saying that you do not hold it for this purpose? Useful is not enough."
    )
    assert first.words == "exemption from section 1(1)(a) is required for the purpose of safeguarding national security"
    assert balance.under == "FOIA s.2(1)(b)"
    assert balance.choices == ("maintaining outweighs disclosing", "exactly balanced", "disclosing outweighs maintaining")
    tests = claim(Table("the position", filled(national, OF)["claim"])).pleaded.tests
    assert [(each.asked, each.act) for each in tests if isinstance(each, QuestionTest)] == [
        (Asked.REQUIRED, Act.CONFIRMING),
        (Asked.REQUIRED, Act.DENYING),
    ]


@pytest.mark.parametrize(
    ("made", "start"),
    [
        (Claim("FOIA s.23(5)", Duty.CONFIRM_OR_DENY), "Would saying that you hold it by itself give away"),
        (Claim("FOIA s.40(5B)(a)(i)", Duty.CONFIRM_OR_DENY), "Would saying that you hold it by itself break the law"),
    ],
)
def test_content_and_breach_are_asked_in_plain_words(made: Claim, start: str) -> None:
    assert guided(made, of=OF)[0].meaning.startswith(start)


def test_a_danger_is_asked_in_its_own_words() -> None:
    health = Claim("FOIA s.38(1)(a)", Duty.COMMUNICATE)
    stages = ("danger", "causal_link", "likelihood")
    assert keys(health) == ["claim.likelihood", *(f"claim.test.0.{each}" for each in stages), "weighed.balance"]
    (test,) = claim(Table("the position", filled(health, OF)["claim"])).pleaded.tests
    assert isinstance(test, EndangerTest)
    assert test.act is Act.DISCLOSING
    assert guided(health, of=OF)[2].meaning == "Would disclosing it be what causes it?"


def test_a_class_and_an_effect_are_asked_one_after_the_other() -> None:
    research = Claim("FOIA s.22A(2)", Duty.CONFIRM_OR_DENY, matter="FOIA s.22A(1)(b)(i)")
    stages = ("applicable_interest", "nature", "causal_link", "likelihood")
    assert keys(research) == [
        "claim.likelihood",
        "claim.test.0.answers.0",
        *(f"claim.test.{nth}.{each}" for nth in (1, 2) for each in stages),
        "weighed.balance",
    ]


def test_an_opinion_asks_whose_it_is() -> None:
    advice = Claim("FOIA s.36(2)(b)(i)", Duty.COMMUNICATE)
    fields = ("opinion", "given_by.person", "given_by.paragraph", "given_by.authorised_by", "given_by.authorised_on", "reasonable")
    assert keys(advice) == ["claim.likelihood", *(f"claim.test.0.{each}" for each in fields), "weighed.balance"]
    questions = {each.key[-1]: each for each in guided(advice, of=OF)}
    assert [key for key, each in questions.items() if each.optional] == ["authorised_by", "authorised_on"]
    assert questions["opinion"].choices == ("would", "would be likely to", "neither")
    assert "FOIA s.36(5)(g)" in questions["paragraph"].choices
    early = {each.key[-1]: each for each in guided(advice, of=Circumstances(date(2006, 1, 5), date(2006, 2, 1)))}
    assert "FOIA s.36(5)(g)" not in early["paragraph"].choices
    assert questions["authorised_on"].answered_by is AnsweredBy.DAY
    (test,) = claim(Table("the position", filled(advice, OF)["claim"])).pleaded.tests
    assert isinstance(test, OpinionTest)
    assert test.given_by == QualifiedPerson("a Minister", "FOIA s.36(5)(a)")
    assert test.opinion is not None
    assert test.opinion.value is Likelihood.WOULD


YES_OR_NO, PERSONS, CHOICE = AnsweredBy.YES_OR_NO, AnsweredBy.CHOICE_OF_A_PERSON, AnsweredBy.CHOICE
LEVELS = ("would", "would be likely to")
SHOWN = ("more probable than not", "a real and significant risk", "no more than hypothetical or remote")
LEVEL = ("At which level do you claim it: more likely than not, or a real and significant risk?", CHOICE, LEVELS)
LIKELY = ("How likely is it that the harm follows from disclosing it?", PERSONS, SHOWN)
CAUSE = ("Would disclosing it be what causes it?", YES_OR_NO, ())
BALANCE = (
    "Which public interest is greater: in withholding it, or in disclosing it? Exactly equal means the requester has it.",
    PERSONS,
    ("maintaining outweighs disclosing", "exactly balanced", "disclosing outweighs maintaining"),
)


@pytest.mark.parametrize(
    ("provision", "asked"),
    [
        (
            "FOIA s.31(1)(a)",
            [
                LEVEL,
                ("Is the interest that you fear for the one that this provision protects?", YES_OR_NO, ()),
                ("Is the harm that you fear from disclosing it real, actual or of substance?", YES_OR_NO, ()),
                CAUSE,
                LIKELY,
                BALANCE,
            ],
        ),
        (
            "FOIA s.38(1)(a)",
            [
                LEVEL,
                ("Is it the health or the safety of a person that you fear for, and more than distress?", YES_OR_NO, ()),
                CAUSE,
                LIKELY,
                BALANCE,
            ],
        ),
        (
            "FOIA s.36(2)(b)(i)",
            [
                LEVEL,
                (
                    "What is the qualified person's opinion of disclosing it? Give it in the name of that person, with the day and the "
                    "reasons.",
                    PERSONS,
                    (*LEVELS, "neither"),
                ),
                ("Whose opinion is it? Name the office, as in the opinion.", AnsweredBy.TEXT, ()),
                ("Which paragraph of s.36(5) names that person?", CHOICE, tuple(each.at for each in OFFICES)),
                ("Who authorised that person, if the paragraph needs it?", AnsweredBy.TEXT, ()),
                ("On which day?", AnsweredBy.DAY, ()),
                ("Is the opinion one that a reasonable person could hold? Somebody else than that person says so.", YES_OR_NO, ()),
                BALANCE,
            ],
        ),
        (
            "FOIA s.24(1)",
            [
                ("Is it reasonably necessary to be exempt from disclosing it for this purpose? Useful is not enough.", YES_OR_NO, ()),
                BALANCE,
            ],
        ),
        ("FOIA s.42(1)", [("Is it of the kind that this provision describes?", YES_OR_NO, ()), BALANCE]),
    ],
)
def test_what_each_kind_of_claim_asks_word_for_word(provision: str, asked: list[tuple[str, AnsweredBy, tuple[str, ...]]]) -> None:
    questions = guided(Claim(provision, Duty.COMMUNICATE), of=OF)
    assert [(each.meaning, each.answered_by, each.choices) for each in questions] == asked


def test_for_the_houses_an_opinion_has_no_balance() -> None:
    of = OF._replace(authority=Authority(house_of_parliament=True))
    assert "weighed.balance" not in keys(Claim("FOIA s.36(2)(c)", Duty.COMMUNICATE), of)


def test_the_balance_reads_back_as_the_one_for_its_duty() -> None:
    content = filled(CRIME, OF)["weighed"]
    read = weighed(Table("the position", content)).weighed
    assert (read.duty, read.on) == (Duty.CONFIRM_OR_DENY, TODAY)
    disclosing = guided(Claim("FOIA s.42(1)", Duty.COMMUNICATE), of=OF)[-1]
    assert disclosing.words == "in all the circumstances of the case"
    assert (disclosing.under, disclosing.beside) == ("FOIA s.2(2)(b)", ((("weighed", "duty"), "communicate"),))
    assert disclosing.meaning == (
        "Which public interest is greater: in withholding it, or in disclosing it? Exactly equal means the requester has it."
    )
    assert guided(CRIME, of=OF)[-1].meaning == (
        "Which public interest is greater: in not saying whether you hold it, or in saying so? Exactly equal means the requester has it."
    )


def test_every_question_says_under_what_and_in_whose_words() -> None:
    for question in guided(CRIME, of=OF)[:-1]:
        assert question.under == "FOIA s.31(1)(a)"
        assert question.words == "would, or would be likely to, prejudice any of the matters mentioned in subsection (1)"
        assert question.meaning.endswith("?")


def test_a_claim_that_needs_to_say_more_is_refused() -> None:
    with pytest.raises(Malformed, match="Name the condition that is met"):
        guided(Claim("FOIA s.40(2)", Duty.COMMUNICATE), of=OF)


def test_an_answer_can_be_put_before_the_one_above_it() -> None:
    content: dict[str, Any] = {}
    place(content, ("test", 1, "answers", 1), "second")
    place(content, ("test", 0, "act"), "confirming")
    assert content == {"test": [{"act": "confirming"}, {"answers": [{}, "second"]}]}


@pytest.mark.parametrize(
    ("provision", "matter", "question"),
    [
        ("FOIA s.31(3)", "FOIA s.31(1)(a)", "is the interest that you fear for the one that this provision protects?"),
        ("FOIA s.38(2)", "FOIA s.38(1)(a)", "is it the health or the safety of a person that you fear for, and more than distress?"),
    ],
)
def test_where_two_acts_are_argued_a_question_that_both_ask_says_which(provision: str, matter: str, question: str) -> None:
    asked = [each.meaning for each in guided(Claim(provision, Duty.CONFIRM_OR_DENY, matter=matter), of=OF)]
    assert [each for each in asked if question in each] == [
        f"As to saying that you hold it: {question}",
        f"As to saying that you do not hold it: {question}",
    ]
    assert len(set(asked)) == len(asked)
