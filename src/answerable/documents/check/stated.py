"""What the prose of a notice itself says about time: which day was the twentieth working day, how many were taken, whether
the reply was in time. Set beside the count, each can differ. Nothing that the notice quotes is its own.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from answerable.documents.check.found import Difference, worked_out
from answerable.documents.check.response import Clock
from answerable.documents.decision_notice.dates import DATE, dated
from answerable.documents.decision_notice.layout import laid_out
from answerable.documents.decision_notice.pages import tidied, without_furniture
from answerable.documents.decision_notice.prose import running, sentences, unquoted
from answerable.law.finding import say
from answerable.law.working_days import calendar

_TWENTIETH = (
    r"(?:(?:twentieth|20th)\s+working\s+day|(?:20|twenty)(?:th)?[\s-]+working[\s-]+days?\s+(?:limit|deadline"
    r"|time\s*limit|period|timeframe))"
)
_LAST = r"(?:(?:statutory\s+)?deadline|(?:statutory\s+)?time\s+limit|due\s+date|date\s+(?:for\s+compliance|by\s+which))"
_DAY_THEN_WORDS = re.compile(
    rf"^\s*,?\s*[(]?\s*(?:ie|i\.e\.|which\s+(?:was|is)|being|was|is|as"
    rf"|that\s+is)?[\s,]*(?:the\s+)?(?P<what>{_TWENTIETH}|{_LAST})",
    re.IGNORECASE,
)
_WORDS_THEN_DAY = re.compile(
    rf"(?P<what>{_TWENTIETH}|{_LAST})(?:\s+(?:for\s+(?:compliance|responding|a\s+response|the\s+response)|(?:after"
    rf"|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:receipt|the\s+request(?:\s+was\s+(?:submitted|received"
    rf"|made))?)(?:\s+of\s+the\s+request)?))?"
    r"[\s,(]*(?:was|is|being|ie|i\.e\.|of|fell\s+on|expired\s+on|would\s+have\s+been|to\s+respond\s+was)?\s*\(?$",
    re.IGNORECASE,
)
_OUGHT_BY = re.compile(
    r"\b(?:should|ought\s+to|must|required\s+to|had\s+(?:until|to)|needed\s+to)\b[^.;]{0,60}\b(?:respon\w+|repl\w+|answer\w*"
    r"|compl\w+|issue\w*)\b[^.;]{0,60}\b(?:by|until|before|no\s+later\s+than|on\s+or\s+before)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NOT_THE_FIRST_REPLY = re.compile(
    r"\breview\b|\bappeal\b|\btribunal\b|\bstep\w*\b|\bclarif\w+\b|\bpublic\s+interest\b"
    r"|\bextend\w*\b|\b40\b|\binformation\s+notice\b|\binvestigation\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\b(?P<over>over|more\s+than|at\s+least|nearly|almost|approximately|around|about|some|up\s+to|fewer\s+than"
    r"|less\s+than)?\s*(?P<count>\d{1,3})\s+working\s+days\s+"
    r"(?P<what>late|overdue|outside|beyond|after|following|from|since|to\s+(?:respond|reply|provide|issue|answer))",
    re.IGNORECASE,
)
_AFTER_THE_LAST_DAY = ("late", "overdue", "outside", "beyond")
_ANSWERED = re.compile(r"\b(?:respon\w+|repl(?:y|ied|ies)|answered|refusal|took)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|n't|fail\w*|without|neither|should|must|require\w*|ought|obliged?|if|whether|normally|usually"
    r"|any)\b",
    re.IGNORECASE,
)
_IN_TIME = re.compile(
    r"\b(?:respon\w+|repl(?:y|ied)|answered|complied|provided)\b[^.;]{0,80}\bwithin\s+(?:the\s+)?(?:statutory\s+|required\s+"
    r"|prescribed\s+)*(?:(?:20|twenty)[\s-]+working[\s-]+days?|(?:time\s*(?:limit|frame|for\s+compliance)))",
    re.IGNORECASE,
)
_PART_ONLY = re.compile(r"\b(?:substantive|full|complete|adequate|proper|valid|all)\b", re.IGNORECASE)


_SPOKEN = re.compile(r"“[^“”]{20,60}”")  # what `unquoted` would keep as a term


class Stated(NamedTuple):
    """A day that the notice calls the last one, and the sentence that does."""

    on: date
    sentence: str


def own_sentences(text: str) -> tuple[str, ...]:
    """The notice's own sentences, without what it quotes."""
    layout = laid_out(without_furniture(tidied(text)))
    return tuple(each for paragraph in layout.paragraphs for each in sentences(unquoted(_SPOKEN.sub(" ", running(paragraph.text)))))


