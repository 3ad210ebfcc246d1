"""The drafts of a notice: each that was sent to be signed, who returned it and why, and any two compared paragraph by paragraph."""

from collections.abc import Sequence
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse

from answerable.casework.commissioner.actions.decide import case_of
from answerable.casework.commissioner.drafts import Draft, drafts_of, paragraphs_of
from answerable.documents.letters import UnableToDraft
from answerable.documents.notice_drafting.compared import Compared, Difference, Kind, compare
from answerable.law.finding import say
from answerable.web.office.who import by_of, found
from answerable.web.signed_in import page


class Shown(NamedTuple):
    """Two drafts side by side, or why one of them cannot be shown."""

    one: Draft
    other: Draft
    compared: Compared | None
    lacking: str = ""


@found
def drafts(request: HttpRequest, reference: str) -> HttpResponse:
    """The list, and the two that the address names; without names, the last two."""
    by = by_of(request)
    kept, case = case_of(by, reference)
    if not case.found:
        raise Http404
    every = drafts_of(case, today=by.today)
    shown = None
    if len(every) > 1:
        one, other = _chosen(request, "from", every, every[-2]), _chosen(request, "to", every, every[-1])
        try:
            shown = Shown(one, other, compare(paragraphs_of(by, case, one), paragraphs_of(by, case, other)))
        except UnableToDraft as lacking:
            shown = Shown(one, other, None, str(lacking))
    return page(request, "office/drafts.html", here="office", kept=kept, drafts=every, shown=shown, named=_named, what=_what)


def _chosen(request: HttpRequest, which: str, drafts: Sequence[Draft], usual: Draft) -> Draft:
    """The draft that the address names. What is none of them is not there."""
    name = request.GET.get(which, usual.name)
    chosen = next((each for each in drafts if each.name == name), None)
    if chosen is None:
        raise Http404
    return chosen


def _named(draft: Draft) -> str:
    return f"{draft.words}, {say(draft.on)}"


def _what(each: Difference) -> str:
    """What became of a heading or a paragraph, and where it stood if it stands elsewhere; nothing of what is the same."""
    part = each.now or each.was
    assert part is not None
    called = "Heading" if part.heading else "Paragraph" if part.number is not None else "Lines"
    moved = f"moved{f' from {each.was.number}' if each.was is not None and each.was.number is not None else ''}" if each.moved else ""
    told = [words for words in (each.kind.value if each.kind not in (Kind.SAME, Kind.MOVED) else "", moved) if words]
    return f"{called} {' and '.join(told)}" if told else ""
