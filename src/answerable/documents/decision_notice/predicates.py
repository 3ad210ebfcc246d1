"""The predicates of decision notices: phrases that find for the authority or for the complainant on a provision.

They are read in a *skeleton*: a sentence in which every citation is one character, so that a phrase can say where its
provision stands. A predicate's side is the authority's or the complainant's; a negation inside it turns it round, and so
does one that governs it, as in `is not satisfied that s.31(3) is engaged`.
"""

import re
from typing import NamedTuple

from answerable.documents.decision_notice.skeleton import CITED

_FILLER = rf"(?:(?!(?:but|and|or|that|which|because)\b)(?:[\w'()]|{CITED})+,? ){{0,4}}?"
_NOT = rf"(?P<no>(?:\b(?:not|never|neither|nor|cannot|hardly|without|no longer)|n't|\bfail(?:s|ed|ing|ure)? to(?: be)?|\bun(?:able|likely) to(?: be)?|\bno) {_FILLER})?"
_ACT = r"(?:appl|rel[yi]|cit|withh|refus|us(?:e|ed|ing)\b|invok|claim|engag|den[yi]|redact|determin|estimat|NCND|neither|handl|deal|dealt|conclu|decid|consider|interpret|identif|exempt|stat|confirm|inform|advis|respond|provid|issu|aggregat|maintain|explain|treat|cover|disclos|ma[dk]e)\w*"

BEFORE, AFTER, EITHER = "before", "after", "either"
_HYPOTHETICAL = re.compile(
    r"\b(?:whether|unless|in order (?:for|to)|if|must (?:first )?(?:be|consider|decide|demonstrate|show|establish)|would (?:need|have) to"
    r"|when (?:considering|deciding|relying|a public)|claims? that|should be|in considering|to consider|to decide|to determine|where an?|could be|may be"
    r"|asked|invited|requires? (?:the|it|that)|is required to|are required to|needs? to)\b",
    re.IGNORECASE,
)
_IF_HELD = re.compile(r"\(?\bif (?:it (?:is|was|were) )?(?:held|any|so)\b\)?|\bwhether or not (?:it holds|the)", re.IGNORECASE)
_GOVERNED = re.compile(
    r"(?:(?:\bnot|n't|\bfail(?:ed|s|ure)? to|\bnor|\bunable to|\bnever) (?:[\w']+ ){0,3}?"
    r"(?:demonstrat\w+|shown?|establish\w*|satisf\w+|persuaded?|convinced?|accept\w*|agree\w*|consider\w*|find|found|believe|explain\w*"
    r"|provided? (?:\w+ ){0,3}evidence)|\bno (?:\w+ )?evidence|\bunconvinced|\bunpersuaded|\bdisagrees?|\bdoubts?|\b(?:incorrectly|wrongly) \w+)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r";|\bbut\b|,? and (?=(?:that|has|he|she|it|so|therefore|cannot|can|was|is|were|did|does|should|breached)\b)\b|\bhowever\b|\balthough\b|\bnevertheless\b|\btherefore\b|\baccordingly\b"
    r"|, (?:and )?(?:the (?:Information )?Commission(?:er)?|s?he) (?:\w+ ){0,3}?(?:finds?|found|conclud\w+|decided|considers? that|determin\w+|is satisfied|is of the)",
    re.IGNORECASE,
)


class Predicate(NamedTuple):
    """A phrase found in a skeleton: what kind, where, for whom once negations are counted, and on which side its provisions stand."""

    kind: str
    start: int
    end: int
    for_authority: bool
    reach: str


class _Form(NamedTuple):
    kind: str
    stems: tuple[str, ...]
    pattern: re.Pattern[str]
    for_authority: bool
    reach: str


def _form(kind: str, stems: str, pattern: str, *, for_authority: bool, reach: str = EITHER) -> _Form:
    return _Form(kind, tuple(stems.split()), re.compile(pattern, re.IGNORECASE), for_authority, reach)


