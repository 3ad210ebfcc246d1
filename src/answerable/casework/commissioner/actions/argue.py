"""The argument table: what each side argues on which issue, in its own words, what it was answered, and on what evidence."""

import re
from datetime import date

from answerable.casework.commissioner.acting import By, acting
from answerable.casework.commissioner.actions.investigate import ASKED_OF
from answerable.casework.commissioner.argument import Source, View
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import ACTS, Case, Ground
from answerable.casework.commissioner.states import Party
from answerable.casework.unable import NotReady
from answerable.law.claims import Likelihood
from answerable.law.finding import say
from answerable.law.issues import Issue, issues_of
from answerable.law.provision import cite

Where = tuple[Party, date, str | None]
_LEFT_OUT = re.compile(r"\[?(?:…|\.\.\.)\]?")
_SAME = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def make_argument(
    reference: str,
    *,
    ground: int,
    issue: Issue,
    of: Party,
    under: str = "",
    likelihood: str = "",
    act: str = "",
    text: str,
    source: Source,
    of_number: int = 0,
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """An argument of a side on an issue of a ground, quoted from where it stands, on the day on which the side first made it.

    Words from the complaint or from a submission must stand there; what is left out of them is marked with […]. What an item says is not
    looked into. Raises `NotReady`, `NotACitation`.
    """
    with acting(reference, Do.INVESTIGATE, by=by, on=on, seen=seen) as work:
        about = _ground(work.case, ground)
        _may_be_argued(about, issue, on)
        if likelihood not in ("", *(each.value for each in Likelihood)) or act not in ("", *ACTS):
            raise NotReady("Say at which likelihood and about which act it is argued, or leave them out.")
        if of not in ASKED_OF or not text.strip():
            raise NotReady("Say which side argues it, and give its own words.")
        limb = str(cite(under.strip())) if under.strip() else ""
        _must_stand_there(text, of, on, _stands_in(work.case, source, of_number))
        told = {"ground": ground, "issue": issue.name, "of": of.name, "under": limb, "likelihood": likelihood, "act": act}
        work.record("argument made", {**told, "text": text, "source": source.name, "of_number": of_number})
    return work.complaint


def answer_argument(
    reference: str, *, number: int, view: View, reasons: str, stands_in: str = "", by: By, on: date, seen: int | None = None
) -> Complaint:
    """What is made of an argument, with reasons in the officer's own words, or why it need not be answered. A later answer takes the
    place of an earlier one.

    `stands_in` is the name of a paragraph that answers it, in place of reasons of its own. Raises `NotReady`.
    """
    with acting(reference, Do.DECIDE, by=by, on=on, seen=seen) as work:
        if not any(each.number == number for each in work.case.arguments):
            raise NotReady("There is no argument of that number. Choose one of the table.")
        if bool(stands_in.strip()) and (reasons.strip() or view is View.NOT_NEEDED):
            raise NotReady("Give either reasons or the name of the paragraph that answers it, and not both.")
        if not reasons.strip() and not stands_in.strip():
            why = (
                "Say why it need not be answered."
                if view is View.NOT_NEEDED
                else "Give the reasons: they are your own words in the notice."
            )
            raise NotReady(why)
        where = {"name": stands_in.strip()} if stands_in.strip() else {}
        work.record("argument answered", {"number": number, "view": view.name, "reasons": reasons, **where})
    return work.complaint


def note_evidence(
    reference: str,
    *,
    ground: int,
    issue: Issue,
    text: str,
    source: Source | None,
    of_number: int = 0,
    by: By,
    on: date,
    seen: int | None = None,
) -> Complaint:
    """Something that an issue of a ground is decided on: what it shows, and where it stands, unless it is public already.

    Raises `NotReady`.
    """
    with acting(reference, Do.INVESTIGATE, by=by, on=on, seen=seen) as work:
        _may_be_argued(_ground(work.case, ground), issue, on)
        if not text.strip():
            raise NotReady("Say what it shows.")
        if source is not None:
            _stands_in(work.case, source, of_number)
        told = {"ground": ground, "issue": issue.name, "source": source.name if source is not None else "", "of_number": of_number}
        work.record("evidence noted", {**told, "text": text})
    return work.complaint


def _ground(case: Case, number: int) -> Ground:
    found = next((each for each in case.in_scope if each.number == number), None)
    if found is None:
        raise NotReady("That ground is not in the scope. Choose one that is.", under="FOIA s.50(1)")
    return found


def _may_be_argued(ground: Ground, issue: Issue, on: date) -> None:
    if issue is Issue.PUBLIC_INTEREST and issue not in issues_of(cite(ground.under), on=on):
        raise NotReady(f"No public interest is weighed on {ground.under}. Choose another issue.", under="FOIA s.2(3)")


def _stands_in(case: Case, source: Source, number: int) -> Where:
    """Whose it is, when it came, and its words; of an item the words are not known. Raises `NotReady`."""
    if source is Source.COMPLAINT and not number:
        return Party.COMPLAINANT, case.complaint.on, case.complaint.text
    if source is Source.SUBMISSION and 1 <= number <= len(case.submissions):
        submission = case.submissions[number - 1]
        return submission.of, submission.on, submission.text
    if source is Source.ITEM and 1 <= number <= len(case.items):
        item = case.items[number - 1]
        return item.of, item.on, None
    raise NotReady("Say where it stands: in the complaint, or in a submission or an item, by its number, that is recorded already.")


def _must_stand_there(text: str, of: Party, on: date, where: Where) -> None:
    whose, came, words = where
    if whose is not of:
        raise NotReady(f"It came from {whose.value}, so it is no argument of {of.value}. Choose the other side, or where it stands.")
    if on > came:
        raise NotReady(f"It came on {say(came)}, so the argument was not first made on {say(on)}. Give that day or one before it.")
    if words is not None and not _quoted(text, words):
        raise NotReady("Those words do not stand there. Quote them as they stand, and mark what you leave out with […].")


def _quoted(text: str, words: str) -> bool:
    """Whether every piece of a quotation stands in the words, one after the other."""
    rest = _plain(words)
    for piece in filter(None, map(_plain, _LEFT_OUT.split(text))):
        _, stands, rest = rest.partition(piece)
        if not stands:
            return False
    return True


def _plain(words: str) -> str:
    return " ".join(_LEFT_OUT.sub(" ", words.translate(_SAME)).split()).strip('"')
