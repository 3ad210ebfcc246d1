"""What kind of event a dated clause tells of, by who acts in it and what they do. Clauses come in small letters."""

import re

REQUESTED, CLARIFIED, EXTENDED, RESPONDED, REVIEW_ASKED, REVIEWED, COMPLAINED, GIVEN = (
    "request", "clarification", "extension", "response", "review requested", "review outcome", "complaint", "notice",
)  # fmt: skip

_COMPLAINANT = r"\b(?:complainants?|requesters?|applicants?|he|she|they)\b"
_ADVERBS = r"(?:(?!to\b)[\w']+ ){0,4}?"
_TO_COMMISSIONER = r"(?:the )?(?:information )?(?:commissioner|ico)\b(?!'s)"
_COMPLAINED = re.compile(
    rf"{_COMPLAINANT} {_ADVERBS}(?:(?:contacted|approached|asked|e-?mailed) {_TO_COMMISSIONER}"
    r"|(?:complained|wrote|applied|referred|brought|submitted|made|raised|lodged|sent|appealed|forwarded)\b[^.;(]{0,100}?\b(?:to"
    rf"|before|with) {_TO_COMMISSIONER})"
    r"|\bcommissioner (?:first )?received (?:a |the |his |her |their )?(?:\w+ ){0,3}?(?:complaint|application|correspondence)"
    r"|\b(?:complaint|application)s? (?:was |were )?(?:first )?(?:made|submitted|received|brought|referred|sent) (?:to"
    rf"|by) {_TO_COMMISSIONER}"
)
_ACTS = re.compile(
    rf"{_COMPLAINANT}(?! (?:was|were|had been)\b)(?= (?:[\w',-]+ ){{0,6}}?(?:wrote|contacted|request\w*|asked|complain\w*|express\w*"
    r"|sought|respond\w*|repl\w+"
    r"|clarif\w+|e-?mailed|submitted|made|appeal\w*|challeng\w+|disput\w+|narrowed|refined|amended|sent|confirmed|remained|provided|revised|chased|disagreed"
    r"|raised|returned|applied|invited|pursued|resubmitted)\b)"
)
_ACTED_UPON = re.compile(r"\b(?:to|from|by|with|for|informed|told|advised|provided|sent|gave|asked|notified|that) (?:the )?$")
_ASKED_PASSIVELY = re.compile(
    r"\breview (?:was |had been )?(?:requested|sought|asked for)\b|\bcomplainant's request for (?:an )?(?:internal )?review (?:was"
    r"|is) (?:made|dated)\b"
    r"|\brequest for (?:an )?internal review (?:was )?(?:made|submitted|received)"
)
_REVIEW_WANTED = re.compile(
    r"\b(?:request\w*|ask(?:ed|ing)|sought|seeking|wrote|submitted|made|appl(?:ied|ying)|required|wanted|appeal\w*|invited|called|express\w*|pursued)\b"
    r"[^.]{0,140}?\b(?:review|reconsider)"
)
_DISSATISFIED = re.compile(
    r"\b(?:dissatisf\w+|unhappy|complain(?:ed|t|ing)|appeal(?:ed)?|disput(?:ed|ing)|challeng\w+|disagree\w*|displeased|concerns?)\b"
)
_CLARIFIED = re.compile(
    r"\b(?:clarif(?:ied|y|ying|ication)|narrowed|refined|amended|confirmed the (?:interpretation|scope|meaning)|revised (?:his|her|their"
    r"|the) request)\b"
)
_ASKED_AGAIN = re.compile(
    r"\b(?:following|further|new|second|another|fresh|revised)\b[^.]{0,40}\b(?:request|information)|\brequested\b[^.]{0,60}\b(?:information|following|copy|copies)\b"
    r"|\binformation in the following terms\b|\b(?:made|submitted) (?:[\w']+ ){0,4}request"
)
_REQUESTED = re.compile(r"\b(?:request(?:ed|s|ing)?|asked|sought|wrote|submitted|made|contacted|e-?mailed|sent|applied|seeking|put)\b")
_SOMEBODY = re.compile(_COMPLAINANT)
_EARLIER = re.compile(r"\b(?:had|previous(?:ly)?|earlier)\b[^.]{0,40}\brequest")
_CLARIFICATION_SOUGHT = re.compile(
    r"\b(?:asked|sought|request(?:ed|ing)|seeking|asking|required|invited)\b[^.]{0,80}?\b(?:clarif\w+|narrow|refine)"
    r"|\bclarification (?:was )?(?:sought|requested)"
)
_ANSWERED = re.compile(r"\brespon(?:ded|se)\b")
_REVIEW = re.compile(r"\b(?:reviews?|reviewed|reconsider(?:ation|ed)?)\b")
_REVIEWED = re.compile(
    r"\b(?:outcome|result|provided|conducted|completed|carried out|upheld|maintain\w*|respon(?:ded|se)|repl(?:ied|y)|wrote|sent|informed"
    r"|advised|issued|following"
    r"|confirmed|stated|communicated|notified|concluded|revised|amended|decision|disclosed|undertook|found|explained|told|reviewed"
    r"|overturned|gave|released|did so)\b"
)
_EXTENDED = re.compile(
    r"\b(?:(?:further|more|additional|extra) time|extend(?:ed|ing)?|extension|holding (?:response|letter|reply|e-?mail)"
    r"|revised (?:response |target )?(?:date|deadline)"
    r"|new (?:target|deadline)|would be delayed|was delayed|needed (?:until|to consider)|still considering"
    r"|considering the (?:balance of the )?public interest"
    r"|need(?:ed|s)? (?:\w+ ){0,4}time|by virtue of section 10\(3\)|under section 10\(3\)|under regulation 7)"
)
_DECIDED = re.compile(r"\b(?:refus|withh|disclos|not hold|no information|releas|vexatious|exempt)")
_RESPONDED = re.compile(
    r"\b(?:respon(?:ded|se|ding)|repl(?:ied|y|ies)|refus(?:ed|al|ing)|provided|disclosed|issued|wrote|confirmed|informed|advised|stated|told|answered|released|sent"
    r"|explained|denied|contacted|supplied|notified|neither confirmed|withheld|wrote back|gave|completed|concluded|carried out|did so)\b"
)


