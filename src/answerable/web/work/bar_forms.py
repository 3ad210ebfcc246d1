"""The forms of a refusal that needs no exemption: what an estimate is made of, what was considered of a request, what it repeats."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django import forms

from answerable.casework.authority.deciding import barring
from answerable.casework.authority.deciding.asking import Asked
from answerable.casework.authority.deciding.entering import judgement
from answerable.documents.case_file.placing import Key
from answerable.law.regulations.fees_2004_cost import Activity
from answerable.web.work.answer_form import YES_OR_NO, Fields, Filled, Form, Who, lines
from answerable.web.work.fields import DayField, Number, OneOf, Words

_MINUTES = re.compile(r"^(?P<what>.*?)\s*[:,–-]?\s+(?P<minutes>\d{1,6})$")
_DOING = {
    "determining": "Finding out whether it is held",
    "locating": "Locating it",
    "retrieving": "Retrieving it",
    "extracting": "Extracting it",
}


def _limit(question: Asked) -> Form:
    fields: Fields = {"answer": OneOf("Your answer", YES_OR_NO, needed="Say yes or no")}
    begins = {} if question.answer is None else {"answer": "yes" if question.answer else "no"}
    return Form(fields, begins, lambda filled, _who: {question.question.key: filled["answer"] == "yes"})


def _sample(question: Asked) -> Form:
    hint = "One thing a line. For example: 12 of 400 files were opened, and one took 9 minutes."
    fields: Fields = {"answer": Words("What was sampled, and what it showed", rows=4, needed="Say what the estimate rests on", hint=hint)}
    return Form(fields, {"answer": "\n".join(question.answer or ())}, lambda filled, _who: {question.question.key: lines(filled["answer"])})


def _work(question: Asked) -> Form:
    """How many records, and minutes for each: for the four activities of the Regulations, and no others."""
    alone = question.question.meaning.startswith("How long would finding out")
    names = [each.name.lower() for each in Activity if not alone or each is Activity.DETERMINING]
    given = {each["activity"]: each for each in question.answer or ()}
    fields: Fields = {}
    begins: Filled = {}
    for name in names:
        fields[f"{name}_items"] = Number(f"{_DOING[name]}: how many records?")
        fields[f"{name}_each"] = Number(f"{_DOING[name]}: how many minutes for each?")
        begins[f"{name}_items"] = given.get(name, {}).get("items")
        begins[f"{name}_each"] = given.get(name, {}).get("minutes_each")

    def kept(filled: Filled, _who: Who) -> Mapping[Key, object]:
        rows = [
            {"activity": name, "items": filled[f"{name}_items"], "minutes_each": filled[f"{name}_each"]}
            for name in names
            if filled[f"{name}_items"] and filled[f"{name}_each"]
        ]
        return {question.question.key: rows}

    return Form(fields, begins, kept, _some_work)


def _some_work(form: forms.Form) -> None:
    filled = form.cleaned_data
    names = {name.rpartition("_")[0] for name in filled}
    for name in sorted(names):
        if bool(filled.get(f"{name}_items")) != bool(filled.get(f"{name}_each")):
            form.add_error(f"{name}_each", f"{_DOING[name]}: give both the records and the minutes, or neither")
    if not form.errors and not any(filled.get(f"{name}_items") for name in names):
        form.add_error(next(iter(form.fields)), "Give the records and the minutes of at least one activity")


def _others(question: Asked) -> Form:
    given = question.answer or {}
    fields: Fields = {
        "requests": Words(
            "The other requests",
            rows=4,
            needed="Give at least one other request, and how many minutes it would take",
            hint="One a line, with the minutes that it would take at the end: FOI/2020/0031: 540",
        ),
        "first": DayField("When was the first of all of them received?", what="The first day"),
        "last": DayField("When was the last of all of them received?", what="The last day"),
        "one": OneOf("Did one person make them all?", YES_OR_NO, needed="Say whether one person made them"),
        "in_concert": Words(
            "If not: why do the persons appear to act in concert, or in pursuance of a campaign?", rows=3, hint="Say who they are."
        ),
        "similar": Words(
            "Why do they relate, to any extent, to the same or similar information?", rows=3, needed="Say why they are about the same"
        ),
    }
    begins = {"first": given.get("first_received_on"), "last": given.get("last_received_on")}

    def kept(filled: Filled, who: Who) -> Mapping[Key, object]:
        one = filled["one"] == "yes"
        named = "; ".join(match["what"] for match in _read(filled["requests"]))
        made: dict[str, Any] = {
            "request": [{"work": [{"activity": "locating", "minutes": int(each["minutes"])}]} for each in _read(filled["requests"])],
            "first_received_on": filled["first"],
            "last_received_on": filled["last"],
            "by_one_person": one,
            "similar": judgement(True, f"{filled['similar'].strip()} ({named})", by=who.title, on=who.today),
        }
        if not one:
            made["in_concert"] = judgement(True, filled["in_concert"], by=who.title, on=who.today)
        return {question.question.key: made}

    return Form(fields, begins, kept, _each_with_minutes)


def _read(text: str) -> list[re.Match[str]]:
    return [found for line in lines(text) if (found := _MINUTES.match(line))]


def _each_with_minutes(form: forms.Form) -> None:
    filled = form.cleaned_data
    wrong = [line for line in lines(filled.get("requests", "")) if not _MINUTES.match(line)]
    if wrong:
        form.add_error("requests", f"“{wrong[0]}” does not end with its minutes. Write it like FOI/2020/0031: 540")
    if filled.get("one") == "no" and not filled.get("in_concert", "").strip():
        form.add_error("in_concert", "Say why the persons appear to act in concert: without that their requests are not added up")


def _considered(question: Asked) -> Form:
    given: dict[str, list[str]] = {}
    for each in question.answer or ():
        given.setdefault(each["theme"], []).append(each["words"])
    hints = {
        "burden": "The time it would take, redacting included, and the earlier contacts with their days, one a line.",
        "motive": "What the request is for, as far as it shows.",
        "value": "What there is to be said for answering it.",
        "harassment": "What it does to staff, with days, one a line.",
    }
    fields: Fields = {name: Words(words[:1].upper() + words[1:], rows=4, hint=hints[name]) for name, words in barring.THEMES}

    def kept(filled: Filled, _who: Who) -> Mapping[Key, object]:
        rows = [{"theme": name, "words": line} for name, _ in barring.THEMES for line in lines(filled[name])]
        return {question.question.key: rows}

    return Form(fields, {name: "\n".join(words) for name, words in given.items()}, kept, _something)


def _something(form: forms.Form) -> None:
    if not form.errors and not any(lines(value) for value in form.cleaned_data.values()):
        form.add_error("burden", "Say what you considered, under at least one of these")


def _earlier(question: Asked) -> Form:
    fields: Fields = {
        "made": DayField("When was the earlier request made?", what="The day of the earlier request"),
        "complied": DayField(
            "When was it complied with?",
            what="The day on which it was complied with",
            needed=False,
            hint="Leave it out if it was refused: then this request repeats nothing.",
        ),
    }

    def kept(filled: Filled, who: Who) -> Mapping[Key, object]:
        complied: dict[Key, object] = {("bar", "earlier_complied_with_on"): filled["complied"]} if filled["complied"] else {}
        return {question.question.key: filled["made"], ("bar", "made_on"): who.received_on, **complied}

    return Form(fields, {"made": question.answer}, kept)


SPECIAL: dict[Key, Callable[[Asked], Form]] = {
    barring.LIMIT: _limit,
    barring.SAMPLE: _sample,
    barring.WORK: _work,
    barring.OTHERS: _others,
    barring.CONSIDERED: _considered,
    barring.EARLIER: _earlier,
}
