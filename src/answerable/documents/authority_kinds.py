"""Which kind of public authority a name is of: an explicit, dated table by the Parts of FOIA Schedule 1. What no row knows is not known.

Rows are looked through from the first, so that what only looks like a kind stands before it: an Arts Council is not a local council. A body
that no longer exists, or did not yet on a day, is not of its kind on that day.
"""

import re
from datetime import date
from typing import NamedTuple

CENTRAL, LOCAL, HEALTH, EDUCATION, POLICE, OTHER = "central government", "local government", "health", "education", "police", "other"
KINDS = (CENTRAL, LOCAL, HEALTH, EDUCATION, POLICE, OTHER)


class Row(NamedTuple):
    """Words that a name has, the kind that they make it, the Part of the Schedule, and since and until when there were such bodies."""

    words: re.Pattern[str]
    kind: str
    under: str
    since: date | None = None
    until: date | None = None


def _row(kind: str, part: str, *words: str, since: date | None = None, until: date | None = None) -> Row:
    return Row(re.compile(rf"\b(?:{'|'.join(words)})\b"), kind, f"FOIA Sch.1 Part {part}", since, until)


_NHS_REFORM, _INTEGRATED, _COMMISSIONERS = date(2013, 4, 1), date(2022, 7, 1), date(2012, 11, 22)

TABLE = (
    # What only looks like another kind.
    _row(OTHER, "VI", "(?:arts|research|design|film|sports?|british|consumer|science|skills) council", "uk sport", "sport england"),
    _row(OTHER, "VI", "general (?:medical|dental|optical|osteopathic|chiropractic|pharmaceutical|teaching) council"),
    _row(OTHER, "VI", "health and care professions council", "nursing and midwifery council", "care quality commission", "ombudsman"),
    _row(OTHER, "VI", "independent office for police conduct", "independent police complaints commission", "police federation"),
    _row(OTHER, "VI", "higher education (?:funding council|statistics)", "office for students", "ofsted", "ofqual"),
    _row(OTHER, "VI", "office for standards in education", "hm inspectorate"),
    _row(LOCAL, "II", "national park authority", "broads authority"),
    # Part V.
    _row(POLICE, "V", "police and crime commissioner", "mayor'?s office for policing", since=date(2012, 1, 16)),
    _row(POLICE, "V", "police authority", until=_COMMISSIONERS),
    _row(POLICE, "V", "chief constable", "constabulary", "police"),
    # Part III.
    _row(HEALTH, "III", "primary care trust", "pct", "strategic health authority", until=_NHS_REFORM),
    _row(HEALTH, "III", "clinical commissioning group", "ccg", since=_NHS_REFORM, until=_INTEGRATED),
    _row(HEALTH, "III", "integrated care board", "icb", since=_INTEGRATED),
    _row(HEALTH, "III", "nhs", "hospitals?", "health (?:board|trust|and social care trust|centre)", "ambulance service", "healthcare"),
    _row(HEALTH, "III", "(?:medical|dental) (?:centre|practice)", "gp (?:practice|surgery)", "surgery", "foundation trust"),
    # Part IV.
    _row(EDUCATION, "IV", "universit(?:y|ies)", "college", "schools?", "academ(?:y|ies)", "multi[- ]academy trust", "sixth form", "ysgol"),
    # Part I.
    _row(
        CENTRAL, "I", "department (?:for|of)", "ministry(?: of)?", "secretary of state", "home office", "cabinet office", "foreign office"
    ),
    _row(CENTRAL, "I", "foreign(?:,|,? (?:and|&))? commonwealth", "(?:hm )?treasury", "hm revenue (?:and|&) customs", "hmrc"),
    _row(
        CENTRAL,
        "I",
        "attorney general(?:'?s office)?",
        "scotland office",
        "wales office",
        "northern ireland office",
        "privy council office",
    ),
    _row(CENTRAL, "I", "crown prosecution service", "serious fraud office", "national archives", "charity commission", "land registry"),
    _row(CENTRAL, "I", "house of (?:commons|lords)", "welsh (?:government|assembly)", "national assembly for wales", "senedd"),
    _row(CENTRAL, "I", "northern ireland (?:assembly|executive)", "uk statistics authority", "office for national statistics"),
    _row(CENTRAL, "I", "treasury solicitor", "government legal department", "food standards agency", "prison service", "crown estate"),
    # Part II.
    _row(LOCAL, "II", "council", "borough", "comhairle", "city of london corporation", "corporation of london", "city of westminster"),
    _row(LOCAL, "II", "greater london authority", "transport for london", "combined (?:county )?authority", "liverpool city region"),
    _row(LOCAL, "II", "fire (?:(?:and|&) rescue )?(?:service|authority)", "waste (?:disposal )?authority", "parish meeting"),
    _row(LOCAL, "II", "passenger transport (?:executive|authority)"),
    # Part VI, and what is wholly owned by public authorities (s.6).
    _row(OTHER, "VI", "british broadcasting corporation", "bbc", "channel (?:four|4)", "environment agency", "health and safety executive"),
    _row(OTHER, "VI", "information commissioner(?:'?s office)?", "commission", "bank of england", "natural england", "network rail"),
    _row(OTHER, "VI", "financial conduct authority", "civil aviation authority", "ofcom", "ofgem", "ofwat", "regulator", "parole board"),
    _row(
        OTHER, "VI", "post office", "railway company", "student loans company", "legal services board", "highways england", "homes england"
    ),
    _row(OTHER, "VI", "historic england", "english heritage", "british library", "museum", "gallery"),
)


def kind_of(name: str, on: date | None) -> Row | None:
    """The row of the table that a name is of on a day, or whenever there were such bodies; nothing where no row knows it."""
    plain = " ".join(name.casefold().replace("’", "'").split())
    return next((row for row in TABLE if row.words.search(plain) and _existed(row, on)), None)


def _existed(row: Row, on: date | None) -> bool:
    return on is None or ((row.since is None or row.since <= on) and (row.until is None or on < row.until))
