"""The confidential annex: its gists and passages, to write; and the annex itself, to its readers, each opening an event first."""

from django.http import HttpRequest, HttpResponse

from answerable.casework.commissioner.actions import annex as acts
from answerable.casework.commissioner.finding import complaint_for
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.casework.unable import NotPermitted, NotThere
from answerable.law.finding import say
from answerable.web.office.kinds import About, Fields, Filled, Kind, day_of, plainly
from answerable.web.office.received import as_file
from answerable.web.office.who import by_of, found
from answerable.web.work.fields import Choice, SomeOf, Words


@found
def annex(request: HttpRequest, reference: str) -> HttpResponse:
    """The annex, to who may read every item that it rests on. For everybody else it is not there."""
    by = by_of(request)
    complaint_for(by, reference)
    try:
        content = acts.open_annex(reference, by=by)
    except NotPermitted:
        raise NotThere from None
    return as_file(content, f"{reference}-confidential-annex", "pdf")


def _gist(about: About) -> Fields:
    grounds = [(str(each.number), f"{each.number}: {each.under}, {each.words[:80]}") for each in about.case.in_scope]
    written = [(str(each.number), f"Gist {each.number}: {each.words[:80]}") for each in about.case.gists]
    return {
        "ground": Choice("On which ground?", [("", "Choose one"), *grounds], needed="Choose the ground"),
        **({"gist": Choice("Does it replace one?", [("", "No, it is another"), *written])} if written else {}),
        "text": Words("The gist", rows=4, needed="Give the gist", hint="Everybody reads these words in the notice: nothing withheld."),
    }


def _write_gist(about: About, filled: Filled, seen: int) -> object:
    given = {"ground": int(filled["ground"]), "gist": int(filled.get("gist") or 0), "text": filled["text"]}
    return acts.write_gist(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _passage(about: About) -> Fields:
    written = [(str(each.number), f"Gist {each.number}: {each.words[:80]}") for each in about.case.gists]
    items = [(str(each.number), f"Withheld item {each.number}, {say(each.on)}") for each in about.case.withheld]
    return {
        "gist": Choice("For which gist?", [("", "Choose one"), *written], needed="Choose the gist"),
        "items": SomeOf("On which items does it rest?", items),
        "text": Words("The passage", rows=10, needed="Give the words", hint="The authority alone is served with these words."),
    }


def _write_passage(about: About, filled: Filled, seen: int) -> object:
    given = {"gist": int(filled["gist"]), "items": [int(each) for each in filled["items"]], "text": filled["text"]}
    return acts.write_passage(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _some_withheld(case: Case) -> bool:
    return bool(case.withheld) and bool(case.in_scope)


def _to_serve(case: Case) -> bool:
    return bool(case.gists) and case.notice is not None and case.annex_served_on is None


KINDS = {
    "gist": Kind(
        "Write the gist of a passage of the confidential annex",
        "Write it",
        Do.DECIDE,
        _gist,
        _write_gist,
        "What rests on withheld information is said in a confidential annex. Its gist stands in the notice.",
        _some_withheld,
    ),
    "passage": Kind(
        "Write a passage of the confidential annex",
        "Put it behind the wall",
        Do.DECIDE,
        _passage,
        _write_passage,
        "Only readers of every item that it rests on can open it, and each opening is recorded.",
        lambda case: bool(case.gists),
    ),
    "annex-served": Kind(
        "Record that the confidential annex was served",
        "Record it",
        Do.HANDLE_WITHHELD,
        lambda _: {"on": day_of("On which day was it sent to the authority alone?", "The day on which it was sent")},
        plainly(acts.serve_annex),
        sense=_to_serve,
    ),
}
