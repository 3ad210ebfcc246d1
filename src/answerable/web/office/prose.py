"""The forms of the notice's own prose, stage by stage, and of what it calls the authority.

A form has a box for each paragraph that stands, and two more: what was typed is there again after a refusal, however much it was.
"""

from collections.abc import Iterator

from answerable.casework.commissioner.actions import head, write
from answerable.casework.commissioner.notice import SHORT, names_in_it
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case, Paragraph
from answerable.documents.notice_drafting import Stage
from answerable.web.office.kinds import About, Fields, Filled, Kind, Shown, beginning_with, today
from answerable.web.work.fields import OneOf, Words

_SPARE, _MOST = 2, 60
_TEXT_HINT = "An empty line begins another paragraph. {{name}} becomes the number of the paragraph that has that name."
_RESTS_HINT = "One thing on each line: a judgement, evidence or an authority. Like submission 1, item 2, the request, or FOIA s.45."
_FOLDED = ("name", "quoted", "whose", "notes")


class Boxes(Words):
    """A box of one of several paragraphs: a heading before the first of each, and a part that opens around the rarer ones."""

    def __init__(
        self, label: str, begins_with: str, *, rows: int = 0, hint: str = "", longest: int = 20_000, heading: str = "", opens: str = ""
    ) -> None:
        super().__init__(label, rows=rows, hint=hint, longest=longest)
        self.initial, self.heading, self.opens = begins_with, heading, opens
        self.is_open = self.closes = False


def _boxes(about: About, stage: Stage) -> Fields:
    stands = about.case.prose.get(stage, ())
    count = min(max(len(stands), _last_sent(about)) + _SPARE, _MOST)
    fields: Fields = {}
    for number in range(1, count + 1):
        fields.update(_of_one(number, stands[number - 1] if number <= len(stands) else Paragraph("", ()), about))
    return fields


def _of_one(number: int, stands: Paragraph, about: About) -> Fields:
    def named(part: str) -> str:
        return f"{part}-{number}"

    made = {
        "text": Boxes(
            f"The words of paragraph {number}",
            stands.text,
            rows=6,
            hint=_TEXT_HINT if number == 1 else "",
            heading=f"Paragraph {number}",
        ),
        "rests": Boxes(
            f"What does paragraph {number} rest on?", "\n".join(stands.rests_on), rows=2, hint=_RESTS_HINT if number == 1 else ""
        ),
        "name": Boxes(
            f"What do other paragraphs call paragraph {number}? (optional)",
            stands.name,
            opens=f"A name, a quotation or footnotes for paragraph {number}",
        ),
        "quoted": Boxes(f"Somebody else’s words, after paragraph {number} (optional)", stands.quoted, rows=3),
        "whose": Boxes(f"Whose words are those after paragraph {number}?", stands.whose, longest=200),
        "notes": Boxes(f"Footnotes of paragraph {number}, one on each line (optional)", "\n".join(stands.notes), rows=2),
    }
    made["name"].is_open = any(made[part].initial or about.sent.get(named(part)) for part in _FOLDED)
    made["notes"].closes = True
    return {named(part): box for part, box in made.items()}


def _last_sent(about: About) -> int:
    numbers = (name.partition("-")[2] for name, value in about.sent.items() if value.strip())
    return max((int(each) for each in numbers if each.isascii() and each.isdigit() and len(each) < 3), default=0)


def _typed(filled: Filled) -> Iterator[Paragraph]:
    """The paragraphs that have anything in them, in their order."""
    for number in (name.partition("-")[2] for name in filled if name.startswith("text-")):
        text, rests, name, quoted, whose, notes = told = [filled[f"{part}-{number}"] for part in ("text", "rests", *_FOLDED)]
        if any(told):
            yield Paragraph(text, tuple(rests.splitlines()), name, quoted, whose, tuple(notes.splitlines()))


def _names_shown(about: About) -> Shown:
    """What can be referred to as things stand."""
    typed = [each.name for prose in about.case.prose.values() for each in prose if each.name]
    names = [*typed, *sorted(names_in_it(about.case, dated=about.by.today))]
    return (("What a paragraph can refer to", "\n".join(f"{{{{{each}}}}}" for each in names)),) if names else ()


def _stage(stage: Stage, title: str, lede: str) -> Kind:
    def act(about: About, filled: Filled, seen: int) -> object:
        prose = tuple(_typed(filled))
        return write.write_prose(about.complaint.reference, stage=stage, paragraphs=prose, by=about.by, on=about.by.today, seen=seen)

    return Kind(title, "Keep it", Do.DECIDE, lambda about: _boxes(about, stage), act, lede, _has_scope, _names_shown)


def _has_scope(case: Case) -> bool:
    return bool(case.in_scope)


def _called(about: About) -> Fields:
    hint = f"Like the Council. Leave it empty for “{SHORT}”."
    word = Words("What does the notice call the authority?", hint=hint, longest=write.LONGEST_WORD)
    word.initial = about.case.called
    return {"name": word}


def _day(about: About) -> Fields:
    offers = [("yes", "It says the day"), ("no", "It leaves the day out, as some short notices do")]
    return {"told": beginning_with("yes" if about.case.complaint_day_told else "no", OneOf("The day of the complaint", offers))}


def _tell_day(about: About, filled: Filled, seen: int) -> object:
    told = filled["told"] != "no"
    return head.tell_complaint_day(about.complaint.reference, told=told, by=about.by, on=about.by.today, seen=seen)


_EMPTY = "Empty everything to take it out."
KINDS = {
    "background": _stage(Stage.BACKGROUND, "Write the background", f"It stands before the request, under its own heading. {_EMPTY}"),
    "on-the-scope": _stage(Stage.SCOPE, "Write on the scope", f"It stands after the grounds and what is considered. {_EMPTY}"),
    "other-matters": _stage(
        Stage.OTHER, "Write other matters", f"What is no part of the decision, after the reasons, under its own heading. {_EMPTY}"
    ),
    "called": Kind(
        "Say what the notice calls the authority",
        "Keep it",
        Do.DECIDE,
        _called,
        today(write.call_authority),
        "Its whole name stands once at the head, and once in the decision.",
        _has_scope,
    ),
    "complaint-day": Kind(
        "Say whether the notice tells the day of the complaint",
        "Keep it",
        Do.DECIDE,
        _day,
        _tell_day,
        "It does unless you leave it out.",
        _has_scope,
    ),
}
