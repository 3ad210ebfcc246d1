"""What the events of an investigation change. fold.py calls these."""

from collections.abc import Callable, Mapping

from answerable.casework.commissioner import fold_arguments
from answerable.casework.commissioner.shape import (
    Case,
    Gist,
    Ground,
    InBundle,
    InformationNotice,
    ItemReceived,
    Position,
    Question,
    Submission,
    WithheldItem,
)
from answerable.casework.commissioner.states import Marking, Origin, Party
from answerable.casework.ledger.read import Happened


def _ground_added(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.grounds.append(Ground(told["ground"], told["part"], told["under"], told["duty"], told["text"]))
    case.scope_agreed_on = None


def _ground_out(case: Case, entry: Happened) -> None:
    at = entry.payload["ground"] - 1
    case.grounds[at] = case.grounds[at]._replace(taken_out=entry.payload["reason"])
    case.scope_agreed_on = None


def _not_needed(case: Case, entry: Happened) -> None:
    at = entry.payload["ground"] - 1
    case.grounds[at] = case.grounds[at]._replace(not_needed=entry.payload["reason"])


def _agreed(case: Case, entry: Happened) -> None:
    case.scope_agreed_on = entry.on


def _questions(case: Case, entry: Happened) -> None:
    told = entry.payload
    to = Party[told["to"]]
    case.questions += [Question(each["number"], to, each["question"], entry.on, told["due_on"]) for each in told["questions"]]


def _submission(case: Case, entry: Happened) -> None:
    told = entry.payload
    case.submissions.append(Submission(len(case.submissions) + 1, Party[told["of"]], entry.on, told["text"]))
    for number in told["answers"]:
        case.questions[number - 1] = case.questions[number - 1]._replace(answered_on=entry.on)


def _position(case: Case, entry: Happened) -> None:
    told = entry.payload
    before = [each for each in case.positions if each.ground == told["ground"] and each.since < entry.on]
    late = entry.on > case.complaint.on
    changes = bool(before) and all(each.under != told["under"] or each.likelihood != told["likelihood"] for each in before)
    texts = (told["under"], told["likelihood"], told["act"], told["argument"])
    case.positions.append(Position(told["ground"], *texts, entry.on, late, changes))
    fold_arguments.pleaded(case, entry)


def _information_notice(case: Case, entry: Happened) -> None:
    told = entry.payload
    questions = tuple(each["question"] for each in told["questions"])
    number = len(case.information_notices) + 1
    case.information_notices.append(InformationNotice(number, questions, entry.on, told["within"], told["due_on"]))


def _information_given(case: Case, entry: Happened) -> None:
    case.information_notices[:] = [
        each._replace(answered_on=entry.on) if each.answered_on is None else each for each in case.information_notices
    ]


def _item(case: Case, entry: Happened) -> None:
    told = entry.payload
    marked = (Marking[told["marking"]], Party[told["asked_by"]], told["reason"], told["hash"])
    case.items.append(ItemReceived(told["item"], Party[told["of"]], told["name"], entry.on, *marked))


def _marked(case: Case, entry: Happened) -> None:
    told, at = entry.payload, entry.payload["item"] - 1
    now = {"marking": Marking[told["marking"]], "asked_by": Party[told["asked_by"]], "reason": told["reason"]}
    case.items[at] = case.items[at]._replace(**now)


def _bundled(case: Case, entry: Happened) -> None:
    for told in entry.payload["bundled"]:
        number = len(case.bundle) + 1
        case.bundle.append(InBundle(number, Origin[told["origin"]], told["of_number"], told["first"], told["pages"], entry.on))


def _fetched(case: Case, entry: Happened) -> None:
    told = entry.payload
    marked = (Marking[told["marking"]], Party.AUTHORITY, told["reason"])
    for each in told["items"]:
        theirs = f"{told['theirs']}, paper {each['paper']}"
        case.items.append(ItemReceived(each["item"], Party.AUTHORITY, each["name"], entry.on, *marked, each["hash"], theirs))


def _withheld_fetched(case: Case, entry: Happened) -> None:
    case.withheld += [WithheldItem(each["item"], entry.on) for each in entry.payload["items"]]


def _withheld(case: Case, entry: Happened) -> None:
    case.withheld.append(WithheldItem(entry.payload["item"], entry.on))


def _gone(how: str) -> Callable[[Case, Happened], None]:
    def gone(case: Case, entry: Happened) -> None:
        at = entry.payload["item"] - 1
        case.withheld[at] = case.withheld[at]._replace(gone_on=entry.on, how=how)

    return gone


def _inspected(case: Case, entry: Happened) -> None:
    if "item" in entry.payload:  # the first of these said only that something was inspected
        case.withheld.append(WithheldItem(entry.payload["item"], entry.on, inspected=True))


def _gist(case: Case, entry: Happened) -> None:
    told, at = entry.payload, entry.payload["gist"] - 1
    items = case.gists[at].items if at < len(case.gists) else ()
    case.gists[at:] = [Gist(told["gist"], told["ground"], told["text"], items), *case.gists[at + 1 :]]


def _passage(case: Case, entry: Happened) -> None:
    at = entry.payload["gist"] - 1
    case.gists[at] = case.gists[at]._replace(items=tuple(entry.payload["items"]))


def _annex_served(case: Case, entry: Happened) -> None:
    case.annex_served_on = entry.on


def _ended(outcome: str) -> Callable[[Case, Happened], None]:
    def ended(case: Case, entry: Happened) -> None:
        case.closed_on, case.outcome = entry.on, outcome

    return ended


def _nothing(_case: Case, _entry: Happened) -> None:
    """An event that stands in the history and changes nothing else."""


CHANGES: Mapping[str, Callable[[Case, Happened], None]] = {
    "ground added": _ground_added,
    "ground taken out": _ground_out,
    "ground need not be decided": _not_needed,
    "scope agreed": _agreed,
    "questions put": _questions,
    "submission received": _submission,
    "position taken": _position,
    "information notice served": _information_notice,
    "information notice answered": _information_given,
    "item received": _item,
    "item marked": _marked,
    "open bundle added to": _bundled,
    "closed bundle added to": _nothing,
    "closed bundle opened": _nothing,
    "closed bundle paged": _nothing,
    "evidence fetched": _fetched,
    "withheld fetched": _withheld_fetched,
    "withheld received": _withheld,
    "withheld returned": _gone("returned"),
    "withheld destroyed": _gone("destroyed"),
    "withheld inspected": _inspected,
    "gist written": _gist,
    "annex passage written": _passage,
    "annex opened": _nothing,
    "annex served": _annex_served,
    "withheld opened": _nothing,
    "reader named": _nothing,
    "resolved informally": _ended("resolved informally, FOIA s.50(2)(d)"),
    "withdrawn": _ended("withdrawn, FOIA s.50(2)(d)"),
}
