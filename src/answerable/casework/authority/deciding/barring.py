"""What is asked of a refusal that needs no exemption: the cost of the request, a vexatious request, a repeated one."""

from typing import Any

from answerable.law.foia.s14_vexatious_or_repeated_requests import Theme
from answerable.law.guided import AnsweredBy, GuidedQuestion
from answerable.law.provision import cite

BARS = {
    "FOIA s.12(1)": "It would cost more than the limit to comply",
    "FOIA s.12(2)": "It would cost more than the limit even to confirm or deny",
    "FOIA s.14(1)": "The request is vexatious",
    "FOIA s.14(2)": "The request repeats one that was complied with",
}
LIMIT, WORK, SAMPLE, ESTIMATE = ("bar", "listed_in_part_i"), ("bar", "work"), ("bar", "evidence"), ("bar", "reasonable")
OTHERS = ("bar", "others")
CONSIDERED, VEXATIOUS = ("bar", "considered"), ("bar", "vexatious")
EARLIER, SIMILAR, INTERVAL = ("bar", "earlier_made_on"), ("bar", "similar"), ("bar", "reasonable_interval")
THEMES = tuple((each.name.lower(), each.value) for each in Theme)
_COST = "the cost of complying with the request would exceed the appropriate limit"
_CONFIRMING = "unless the estimated cost of complying with that paragraph alone would exceed the appropriate limit"
_REPEATED = "unless a reasonable interval has elapsed between compliance with the previous request and the making of the current request"


def bar_questions(bar: dict[str, Any]) -> tuple[GuidedQuestion, ...]:
    """The questions of one bar, in their order."""
    return _QUESTIONS[bar["provision"]]


def _asks(
    key: tuple[str, ...], under: str, words: str, meaning: str, by: AnsweredBy = AnsweredBy.YES_OR_NO, *, optional: bool = False
) -> GuidedQuestion:
    return GuidedQuestion(key, cite(under), words, meaning, by, optional=optional)


def _cost(under: str, words: str) -> tuple[GuidedQuestion, ...]:
    alone = under == "FOIA s.12(2)"
    doing = "finding out whether you hold it" if alone else "finding and extracting it"
    return (
        _asks(
            LIMIT,
            "Fees Regs reg 3",
            "a public authority which is listed in Part I of Schedule 1 to the Act",
            "Is your authority one of central government, the Houses of Parliament, the armed forces or the Northern Ireland Assembly? "
            "For these the limit is £600, and for every other authority £450.",
            AnsweredBy.CHOICE,
        ),
        _asks(
            SAMPLE,
            "Fees Regs reg 4(3)",
            "the costs it reasonably expects to incur",
            "What does the estimate rest on? Say what you sampled, how many records there are, and how many minutes one takes. "
            "An estimate that nobody tried is easily set aside.",
            AnsweredBy.TEXT,
        ),
        _asks(
            WORK,
            "Fees Regs reg 4(3)",
            "determining whether it holds the information, locating, retrieving and extracting it",
            f"How long would {doing} take? Only these activities count: not reading it over for exemptions, and not redacting. "
            "An hour of a person's time is £25.",
            AnsweredBy.TEXT,
        ),
        _asks(
            ESTIMATE,
            under,
            words,
            "Is the estimate a reasonable one: sensible, realistic, and supported by cogent evidence?",
        ),
        _asks(
            OTHERS,
            "Fees Regs reg 5(1)",
            "two or more requests are made to a public authority by one person, or by different persons who appear to be acting in concert",
            "Are there other requests, received within sixty working days of each other, whose cost is to be added? They must relate to "
            "the same or similar information.",
            AnsweredBy.TEXT,
            optional=True,
        ),
    )


_VEXATIOUS = "Section 1(1) does not oblige a public authority to comply with a request for information if the request is vexatious"
_QUESTIONS = {
    "FOIA s.12(1)": _cost("FOIA s.12(1)", _COST),
    "FOIA s.12(2)": _cost("FOIA s.12(2)", _CONFIRMING),
    "FOIA s.14(1)": (
        _asks(
            CONSIDERED,
            "FOIA s.14(1)",
            _VEXATIOUS,
            "What did you consider, about this request and not about the person? Give the earlier contacts with their days. "
            "The time that redacting would take counts here, as it does not for cost.",
            AnsweredBy.TEXT,
        ),
        _asks(
            VEXATIOUS,
            "FOIA s.14(1)",
            _VEXATIOUS,
            "Taking it all together, is the request a manifestly unjustified, inappropriate or improper use of the Act? "
            "Judge the request, and never the person who made it.",
        ),
    ),
    "FOIA s.14(2)": (
        _asks(
            EARLIER,
            "FOIA s.14(2)",
            "Where a public authority has previously complied with a request for information which was made by any person",
            "When was the earlier request made, and when was it complied with? One that was refused can be made again.",
            AnsweredBy.DAY,
        ),
        _asks(
            SIMILAR,
            "FOIA s.14(2)",
            "a subsequent identical or substantially similar request from that person",
            "Is this request, from the same person, identical or substantially similar to the earlier one?",
        ),
        _asks(
            INTERVAL,
            "FOIA s.14(2)",
            _REPEATED,
            "Has a reasonable interval passed since the earlier request was complied with? Yes means that the request must be dealt with.",
        ),
    ),
}