_DUTY = r"(?:requirements?|obligations?|dut(?:y|ies)|time ?limits?|timescales?|responsibilit(?:y|ies))"
_FORMS = (
    _form("entitled", "entitled", rf"{_NOT}\bentitled to\b", for_authority=True, reach=AFTER),
    _form("entitled", "justified", rf"{_NOT}\bjustified in (?=rel|appl|withh|refus|cit|us)", for_authority=True, reach=AFTER),
    _form("entitled", "right correct", rf"{_NOT}\b(?:was|is|were) (?:\w+ )?(?:right|correct) (?:to|in) (?:its |the )?(?=(?:rel|appl|withh|refus|cit|us|reli)\w*)", for_authority=True, reach=AFTER),
    _form("cannot", "wrong incorrect mistaken", r"\b(?:was|is|were) (?:\w+ )?(?:wrong|incorrect|mistaken) (?:to|in) (?:its |the )?(?=(?:rel|appl|withh|refus|cit|us|reli)\w*)", for_authority=False, reach=AFTER),
    _form("cannot", "cannot able not", r"\b(?:cannot|can not|could not|may not|unable to|not able to) (?:[\w']+ ){0,3}?(?:rel(?:y|ied)|withh\w+|be withheld|refuse)\b", for_authority=False, reach=AFTER),
    _form("can", "can may could able", r"\b(?:can|may|could|able to) (?:(?!not\b)[\w']+ ){0,3}?(?:rely|be (?:\w+ )?(?:withheld|refused)|refuse|withhold)\b", for_authority=True, reach=AFTER),
    _form("engaged", "engaged", rf"{_NOT}(?:to be |been )?\bengaged\b(?! (?:in (?!relation|respect|regard|this|the|full|part|its|either|any|all|connection|so)|with (?!regard|respect|relation)|(?:an?|by|the|its|their|his|her)\b))", for_authority=True, reach=BEFORE),
    _form("engaged", "engage", rf"{_NOT}\bengag(?:es?|ing)\b(?= (?:{CITED}|the (?:exemption|exception)|any|either|both|this|these|those|that ex))", for_authority=True, reach=AFTER),
    _form("applied", "correct proper appropriate right legitimate valid reasonabl", rf"{_NOT}\b(?<!in)(?:correctly|properly|appropriately|rightly|rightfully|legitimately|validly)(?: and (?:\w+ly))? (?:(?!and\b|but\b)[\w']+ ){{0,2}}?{_ACT}", for_authority=True),
    _form("applied", "incorrect improper inappropriate wrong erroneous mistaken invalid", rf"\b(?:incorrectly|improperly|inappropriately|wrongly|wrongfully|erroneously|mistakenly|invalidly) (?:(?!and\b|but\b)[\w']+ ){{0,2}}?{_ACT}", for_authority=False),
    _form("applied", "correctly properly appropriately rightly validly", rf"\b(?:appl(?:y|ied|ies|ying)|reli(?:ed|es)|relying|withh\w+|us(?:ed|es|ing)|cit(?:ed|ing)|refused|invoked|engaged|claimed)\b[^.;]{{0,110}}?(?P<no>\bnot )?\b(?<!in)(?:correctly|properly|appropriately|rightly|validly)\b", for_authority=True),
    _form("applied", "incorrect inappropriate wrong improper error", rf"\b(?:appl(?:y|ied|ies|ying|ication)|reli(?:ed|es|ance)|relying|withh\w+|us(?:ed|es|ing|e)|cit(?:ed|ing)|refus(?:ed|al)|invoked|engaged|claimed)\b[^.;]{{0,110}}?\b(?:incorrect(?:ly)?|inappropriate(?:ly)?|wrong(?:ly)?|improper(?:ly)?|in error|erroneous(?:ly)?)\b", for_authority=False),
    _form("applied", "correct appropriate proper valid right", rf"\b(?:application|reliance|use|citing|refusal)\b[^.;]{{0,110}}?\b(?:is|was|were|are) (?P<no>not )?(?:\w+ )?(?:correct|appropriate|proper|valid|right|justified)\b", for_authority=True),
    _form("breach", "breach contrave", rf"{_NOT}\b(?:in )?(?:breach(?:ed|es|ing)?|contraven\w+)\b(?! (?:of )?(?:the )?(?:confiden|data|dpa|gdpr|uk gdpr|first|principles?|law|duty of conf|dp|their|his|her|privacy|article|an?\b|any|copyright|common|human|rights))", for_authority=False, reach=AFTER),
    _form("breach", "contrary", rf"\bcontrary to (?:the |its )?(?:{_DUTY} (?:of|under|in|at) )?(?:the )?(?={CITED})", for_authority=False, reach=AFTER),
    _form("complied", "compl meet met fulfil discharg satisf", rf"(?P<no>(?:\bnot|n't|\bfail\w* to|\bfailure to|\bwithout|\bunable to|\bnever|\bnor) (?:[\w']+ ){{0,3}}?)?\b(?:compl(?:y|ied|ying|iant)|meet|met|meeting|fulfil\w*|discharg\w+|satisf(?:y|ied))\b (?=(?:[\w',-]+ ){{0,12}}?{CITED})", for_authority=True, reach=AFTER),
    _form("complied", "accord", rf"(?P<no>(?:\bnot|n't|\bfail\w* to|\bnor) (?:[\w']+ ){{0,9}}?)?\b(?:deal|dealt|handled?|processed|responded?|acted?|act|done|was|were|is)\b[^.;]{{0,60}}? in accordance with (?:the |its )?(?:{_DUTY} (?:of|under|in|at|imposed by|set out in) )?(?:the )?(?={CITED})", for_authority=True, reach=AFTER),
    _form("breach", "fail not n't", rf"(?:\bfail(?:ed|s|ing|ure)? (?:to|in)|\bdid not|\bdidn't|\bha[sd] not|\bha[sd]n't|\bdoes not) (?:\w+ ){{0,3}}?(?:provid|offer|giv|issu|confirm|respond|inform|disclos|stat|conduct|carry|carri|explain|specif|suppl|communicat|advis|refus|tell|deal|reconsider|make|made|its dut)\w*[^.;]{{0,200}}?\b(?:as (?:is )?required (?:by|under)|required (?:by|under|of it (?:by|under))|(?:its|the|their) (?:\w+ ){{0,2}}?{_DUTY} (?:\w+ ){{0,3}}?(?:under|of|in|imposed by|at|by)|specified (?:in|by|under|at)|set out (?:in|by|at|under)|laid down (?:in|by)|imposed by|in (?:accordance|line|compliance) with) (?:the )?(?:\w+ ){{0,3}}?(?={CITED})", for_authority=False, reach=AFTER),
    _form("late", "fail not n't", r"(?:\bfail(?:ed|s|ing|ure)? to|\bdid not|\bdidn't|\bha[sd] not|\bha[sd]n't) (?:\w+ ){0,3}?(?:respond\w*|repl\w+|provid\w+|issue\w*|compl\w+)\b[^.;]{0,80}? within (?:the )?(?:(?:statutory|required|specified) (?:\w+ ){0,3}|(?:20|twenty) working days|time (?:limit|frame|scale|for compliance))", for_authority=False, reach=AFTER),
    _form("applies", "appl arise", rf"{CITED} (?:(?:also|therefore|does|did|do|is|was|are|were|has|have|been|still|properly) )*(?P<no>not |cannot )?(?:\w+ly )?(?:appl(?:y|ies|ied|icable)|arises?)\b(?! to (?:information|any|all)\b)", for_authority=True, reach=BEFORE),
    _form("applies", "appl", r"\b(?:(?:the |this |that )?(?:exemption|exception)s? (?:(?P<no>(?:do(?:es)?|did) not) )?(?:also )?appl(?:y|ies)|it (?P<none>(?:does|did) not) (?:\w+ )?apply)\b", for_authority=True, reach=BEFORE),
    _form("exempt", "exempt except", rf"{_NOT}\b(?:exempt|excepted)\b[^.;]{{0,60}}?(?:under|by virtue of|pursuant to|on the basis of|in accordance with|by reason of|within) (?:the )?(?:\w+ ){{0,5}}?(?={CITED})", for_authority=True, reach=AFTER),
    _form("basis", "basis ground", r"(?P<no>\b(?:none|neither|not|nor)\b[^.;]{0,140}?)?\bprovides? (?:an? |it with an? )?(?:\w+ )?(?:basis|grounds?)", for_authority=True, reach=BEFORE),
    _form("vexatious", "vexatious", r"\brequests?\b[^.;]{0,60}? (?:was|were|is|are|to be|being|as) (?P<no>not )?(?:\w+ )?(?:vexatious)\b", for_authority=True, reach=EITHER),
    _form("vexatious", "unreasonable", r"\brequests?\b[^.;]{0,60}? (?:was|were|is|are|to be|being|as) (?P<no>not )?(?:\w+ )?(?:manifestly unreasonable)\b", for_authority=True, reach=EITHER),
    _form("held", "hold held", r"\b(?:do(?:es)?|did)(?: not|n't) (?:in fact |now |actually |itself |currently )?hold\b|\bholds? no\b|\bheld no\b|\b(?:is|was|were|are|been) no longer held\b|\bno longer holds\b|\b(?:is|was|were|are)(?: not|n't) (?:\w+ )?held\b|\bno (?:\w+ ){0,3}?information (?:(?:is|was|that|which|falling|within|in|scope|of|the|request) )+held\b|\bunlikely to hold\b|\b(?:has|had|have) (?:now )?(?:provided|disclosed|identified|supplied)(?: \w+)? all\b[^.;]{0,90}?\b(?:holds?|held)\b|\bno (?:further|additional|other|more|relevant) (?:\w+ ){0,4}?held\b|\bis the only information\b[^.;]{0,40}\bheld\b", for_authority=True, reach=EITHER),
    _form("held", "hold held", r"\b(?:does hold|(?:is|was) (?:likely to be )?(?:in fact )?held|likely to hold|holds? (?:further|more|additional|relevant|some)|(?:further|more|additional) (?:\w+ ){0,3}information is (?:likely to be )?held)\b(?! (?:by|for|in|on|under|with|that)\b)", for_authority=False, reach=EITHER),
    _form("held", "journalism derogat", r"\bfor the purposes? of '?(?:journalism|art|literature)|\bderogation (?:applies|is engaged)|\bcovered by the derogation", for_authority=True, reach=EITHER),
    _form("should", "should", r"\bshould (?:now |therefore )?(?:have )?(?:confirm(?:ed)? or den|disclos|releas)\w*", for_authority=False, reach=BEFORE),
    _form("advice", "assistance", r"(?P<no>(?:\bnot|n't|\bfail\w* to|\bfailure to|\bnor) (?:[\w']+ ){0,4}?)?\b(?:provid|offer|g[ia]v)\w* (?:the \w+ )?(?:with )?(?:\w+ ){0,4}?advice (?:and|or|and/or) assistance\b", for_authority=True, reach=EITHER),
    _form("upheld", "uphold upheld", rf"{_NOT}\bup(?:holds?|held)\b(?=[^.;]{{0,80}}(?:application|reliance|use|citing|decision|position|refusal)[^.;]{{0,60}}{CITED})", for_authority=True, reach=AFTER),
    _form("proactive", "appl", rf"\b(?:Commission(?:er)?|he|she|it) (?:has |have )?(?:\w+ )?(?:proactively )?appl(?:ied|y) {CITED}[^.;]{{0,60}}?(?:proactively|(?:him|her|it)self|of (?:his|her|its) own|to prevent)|\bdecision to apply {CITED}", for_authority=True, reach=AFTER),
    _form("interest", "favour lies weigh balance support", r"\bpublic interest\b[^.;]{0,160}?(?P<no>\bnot )?\b(?:(?<!in )favours?|favoured|favouring|(?:is|lies|lie|falls|weighs?|weighted|was|rests|tips|argues|resides|balance) (?:\w+ ){0,2}?(?:in favour of|with|towards|in)|supports?) (?:of )?(?:the )?(?P<side>maintain\w*|withh\w+|non-disclos\w+|uphold\w*|refus\w+|neither|not disclos\w+|exempt\w+|except\w+|exclu\w+|disclos\w+|releas\w+|confirm\w*|provi\w+|transparen\w+)", for_authority=True, reach=BEFORE),
    _form("interest", "outweigh", r"(?P<side>\b(?:in (?:favour of )?(?:\w+ )?(?:maintain\w*|withh\w+|disclos\w+|releas\w+|confirm\w*|upholding|non-disclos\w+)|in the exemption|in avoiding))\b[^.;]{0,140}?(?P<no>\bnot |n't |\bis |\bare |\bwas |\bwere )?(?:\w+ )?(?P<verb>outweigh(?:s|ed)?(?: by)?)", for_authority=True, reach=EITHER),
    _form("interest", "greater stronger", r"\b(?:greater|stronger) public interest in (?:\w+ )?(?P<side>maintain\w*|withh\w+|disclos\w+|releas\w+|confirm\w*)", for_authority=True, reach=EITHER),
)  # fmt: skip
_FOR_DISCLOSURE = re.compile(r"^(?:in (?:favour of )?(?:\w+ )?)?(?:disclos|releas|confirm|provi|transparen)", re.IGNORECASE)
_AHEAD = 12  # A break may be known by the word that follows it.
_OF_WHICH = re.compile(r"\b(?:which|whom|why|how|basis) (?:\w+ ){0,2}$", re.IGNORECASE)
_RECITED = re.compile(
    r"(?:\bwould|\bcould|\bwill|\bmay|\bmight|likely to|\bpotential|\balleged|actionable|\bto) (?:\w+ ){0,2}$", re.IGNORECASE
)
_REQUIRED = re.compile(
    r"(?:\bto|\bmust|\bshould|\brequired to|\bobliged to|\bwhich|\bthat|\bwould|\bcould|\bcan|\bcannot|\bwill|time for|costs? of|steps to) (?:\w+ly )?$",
    re.IGNORECASE,
)


