"""The authority itself: who it is to those whom it writes to, what the law asks about it, and how its time is counted."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from answerable.casework.authority.actions.administer import (
    FACTS,
    SCHOOL,
    Described,
    count_by_school_days,
    describe,
    describe_in_welsh,
    description_of,
    say_facts,
)
from answerable.casework.authority.administering import Kind, version
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.outside import Outside, outside_in_welsh
from answerable.casework.authority.school_days import in_words, read_sessions
from answerable.casework.authority.unable import NotReady
from answerable.law.time_limit import School
from answerable.web.administration.filling import HERE, Filling, administrators_only, filled, form_of, lines_of
from answerable.web.signed_in import page
from answerable.web.work.fields import OneOf, SomeOf, Words
from answerable.web.work.who import by_of

IN_WORDS = {
    "government_department": "It is a government department",
    "welsh_government": "It is the Welsh Government",
    "house_of_parliament": "It is a House of Parliament",
    "northern_ireland": "It is the Northern Ireland Assembly, or a department or public authority of Northern Ireland",
    "audits_others": "It audits other public authorities, or examines how they use their resources (s.33)",
    "in_scotland": "It is in Scotland: a certificate under s.54 goes to the Court of Session",
    "listed_in_part_i": "It is listed in Part I of Schedule 1: the limit of s.12 is £600, and not £450",
}
SCHOOLS = {
    "": "No: the twentieth working day of s.10(1)",
    School.MAINTAINED.value: "Yes: a maintained school or nursery school (SI 2004/3364 reg 3)",
    School.ACADEMY.value: "Yes: an academy (SI 2010/2768 reg 2)",
    School.NORTHERN_IRELAND.value: "Yes: a school in Northern Ireland (SI 2009/1369 reg 2)",
}
_LARGEST = 200_000
_NOT_TEXT = "The file is not a text file. Save it as plain text, one day a line, like 2025-09-02."


class TextFile(forms.FileField):
    """A small file of text, read in memory."""

    draw, accept = "file", ".txt,.csv,text/plain"

    def __init__(self, label: str, *, hint: str) -> None:
        super().__init__(label=label, required=False, help_text=hint, allow_empty_file=True)

    def clean(self, data: Any, initial: Any = None) -> str:
        """The text, or nothing where no file was sent."""
        sent = super().clean(data, initial)
        if sent is None:
            return ""
        if sent.size > _LARGEST:
            raise forms.ValidationError("The file is too large to be a list of days. Choose another.")
        try:
            text: str = sent.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise forms.ValidationError(_NOT_TEXT) from None
        return text


@administrators_only
def authority(request: HttpRequest) -> HttpResponse:
    """What is kept of the authority, each with where to change it."""
    kept = authority_of(by_of(request))
    school = kept.facts.get(SCHOOL)
    return page(
        request,
        "administration/authority.html",
        here=HERE,
        kept=kept,
        welsh=outside_in_welsh(kept),
        facts=[IN_WORDS[name] for name in FACTS if kept.facts.get(name)],
        school=SCHOOLS[school["kind"]] if school else SCHOOLS[""],
        sessions=in_words(_sessions(kept)) if school else "",
    )


@administrators_only
def described(request: HttpRequest) -> HttpResponse:
    """Name, aliases, address, e-mail and complaints procedure."""
    by = by_of(request)
    kept = authority_of(by)
    was = description_of(kept)
    form = form_of(
        request,
        {
            "name": Words("Name", needed="Enter the name of the authority", longest=200),
            "aliases": Words("Other names, one a line", rows=3, hint="By which it is known, for example “the Met”."),
            "address": Words("Address on its letters", rows=4),
            "email": Words("E-mail address on its letters", longest=254),
            "complaints_procedure": Words(
                "How to complain to the authority",
                rows=5,
                hint="A refusal says how, or that there is no way (FOIA s.17(7)(a)). Leave it empty if the authority has none.",
            ),
        },
        {**was._asdict(), "aliases": "\n".join(was.aliases)},
    )

    def act(given: dict[str, Any], seen: int) -> None:
        told = Described(**{**given, "aliases": lines_of(given["aliases"])})
        describe(told, by=by, seen=seen)

    back, at = reverse("administration-authority"), version(kept, Kind.DESCRIBED)
    return filled(request, Filling("Who the authority is", "Save", act, form, back, at))


@administrators_only
def in_welsh(request: HttpRequest) -> HttpResponse:
    """Name, address and complaints procedure on letters in Welsh."""
    by = by_of(request)
    kept = authority_of(by)
    form = form_of(
        request,
        {
            "name": Words("Name in Welsh", hint="Left empty, letters in Welsh have the name above.", longest=200),
            "address": Words("Address on its letters in Welsh", rows=4, hint="Left empty, they have the address above."),
            "complaints_procedure": Words(
                "How to complain to the authority, in Welsh",
                rows=5,
                hint="Without it no refusal can be written in Welsh, unless the authority has no procedure.",
            ),
        },
        outside_in_welsh(kept)._asdict(),
    )

    def act(given: dict[str, Any], seen: int) -> None:
        describe_in_welsh(Outside(**given), by=by, seen=seen)

    lede = "For requesters who wrote in Welsh or ask for it. A translator checks each letter before it goes."
    filling = Filling("Who the authority is, in Welsh", "Save", act, form, reverse("administration-authority"))
    return filled(request, filling._replace(version=version(kept, Kind.IN_WELSH), lede=lede))


@administrators_only
def facts(request: HttpRequest) -> HttpResponse:
    """What the law asks about the authority."""
    by = by_of(request)
    kept = authority_of(by)
    lede = (
        "Some exemptions are for some authorities alone. Leave all of these empty for most councils, police forces, NHS bodies and schools."
    )
    form = form_of(
        request,
        {"facts": SomeOf("Which of these are true?", [(name, IN_WORDS[name]) for name in FACTS])},
        {"facts": [name for name in FACTS if kept.facts.get(name)]},
    )

    def act(given: dict[str, Any], seen: int) -> None:
        say_facts(given["facts"], by=by, seen=seen)

    filling = Filling("What the law asks about the authority", "Save", act, form, reverse("administration-authority"))
    return filled(request, filling._replace(version=version(kept, Kind.FACTS), lede=lede))


@administrators_only
def school(request: HttpRequest) -> HttpResponse:
    """Whether school days count, and which days they are."""
    by = by_of(request)
    kept = authority_of(by)
    known = "\n".join(each.isoformat() for each in _sessions(kept))
    form = form_of(
        request,
        {
            "kind": OneOf("Is it a school?", SCHOOLS.items()),
            "sessions": Words(
                "School days, one a line",
                rows=8,
                hint="Like 2025-09-02. Keep the days of past terms: cases were counted by them.",
                longest=_LARGEST,
            ),
            "file": TextFile("Or add those of a file", hint="A text file, one day a line. Its days are added to those above."),
        },
        {"kind": kept.facts.get(SCHOOL, {}).get("kind", ""), "sessions": known},
    )

    def act(given: dict[str, Any], seen: int) -> None:
        days = sorted({*read_sessions(given["sessions"]), *_from_file(given["file"])})
        count_by_school_days(School(given["kind"]) if given["kind"] else None, days, by=by, seen=seen)

    lede = "Regulations count school days for schools, up to sixty working days. Transferred public records are said part by part."
    filling = Filling("Whether school days count", "Save", act, form, reverse("administration-authority"), sends_file=True)
    return filled(request, filling._replace(version=version(kept, Kind.SCHOOL_DAYS), lede=lede))


def _from_file(text: str) -> tuple[date, ...]:
    try:
        return read_sessions(text)
    except NotReady as refused:
        raise NotReady(f"In the file: {refused}") from None


def _sessions(kept: PublicAuthority) -> tuple[date, ...]:
    return tuple(date.fromisoformat(each) for each in kept.facts.get(SCHOOL, {}).get("sessions", ()))
