"""What the events of the argument table change. fold.py calls these; what the authority relies on is an argument as well."""

from collections.abc import Callable, Mapping

from answerable.casework.commissioner.argument import Answer, Argument, Evidence, Source, View
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import Party
from answerable.casework.ledger.read import Happened
from answerable.law.issues import Issue, issues_of
from answerable.law.provision import cite


def pleaded(case: Case, entry: Happened) -> None:
    """The argument that came with what the authority relied on: at the first issue that its provision raises."""
    told = entry.payload
    issue = issues_of(cite(told["under"]), on=entry.on)[0]
    _add(case, entry, issue, Party.AUTHORITY, Source.POSITION, pleads=True, text=told["argument"])


def _made(case: Case, entry: Happened) -> None:
    told = entry.payload
    _add(case, entry, Issue[told["issue"]], Party[told["of"]], Source[told["source"]], text=told["text"], number=told["of_number"])


def _add(case: Case, entry: Happened, issue: Issue, of: Party, source: Source, *, text: str, number: int = 0, pleads: bool = False) -> None:
    told = entry.payload
    texts = (told["under"], told["likelihood"], told["act"], text)
    late = entry.on > case.complaint.on
    case.arguments.append(Argument(len(case.arguments) + 1, told["ground"], issue, of, *texts, source, number, entry.on, late, pleads))


def _answered(case: Case, entry: Happened) -> None:
    told, at = entry.payload, entry.payload["number"] - 1
    answer = Answer(View[told["view"]], told["reasons"], entry.by, entry.on, told.get("name", ""))
    case.arguments[at] = case.arguments[at]._replace(answer=answer)


def _evidence(case: Case, entry: Happened) -> None:
    told = entry.payload
    source = Source[told["source"]] if told["source"] else None
    number = len(case.evidence) + 1
    case.evidence.append(Evidence(number, told["ground"], Issue[told["issue"]], told["text"], source, told["of_number"], entry.on))


CHANGES: Mapping[str, Callable[[Case, Happened], None]] = {
    "argument made": _made,
    "argument answered": _answered,
    "evidence noted": _evidence,
}