def predicates(skeleton: str) -> list[Predicate]:
    """The predicates of one sentence, in order, none overlapping, without those that are only supposed or recited."""
    lowered = skeleton.lower()
    found = [(match, form) for form in _FORMS if any(stem in lowered for stem in form.stems) for match in form.pattern.finditer(skeleton)]
    found.sort(key=lambda each: (each[0].start(), -each[0].end()))
    said: list[Predicate] = []
    end = -1
    for match, form in found:
        if match.start() < end:
            continue
        if not _is_supposed(skeleton, match, form):
            said.append(Predicate(form.kind, match.start(), match.end(), _for_authority(skeleton, match, form), form.reach))
        end = match.end()
    return said


def _is_supposed(skeleton: str, match: re.Match[str], form: _Form) -> bool:
    before = _IF_HELD.sub("", skeleton[_clause_start(skeleton, match.start()) : match.start()])
    if _HYPOTHETICAL.search(before):
        return True
    negated = "no" in match.re.groupindex and match["no"]
    if form.kind == "can" and _OF_WHICH.search(before):
        return True
    if form.kind == "breach" and form.reach == AFTER and not negated:
        return bool(_RECITED.search(before[-40:]))
    return form.kind in ("complied", "advice") and not negated and bool(_REQUIRED.search(before[-40:]))


def _clause_start(skeleton: str, end: int) -> int:
    starts = [found.end() for found in _BREAK.finditer(skeleton, 0, end + _AHEAD) if found.end() <= end]
    return starts[-1] if starts else 0


def _for_authority(skeleton: str, match: re.Match[str], form: _Form) -> bool:
    turned = bool(match.groupdict().get("none")) or "no" in match.re.groupindex and match["no"] is not None and match["no"].strip().lower() not in ("is", "are", "was", "were", "")
    for_authority = form.for_authority
    if form.kind == "interest":
        for_authority = not _FOR_DISCLOSURE.match(match["side"])
        if "verb" in match.re.groupindex and match["verb"].lower().endswith("by"):
            turned = not turned
    governed = _GOVERNED.search(skeleton, _clause_start(skeleton, match.start()), match.start())
    return for_authority ^ turned ^ bool(governed)