def is_complaint(clause: str) -> bool:
    """The complainant turned to the Commissioner, and not the Commissioner or the authority to somebody else."""
    return ("commission" in clause or "ico" in clause) and _COMPLAINED.search(clause) is not None


def is_request(clause: str) -> bool:
    """Somebody asked for information, and the clause does not only look back on it."""
    return _REQUESTED.search(clause) is not None and _SOMEBODY.search(clause) is not None and not _EARLIER.search(clause)


def is_complainants(clause: str) -> bool:
    """The complainant acts in the clause, and is not only acted upon."""
    acting = _ACTS.search(clause)
    if acting and not _ACTED_UPON.search(clause, max(0, acting.start() - 30), acting.start()):
        return True
    return "review" in clause and _ASKED_PASSIVELY.search(clause) is not None


def of_complainant(clause: str, *, review_follows: bool) -> str | None:
    """What the complainant did. Dissatisfaction asks for a review where the notice goes on to tell of one."""
    if ("review" in clause or "reconsider" in clause) and _REVIEW_WANTED.search(clause):
        return REVIEW_ASKED
    if _CLARIFIED.search(clause):
        return CLARIFIED
    if _ASKED_AGAIN.search(clause) and "review" not in clause:
        return REQUESTED
    return REVIEW_ASKED if review_follows and _DISSATISFIED.search(clause) else None


def of_authority(clause: str, rest: str) -> str | None:
    """What the authority did; `rest` is what the paragraph goes on to say of it."""
    if (
        ("clarif" in clause or "narrow" in clause or "refine" in clause)
        and _CLARIFICATION_SOUGHT.search(clause)
        and not _ANSWERED.search(clause)
    ):
        return None
    if _REVIEW.search(clause) and _REVIEWED.search(clause):
        return REVIEWED
    told = f"{clause} {rest}"
    decided = _DECIDED.search(told) is not None
    if not decided and _EXTENDED.search(told):
        return EXTENDED
    if ("acknowledg" in clause and not _DECIDED.search(clause)) or not _RESPONDED.search(clause):
        return None
    return RESPONDED
