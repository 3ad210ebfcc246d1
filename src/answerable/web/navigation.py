"""What stands on top of every page: for everybody, and for who is signed in."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from answerable.casework.people.models import Person

# The address's name, and the words.
PUBLIC = (
    ("find-a-last-day", "Find a last day"),
    ("check-a-notice", "Check a notice"),
    ("check-a-letter", "Check a letter"),
    ("ask", "Ask"),
    ("disclosure-log", "Disclosure log"),
    ("decisions", "Decisions"),
    ("the-law", "The law"),
    ("the-seed-case", "The seed case"),
)


class Link(NamedTuple):
    """One link for who is signed in: the address's name, the words, and the roles that see it, or none for every role."""

    name: str
    words: str
    roles: frozenset[str] = frozenset()


# In this order. Each part of the casework adds its own here.
_REGISTER = frozenset({"FOI officer", "head of service", "reviewer", "auditor"})
_OFFICE = frozenset({"case officer", "signatory"})
SIGNED_IN: tuple[Link, ...] = (
    Link("work", "Your work"),
    Link("office", "Complaints", _OFFICE),
    Link("office-publishing", "Decisions to publish", frozenset({"publishing officer"})),
    Link("office-settings", "The office", frozenset({"office administrator"})),
    Link("queue", "Queue", _REGISTER),
    Link("post", "Post", frozenset({"FOI officer", "head of service"})),
    Link("register", "Register", _REGISTER),
    Link("standing-positions", "Standing positions", _REGISTER | {"clearer"}),
    Link("tasks", "Searches", _REGISTER | {"service contact"}),
    Link("clearances", "Letters to clear", frozenset({"clearer", "qualified person", "head of service"})),
    Link("administration", "Administration", frozenset({"administrator"})),
)

# What is done now and then, found from the page where a person begins.
NOW_AND_THEN: tuple[Link, ...] = (
    Link("office-find", "Find a complaint", _OFFICE),
    Link("office-new", "Take down a new complaint", _OFFICE),
    Link("precedents", "What was decided before", _REGISTER | _OFFICE | {"clearer", "qualified person"}),
    Link("office-timeliness", "Who has become later", _OFFICE),
    Link("office-sources", "Where evidence is fetched", frozenset({"office administrator"})),
    Link("new-request", "Record a new request", frozenset({"FOI officer", "head of service"})),
    Link("calendar", "Bank holidays, and the last days that they move", _REGISTER),
    Link("make-figures", "Publish the figures of a period", frozenset({"head of service"})),
    Link("own-record", "How timely you are, in pictures", _REGISTER),
    Link("own-return", "The return of a quarter, cell by cell", _REGISTER),
    Link("leak-meter", "Leak meter", frozenset({"auditor"})),
    Link("disposal", "Dispose of closed cases", frozenset({"head of service"})),
    Link("import", "Take over a case log", frozenset({"head of service"})),
)


def links(person: "Person") -> tuple[Link, ...]:
    """The links that this person sees."""
    return _seen(SIGNED_IN, person)


def every_link(person: "Person") -> tuple[Link, ...]:
    """The same, and what this person does now and then; not the page that they stand on."""
    return tuple(link for link in _seen((*SIGNED_IN, *NOW_AND_THEN), person) if link.name != "work")


def _seen(each: tuple[Link, ...], person: "Person") -> tuple[Link, ...]:
    held = {role.name for role in person.roles()}
    return tuple(link for link in each if not link.roles or link.roles & held)
