"""The forms of a decision's publication, and the page of what is to be published.

What looks like somebody's is asked about one by one: before service why it stays, before publication whether it is taken out.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.commissioner.actions import publish as publication
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.published.sectors import SECTORS
from answerable.casework.commissioner.published.served import served_notice
from answerable.casework.commissioner.shape import Case
from answerable.casework.unable import NotPermitted, NotReady
from answerable.documents.letters import UnableToDraft
from answerable.documents.traces import Trace
from answerable.web.office.kinds import About, Fields, Filled, Kind, Shown, day_of, today
from answerable.web.office.who import by_of, found
from answerable.web.signed_in import page
from answerable.web.work.fields import SomeOf, Words

_SECTORS = [(each, each) for each in SECTORS]


@found
def to_publish(request: HttpRequest) -> HttpResponse:
    """The decisions that were served and are not on the register."""
    try:
        waiting = publication.to_publish(by_of(request))
    except NotPermitted:
        raise Http404 from None
    return page(request, "office/publishing.html", here="office-publishing", waiting=waiting)


def _to_consider(about: About) -> tuple[Trace, ...]:
    try:
        return publication.to_consider(about.complaint, about.case, dated=about.by.today)
    except UnableToDraft:
        return ()


def _none_to_consider(about: About) -> Shown:
    return () if _to_consider(about) else (("In the notice", "Nothing looks like somebody’s, or each thing that does has its reason."),)


def _stand_fields(about: About) -> Fields:
    return {
        f"trace{nth}": Words(f"“{each.words}” looks like {each.what}. Why does it stay?", rows=2)
        for nth, each in enumerate(_to_consider(about))
    }


def _let_stand(about: About, filled: Filled, seen: int) -> object:
    reasons = {each.words: filled[f"trace{nth}"] for nth, each in enumerate(_to_consider(about)) if filled[f"trace{nth}"].strip()}
    return publication.let_stand(about.complaint.reference, reasons=reasons, by=about.by, on=about.by.today, seen=seen)


def _asked_about(about: About) -> tuple[Trace, ...]:
    try:
        return publication.asked_about(about.complaint, about.case)
    except (NotReady, UnableToDraft):
        return ()


def _publish_fields(about: About) -> Fields:
    asked: Fields = {}
    for nth, each in enumerate(_asked_about(about)):
        asked[f"out{nth}"] = SomeOf(f"“{each.words}” looks like {each.what}", [("out", "Take it out of the published version")])
        asked[f"stay{nth}"] = Words(f"If “{each.words}” stays: why?", rows=1)
    return {
        "from_on": day_of("From which day is it to be seen?", "The day from which it is to be seen", hint="Nobody can see it before."),
        "sectors": SomeOf("Which sector is the authority listed under?", _SECTORS, needed="Choose the sector"),
        "summary": Words(
            "A summary", rows=4, needed="Write a summary", hint="In words that everybody may read. It names nobody.", longest=2000
        ),
        **asked,
        "also": Words("Other words to take out", rows=3, hint="One on each line. Each is taken out wherever it stands."),
    }


def _publish(about: About, filled: Filled, seen: int) -> object:
    asked = list(enumerate(_asked_about(about)))
    given: dict[str, Any] = {
        "from_on": filled["from_on"],
        "sectors": filled["sectors"],
        "summary": filled["summary"],
        "remove": [each.words for nth, each in asked if filled[f"out{nth}"]],
        "keep": {each.words: filled[f"stay{nth}"] for nth, each in asked},
        "also": filled["also"].splitlines(),
    }
    return publication.publish(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _take_out(about: About, filled: Filled, seen: int) -> object:
    given = {"words": [each.strip() for each in filled["words"].splitlines() if each.strip()], "because": filled["because"]}
    return publication.take_out(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _is_there(case: Case) -> bool:
    return case.published is not None and case.published.withdrawn_on is None


def _notice_shown(about: About) -> Shown:
    """The notice that was served, to be read before it is published."""
    try:
        return (("The notice as it was served", served_notice(about.complaint).text),)
    except (NotReady, UnableToDraft):
        return ()


def _removed(about: About) -> Shown:
    published = about.case.published
    gone = published.removed if published is not None else ()
    return (*_which(about), *((f"Already taken out: {each.what}", each.words) for each in gone))


def _which(about: About) -> Shown:
    return (("The decision", f"{about.complaint.reference}, {about.complaint.authority}"), ("About", about.complaint.subject))


_WHY = "Why? Everybody reads it."
KINDS = {
    "names": Kind(
        "Say why what looks like somebody’s stays in the notice",
        "Record it",
        Do.CONSIDER_NAMES,
        _stand_fields,
        _let_stand,
        "Each of these stands in the notice and looks like somebody’s. Say why it stays, or leave it empty and take it out of the notice.",
        shown=_none_to_consider,
    ),
    "publish": Kind(
        "Publish the decision",
        "Publish it",
        Do.PUBLISH,
        _publish_fields,
        _publish,
        "The notice that was served stays as it is. Read it again for names, addresses and whatever else tells who somebody is, and "
        "say of each thing below whether it is taken out of the published version, or why it stays.",
        lambda case: case.served is not None and not _is_there(case),
        _notice_shown,
    ),
    "take-out": Kind(
        "Take something out of the published version",
        "Take it out",
        Do.CHANGE_PUBLISHED,
        lambda _: {
            "words": Words("Which words?", rows=3, needed="Enter the words", hint="One on each line, as they stand in what is published."),
            "because": Words(_WHY, rows=2, needed="Say why"),
        },
        _take_out,
        "Everybody can read beside the decision that something was taken out, when, and why.",
        _is_there,
        _removed,
    ),
    "correct-published": Kind(
        "Put a correction beside the published decision",
        "Publish the correction",
        Do.CHANGE_PUBLISHED,
        lambda _: {
            "note": Words("What was wrong, and what should it say?", rows=3, needed="Say what was wrong", hint="Everybody reads it.")
        },
        today(publication.correct_published),
        "The notice stays as it was served. The correction stands beside it.",
        _is_there,
        _which,
    ),
    "withdraw": Kind(
        "Withdraw the decision from the register",
        "Withdraw it",
        Do.CHANGE_PUBLISHED,
        lambda _: {"because": Words(_WHY, rows=2, needed="Say why")},
        today(publication.withdraw),
        "It can no longer be read or found. Its address says that it was there, and why it is not.",
        _is_there,
        _which,
    ),
}