def last_days_stated(own: tuple[str, ...]) -> tuple[Stated, ...]:
    """Every day that the prose calls the twentieth working day, or the last one for the reply."""
    return tuple(_stated(own))


def _stated(own: tuple[str, ...]) -> Iterator[Stated]:
    for sentence in own:
        for found in DATE.finditer(sentence):
            on = dated(found)
            if on is None:
                continue
            after = _DAY_THEN_WORDS.match(sentence[found.end() : found.end() + 120])
            before = sentence[max(0, found.start() - 160) : found.start()]
            if after or ((_WORDS_THEN_DAY.search(before) or _OUGHT_BY.search(before)) and not _NOT_THE_FIRST_REPLY.search(before)):
                yield Stated(on, sentence)


def differences_in_prose(own: tuple[str, ...], clock: Clock) -> Iterator[Difference]:
    """Where the prose says one thing of time and the count another; each difference once."""
    seen: set[tuple[str, str]] = set()
    for each in (*_days(own, clock), *_counts(own, clock), *_timeliness(own, clock)):
        if (each.said, each.computed) not in seen:
            seen.add((each.said, each.computed))
            yield each


def _days(own: tuple[str, ...], clock: Clock) -> Iterator[Difference]:
    for each in last_days_stated(own):
        if each.on != clock.last_day.value:
            yield Difference(
                each.on.isoformat(),
                clock.last_day.value.isoformat(),
                clock.at if clock.environmental else "FOIA s.10(6)",
                worked_out(clock.last_day, _says(each.sentence), clock.story.assumption, _england_and_wales_alone(each.on, clock)),
            )


def _counts(own: tuple[str, ...], clock: Clock) -> Iterator[Difference]:
    reply = clock.story.reply
    if reply is None:
        return
    taken, late = clock.taken(reply), clock.late(reply).value
    for sentence in own:
        if _NOT_THE_FIRST_REPLY.search(sentence) or not _ANSWERED.search(sentence):
            continue
        for found in _COUNT.finditer(sentence):
            right = late if found["what"].lower() in _AFTER_THE_LAST_DAY else taken.value
            if not _fits(found, right) and not _NOT.search(sentence[: found.start()]):
                said = " ".join(found[0].split()[: 3 + len((found["over"] or "").split())])
                yield Difference(said, f"{right} working days", clock.at, worked_out(taken, _says(sentence), clock.story.assumption))


def _fits(found: re.Match[str], right: int) -> bool:
    said, over = int(found["count"]), (found["over"] or "").lower()
    if over in ("over", "more than"):
        return right > said
    if over == "at least":
        return right >= said
    return bool(over) or right == said


def _timeliness(own: tuple[str, ...], clock: Clock) -> Iterator[Difference]:
    reply = clock.story.reply
    if reply is None or reply <= clock.last_day.value or clock.story.extended:
        return
    for sentence in own:
        found = _IN_TIME.search(sentence)
        if found and not _NOT.search(sentence[: found.end()]) and not _NOT_THE_FIRST_REPLY.search(sentence):
            taken = clock.taken(reply)
            came = f"working day {taken.value}, {clock.late(reply).value} after the last day"
            yield Difference(found[0], came, clock.at, worked_out(taken, _says(sentence), clock.story.assumption))


def _says(sentence: str) -> str:
    return f"The notice says: “{sentence}”"


def _england_and_wales_alone(said: date, clock: Clock) -> str:
    """A remark where the day that was said is the one that a calendar of England and Wales alone gives."""
    days = calendar()
    start = clock.story.counted_from
    assert start is not None
    elsewhere = [each for each in days.passed_over(after=start, to=clock.last_day.value) if not _in_england(each.why)]
    if elsewhere and days.count(after=start, to=said) + sum(start < each.day <= said for each in elsewhere) == 20:
        named = "; ".join(f"{say(each.day)}, {each.why}" for each in elsewhere)
        return f"{say(said)} is what a count gives that leaves out days observed elsewhere in the United Kingdom: {named}."
    return ""


def _in_england(why: str) -> bool:
    where = why.partition(":")[0]
    return "England" in where or "United Kingdom" in where
