"""The parts of a request: proposed in place, and confirmed, edited, split, merged or sent under another law by a person.

The requester's words are never touched. The rows of the form are all that there is between one button and the next: nothing is kept
until the parts are confirmed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse

from answerable.casework.authority.acting import permit
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, PartNow, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import CELLS, Do
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import ChangedMeanwhile, NotPermitted, UnableTo
from answerable.documents.parts import Part, Proposal, propose
from answerable.law.regime import Regime
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.doing import CONFLICT, REFUSED, UNDERSTOOD, Refused, said
from answerable.web.work.who import by_of, found

MOST_ROWS = 80
REGIMES = {
    Regime.FOIA: "FOIA",
    Regime.EIR: "EIR: environmental information",
    Regime.SUBJECT_ACCESS: "Subject access: their own personal data",
    Regime.BUSINESS_AS_USUAL: "Business as usual",
}


class Row(NamedTuple):
    """One part as the form has it; `was` are the parts that it came from, where the request was divided before."""

    number: str
    asked: str
    regime: str = Regime.FOIA.value
    archives: bool = False
    was: tuple[str, ...] = ()


class UnableToSplit(UnableTo):
    """The words of a row give no place at which to split it."""


@found
def parts(request: HttpRequest, reference: str) -> HttpResponse:
    """The parts as they are proposed, or as they stand; sent, what the button asks for."""
    by = by_of(request)
    if not any((Do.DIVIDE, role) in CELLS for role in by.roles):
        raise Http404
    case = request_for(by, reference)
    folded = fold(case.authority, case.case)
    screen = Screen(request, case, folded)
    if request.method != "POST":
        return screen.drawn(begin(case, folded), _not_now(by, State(case.state)))
    rows = read_rows(request.POST)
    try:
        if "confirm" not in request.POST:
            return screen.drawn(rearranged(rows, request.POST))
        divide(reference, parts=[_part(each) for each in rows], was=_was(rows), by=by, on=by.today, seen=_seen(request, case))
    except ChangedMeanwhile as changed:
        return screen.drawn(rows, [Problem(str(changed), "main-content")], CONFLICT)
    except Refused as refused:
        return screen.drawn(rows, [Problem(said(refused), "number-1" if rows else "main-content")], REFUSED)
    answer = HttpResponseRedirect(reverse("case", args=[reference]))
    answer.status_code = 303
    return answer


def begin(case: InformationRequest, folded: Folded) -> list[Row]:
    """The rows to begin with: those that stand, or those proposed from the form of the request."""
    if folded.divided:
        return [Row(each.number, each.asked, each.regime.value, each.archives, (each.number,)) for each in folded.parts]
    under = folded.parts[0].regime.value
    return [Row(each.number, asked_in(each), under) for each in propose(case.text).parts] or [Row("1", case.text.strip(), under)]


def asked_in(part: Part) -> str:
    """The words of a proposed part with those of the parts in it, in the requester's own order."""
    return "".join((part.text, *(word for each in part.parts for word in each.words()), part.rest)).strip()


def read_rows(sent: QueryDict) -> list[Row]:
    """The rows as they were sent, in order."""
    asked_for = str(sent.get("rows", ""))
    count = int(asked_for) if asked_for.isascii() and asked_for.isdigit() and len(asked_for) < 4 else 0
    return [_row(sent, nth) for nth in range(1, min(count, MOST_ROWS) + 1)]


def rearranged(rows: Sequence[Row], sent: Mapping[str, Any]) -> list[Row]:
    """The rows after a button: one split, one merged with the one above, one added, one taken out. Raises `UnableToSplit`."""
    for nth, row in enumerate(rows):
        at = str(nth + 1)
        if sent.get("split") == at:
            return [*rows[:nth], *_split(row, [each.number for each in rows]), *rows[nth + 1 :]][:MOST_ROWS]
        if sent.get("merge") == at and nth > 0:
            return [*rows[: nth - 1], _merged(rows[nth - 1], row), *rows[nth + 1 :]]
        if sent.get("drop") == at:
            return [*rows[:nth], *rows[nth + 1 :]]
    return [*rows, Row(_next_number(rows), "")][:MOST_ROWS] if "add" in sent else list(rows)


def _row(sent: QueryDict, nth: int) -> Row:
    regime = sent.get(f"regime-{nth}", "")
    return Row(
        sent.get(f"number-{nth}", "").strip(),
        sent.get(f"asked-{nth}", "").strip(),
        regime if regime in {each.value for each in Regime} else Regime.FOIA.value,
        f"archives-{nth}" in sent,
        tuple(each for each in sent.getlist(f"was-{nth}") if each),
    )


def _split(row: Row, taken: Sequence[str]) -> list[Row]:
    """At its empty lines; where there are none, at the parts that its own words propose."""
    pieces = [each.strip() for each in row.asked.replace("\r\n", "\n").split("\n\n") if each.strip()]
    if len(pieces) < 2:
        pieces = [asked_in(each) for each in propose(row.asked).parts]
    if len(pieces) < 2:
        raise UnableToSplit(f"Put an empty line into part {row.number} where it is to be split, and press Split again.")
    letters = (
        f"{row.number}({chr(ord('a') + nth)})" if nth < 26 else f"{row.number}({nth + 1})" for nth in range(len(taken) + 2 * len(pieces))
    )
    free = (each for each in letters if each not in taken)
    return [row._replace(number=next(free), asked=each) for each in pieces]


def _merged(above: Row, row: Row) -> Row:
    return above._replace(
        asked=f"{above.asked}\n{row.asked}", archives=above.archives or row.archives, was=tuple(dict.fromkeys((*above.was, *row.was)))
    )


def _next_number(rows: Sequence[Row]) -> str:
    taken = {each.number for each in rows}
    return next(str(nth) for nth in range(1, len(rows) + 2) if str(nth) not in taken)


def _part(row: Row) -> PartNow:
    return PartNow(row.number, row.asked, Regime(row.regime), row.archives)


def _was(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    return {each.number: each.was for each in rows if each.was}


def _not_now(by: Any, state: State) -> list[Problem]:
    try:
        permit(by, Do.DIVIDE, state)
    except NotPermitted as refused:
        return [Problem(str(refused), "main-content")]
    return []


def _seen(request: HttpRequest, case: InformationRequest) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) <= 9 else case.version


class Piece(NamedTuple):
    """A piece of the request as it came: its words and, where it is a part, the number that is proposed for it."""

    words: str
    number: str = ""


def pieces(proposal: Proposal) -> list[Piece]:
    """The whole text in order, cut where the proposed parts begin and end. Nothing is lost, and nothing is changed."""
    cut: list[Piece] = [Piece(proposal.before)]
    for each in proposal.parts:
        cut += [
            Piece(each.above + each.mark),
            Piece("".join((each.text, *(word for one in each.parts for word in one.words()))), each.number),
        ]
        cut.append(Piece(each.rest))
    return [each for each in (*cut, Piece(proposal.after)) if each.words]


class Screen(NamedTuple):
    """The page of one case's parts."""

    request: HttpRequest
    case: InformationRequest
    folded: Folded

    def drawn(self, rows: list[Row], problems: Sequence[Problem] = (), status: int = UNDERSTOOD) -> HttpResponse:
        """The request as it came, beside these rows."""
        return page(
            self.request,
            "work/parts.html",
            status=status,
            here="register",
            case=self.case,
            divided=self.folded.divided,
            rows=rows,
            regimes=[(each.value, words) for each, words in REGIMES.items()],
            pieces=pieces(propose(self.case.text)),
            seen=_seen(self.request, self.case),
            errors=problems,
        )
