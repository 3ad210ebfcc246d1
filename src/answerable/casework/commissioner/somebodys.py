"""What in a notice looks like somebody's, for a person to look at: before it is served, and again before it is published.

Nothing here says that it is a name. What everybody knows of the authority, of the office and of the Tribunal is none.
"""

from answerable.casework.commissioner.models import Office
from answerable.casework.commissioner.shape import Case
from answerable.documents.letters.commissioner import contact
from answerable.documents.notice_drafting import Notice
from answerable.documents.published_notice import said_in
from answerable.documents.traces import Trace, given_by, names_like, traces

_EVERYBODY_S = "Freedom of Information Act\nFirst-tier Tribunal\nInformation Rights"
_COMPLAINANT_S = "the complainant’s"


def looks_like_somebody_s(office: Office, case: Case, notice: Notice, *more: str) -> tuple[Trace, ...]:
    """Each thing in the notice, and in what is published with it, that looks like somebody's."""
    told = case.complaint
    texts = (*said_in(notice), *more)
    named = " ".join((told.name, told.representative.name if told.representative is not None else ""))
    known = "\n".join((_EVERYBODY_S, told.authority, office.name, office.address, office.email, *contact(notice.dated)))
    found = (*traces(texts, named, whose=_COMPLAINANT_S), *names_like(texts, known))
    titled = [each.words for each in found if each.what != _word_of_a_name()]
    return tuple(each for each in found if each.words not in known and not _within(each.words, titled))


def given_by_the_complainant(case: Case) -> tuple[str, ...]:
    """The names and the lines of the addresses that a complainant and whoever acts for them gave: these stand in no notice."""
    told = case.complaint
    theirs = given_by(told.representative.name, told.representative.address) if told.representative is not None else ()
    return (*given_by(told.name, told.address), *theirs)


def _word_of_a_name() -> str:
    return f"a word of {_COMPLAINANT_S} name"


def _within(words: str, found: list[str]) -> bool:
    """Whether it is asked about already, as part of something longer."""
    return any(words != each and f" {words} " in f" {each} " for each in found)
