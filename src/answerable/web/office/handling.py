"""The forms of what is received: items and how they are marked; withheld information, its readers, and what becomes of it."""

from answerable.casework.commissioner.actions import items, withheld
from answerable.casework.commissioner.permissions import Do, Role
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Marking, Party
from answerable.casework.people.colleagues import colleague, colleagues
from answerable.law.finding import say
from answerable.web.office.investigation import SIDES
from answerable.web.office.kinds import About, Fields, Filled, Kind, day_of, plainly, today
from answerable.web.work.fields import Choice, OneOf, Upload, Words

_MARKS = [(each.name, each.value[0].upper() + each.value[1:]) for each in items.MARKINGS]


def _item(_: About) -> Fields:
    return {
        "of": OneOf("Who sent it?", SIDES, needed="Say who sent it"),
        "name": Words("What is it?", needed="Say what it is", hint="Like: letter of 2 March 2020.", longest=200),
        "content": Upload("The file", needed="Choose the file"),
        "marking": OneOf("Who may see it?", _MARKS, needed="Say who may see it"),
        "asked_by": OneOf(
            "Who asked for that?", [(each.name, each.value[0].upper() + each.value[1:]) for each in Party], needed="Say who asked for that"
        ),
        "reason": Words("Why? (needed where it is confidential)", rows=2),
    }


def _keep_item(about: About, filled: Filled, seen: int) -> object:
    marked = {"of": Party[filled["of"]], "marking": Marking[filled["marking"]], "asked_by": Party[filled["asked_by"]]}
    return items.receive_item(about.complaint.reference, **{**filled, **marked}, by=about.by, on=about.by.today, seen=seen)


def _marking(about: About) -> Fields:
    kept = [(str(each.number), f"{each.number}: {each.name}, {each.marking.value}") for each in about.case.items]
    return {
        "number": Choice("Which item?", [("", "Choose one"), *kept], needed="Choose the item"),
        "marking": OneOf("Who may see it?", _MARKS, needed="Say who may see it"),
        "asked_by": OneOf(
            "Who asked for that?", [(each.name, each.value[0].upper() + each.value[1:]) for each in Party], needed="Say who asked for that"
        ),
        "reason": Words("Why?", rows=2, needed="Say why"),
    }


def _mark(about: About, filled: Filled, seen: int) -> object:
    number, marked = int(filled["number"]), {"marking": Marking[filled["marking"]], "asked_by": Party[filled["asked_by"]]}
    given = {**filled, "number": number, **marked}
    return items.mark_item(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _withheld(_: About) -> Fields:
    return {
        "name": Words("What is it?", needed="Say what it is", hint="Only its named readers see these words.", longest=200),
        "content": Upload("The file", needed="Choose the file"),
        "reason": Words("Why is it needed?", rows=2, needed="Say why it is needed", hint="Only its named readers see these words."),
    }


def _here(case: Case) -> list[tuple[str, str]]:
    return [(str(each.number), f"Withheld item {each.number}, of {say(each.on)}") for each in case.withheld if each.is_here]


def _some_here(case: Case) -> bool:
    return bool(_here(case))


def _some_seen(case: Case) -> bool:
    return any(each.gone_on is None for each in case.withheld)


def _reader(about: About) -> Fields:
    seen = [
        (str(each.number), f"Withheld item {each.number}, {'inspected' if each.inspected else 'of'} {say(each.on)}")
        for each in about.case.withheld
        if each.gone_on is None
    ]
    people = colleagues(about.by.person, Role.CASE_OFFICER.value, Role.SIGNATORY.value)
    return {
        "number": Choice("Which item?", [("", "Choose one"), *seen], needed="Choose the item"),
        "person": Choice("Who may open it?", [("", "Choose one"), *people], needed="Choose who may open it"),
        "reason": Words("Why does this person need to read it?", rows=2, needed="Say why"),
    }


def _name_reader(about: About, filled: Filled, seen: int) -> object:
    person = colleague(about.by.person, int(filled["person"]))
    assert person is not None
    given = {"number": int(filled["number"]), "person": person, "reason": filled["reason"]}
    return withheld.let_read(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _going(about: About) -> Fields:
    return {
        "number": Choice("Which item?", [("", "Choose one"), *_here(about.case)], needed="Choose the item"),
        "way": OneOf("What became of it?", [(each, each.capitalize()) for each in withheld.WAYS_OUT], needed="Say what became of it"),
        "reason": Words("How?", rows=2, needed="Say how"),
        "on": day_of("On which day?", "The day on which that was done"),
    }


def _let_go(about: About, filled: Filled, seen: int) -> object:
    return withheld.let_go(about.complaint.reference, **{**filled, "number": int(filled["number"])}, by=about.by, seen=seen)


KINDS = {
    "item": Kind(
        "Add an item that was received", "Add the item", Do.INVESTIGATE, _item, _keep_item, "Withheld information is added apart."
    ),
    "item-marking": Kind("Mark an item otherwise", "Mark it", Do.INVESTIGATE, _marking, _mark, sense=lambda case: bool(case.items)),
    "withheld": Kind(
        "Receive withheld information",
        "Put it behind the wall",
        Do.HANDLE_WITHHELD,
        _withheld,
        today(withheld.receive_withheld),
        "Only named readers can open it, and each opening is recorded. You are its first reader.",
        withheld.may_be_needed,
    ),
    "inspected": Kind(
        "Record that it was inspected at the authority",
        "Record it",
        Do.HANDLE_WITHHELD,
        lambda _: {
            "note": Words("Where, and by whom?", rows=2, needed="Say where, and by whom", hint="Not what it says."),
            "on": day_of("On which day?", "The day on which it was inspected"),
        },
        plainly(withheld.inspect_there),
        sense=withheld.may_be_needed,
    ),
    "reader": Kind("Name a reader of withheld information", "Name the reader", Do.NAME_READER, _reader, _name_reader, sense=_some_seen),
    "withheld-gone": Kind(
        "Return or destroy withheld information",
        "Record it",
        Do.HANDLE_WITHHELD,
        _going,
        _let_go,
        "Its bytes are gone from here.",
        _some_here,
    ),
}
