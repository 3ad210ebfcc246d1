"""The law: every section as the site applies it, and the exemptions of Part II with filters."""

from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse

from answerable.web import manual
from answerable.web.pages import page
from answerable.web.problem import Problem

INSTRUMENTS = {
    "FOIA": "Freedom of Information Act 2000",
    "EIR": "Environmental Information Regulations 2004",
    "Fees Regs": "Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004",
    "BFDA": "Banking and Financial Dealings Act 1971",
    "GRC": "Rules of the First-tier Tribunal (General Regulatory Chamber)",
    "UT": "Rules of the Upper Tribunal",
}


class Filter(NamedTuple):
    """One question that narrows the list of exemptions: its name in the address, its legend, and its answers."""

    name: str
    legend: str
    answers: dict[str, str]


FILTERS = (
    Filter(
        "basis",
        "Absolute or qualified",
        {
            "absolute": "Absolute: no public interest test",
            "qualified": "Qualified: subject to the public interest test",
            "depends": "It depends: part of it is absolute",
        },
    ),
    Filter(
        "tests",
        "What must be shown",
        {
            "class": "The information is of a class",
            "prejudice": "Disclosure would, or would be likely to, prejudice something",
            "endanger": "Disclosure would, or would be likely to, endanger someone",
            "opinion": "A qualified person holds an opinion",
            "required": "Exemption is required for a purpose",
        },
    ),
    Filter(
        "forms",
        "How the duty to confirm or deny falls away",
        {
            "effect": "Confirming or denying would have the harmful effect",
            "class": "The information is, or would be, of the class",
            "content": "Confirming or denying would disclose what is protected",
            "breach": "Confirming or denying would break the law",
            "required": "Exemption from the duty is itself required",
        },
    ),
)


def the_law(request: HttpRequest) -> HttpResponse:
    """The index of sections."""
    parts: dict[str, list[manual.Printed]] = {}
    for each in manual.index():
        parts.setdefault(_instrument(each["at"]), []).append(each)
    return page(request, "law_index.html", here="the-law", parts=parts)


def section(request: HttpRequest, name: str) -> HttpResponse:
    """One section: the operative words, the rules, the tables that test them."""
    shown = manual.section(name)
    if shown is None:
        raise Http404
    return page(
        request, "law_section.html", here="the-law", section=shown, instrument=_instrument(shown["at"]), act_address=_act(shown["at"])
    )


def exemptions(request: HttpRequest) -> HttpResponse:
    """Part II, narrowed by what the address asks for."""
    asked = {each.name: request.GET.get(each.name, "") for each in FILTERS}
    problems = [
        Problem(f"“{asked[each.name]}” is not one of the answers to “{each.legend}”. Choose one from the list", each.name)
        for each in FILTERS
        if asked[each.name] and asked[each.name] not in each.answers
    ]
    found = [each for each in manual.exemptions() if all(not value or _has(each[name], value) for name, value in asked.items())]
    return page(
        request,
        "law_exemptions.html",
        status=400 if problems else 200,
        here="the-law",
        filters=FILTERS,
        asked=asked,
        found=[] if problems else found,
        every=len(manual.exemptions()),
        errors=problems,
    )


def _has(value: str | list[str], asked: str) -> bool:
    return asked == value if isinstance(value, str) else asked in value


def _instrument(at: str) -> str:
    return next(
        (title for short, title in INSTRUMENTS.items() if at.startswith(short + " ")), at.partition(" reg ")[0].partition(" art ")[0]
    )


def _act(at: str) -> str | None:
    """Where the section itself can be read."""
    if at.startswith("FOIA s."):
        return f"https://www.legislation.gov.uk/ukpga/2000/36/section/{at.removeprefix('FOIA s.')}"
    if at.startswith("EIR reg "):
        return f"https://www.legislation.gov.uk/uksi/2004/3391/regulation/{at.removeprefix('EIR reg ')}"
    return None
