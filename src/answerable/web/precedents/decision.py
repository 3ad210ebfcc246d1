"""One decision: who made it, what it came to and what became of it, whom it cites and who cites it, and every paragraph that is kept."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse

from answerable.documents.decision_references import in_an_address
from answerable.intelligence.precedents.afterwards import afterwards
from answerable.intelligence.precedents.cited import citing
from answerable.intelligence.precedents.corpus import Corpus, any_of
from answerable.intelligence.precedents.recorded import sector_of
from answerable.web.precedents.kept import kept
from answerable.web.precedents.marking import marked
from answerable.web.precedents.search import dated
from answerable.web.signed_in import page

_LONGEST = 200


def decision(request: HttpRequest, key: str) -> HttpResponse:
    """The page of one decision; the paragraph that was found is marked, and the words in it."""
    corpus = kept()
    found = corpus.decision(key) if corpus else None
    if corpus is None or found is None:
        raise Http404
    by = citing(corpus, found.reference, *found.also) if found.reference else ()
    after = afterwards(corpus, [found, *by])
    at = request.GET.get("at", "")
    return page(
        request,
        "precedents/decision.html",
        here="precedents",
        decision=found,
        sector=sector_of(corpus.folder, found),
        after=after,
        by=by,
        addresses=_kept_of(corpus, [*found.cites, *found.of]),
        words=request.GET.get("words", "")[:_LONGEST],
        at=int(at) if at.isascii() and at.isdigit() and len(at) < 6 else None,
        marked=marked,
        dated=dated,
    )


def _kept_of(corpus: Corpus, references: Iterable[str]) -> dict[str, str]:
    """Those references whose decisions are kept too, each with what stands for it in an address."""
    keys = {in_an_address(each): each for each in references}
    if not keys:
        return {}
    found = corpus.decisions(any_of("key", sorted(keys)), most=2 * len(keys))
    names = {in_an_address(name) for each in found for name in (each.reference, *each.also)}
    return {reference: key for key, reference in keys.items() if key in names}
