"""The phrases in which notices find for the authority or for the complainant, as a table.

Each row: the kind of finding; a few letters without which the phrase cannot be there, which are looked for first (`_` is a
space); the phrase, in small letters, with every citation one character; whom it finds for, before any negation; on which side
its provisions stand; and how far in front of it a negation may stand.
"""

import re
from typing import NamedTuple

from answerable.documents.decision_notice.skeleton import CITED

BEFORE, AFTER, EITHER = "before", "after", "either"

_WORDS = rf"(?:(?!(?:but|and|or|that|which|because)\b)(?:[\w'()]|{CITED})+,? )"
FREE = re.compile(
    r"(?:\b(?:not|never|neither|nor|cannot|hardly|without|no longer|no)|n't|\bfail(?:s|ed|ing|ure)? to(?: be)?|\bun(?:able"
    rf"|likely) to(?: be)?) {_WORDS}{{0,4}}$"
)
CLOSE = re.compile(r"(?:\bnot|n't|\bfail\w* to|\bfailure to|\bwithout|\bunable to|\bnever|\bnor) (?:[\w']+ ){0,4}$")
FAR = re.compile(r"(?:\bnot|n't|\bfail\w* to|\bnor) (?:[\w']+ ){0,9}$")


class Form(NamedTuple):
    """One row. `negation` is what turns it round when it stands in front, or nothing where the phrase has its own `no`; `cites` is
    whether the phrase has a citation in it."""

    kind: str
    stems: tuple[str, ...]
    pattern: re.Pattern[str]
    for_authority: bool
    reach: str
    negation: re.Pattern[str] | None
    cites: bool


def _for_authority(kind: str, stems: str, *pattern: str, reach: str = EITHER, negation: re.Pattern[str] | None = FREE) -> Form:
    words = "".join(pattern)
    return Form(kind, tuple(stems.replace("_", " ").split("|")), re.compile(words), True, reach, negation, CITED in words)


def _for_complainant(kind: str, stems: str, *pattern: str, reach: str = EITHER, negation: re.Pattern[str] | None = None) -> Form:
    return _for_authority(kind, stems, *pattern, reach=reach, negation=negation)._replace(for_authority=False)


_RELYING = r"(?:rel[iy]|appl|withh|refus|cit|us(?:e|ing)|invok|claim|neither)"
_ACT = (
    r"(?:appl|rel[yi]|cit|withh|refus|us(?:e|ed|ing)\b|invok|claim|engag|den[yi]|redact|determin|estimat|ncnd|neither|handl|deal|dealt|conclu|decid|consider"
    r"|interpret|identif|exempt|stat|confirm|inform|advis|respond|provid|issu|aggregat|maintain|explain|treat|cover|disclos|ma[dk]e)\w*"
)
_APPLIED = (
    r"\b(?:appl(?:y|ied|ies|ying)|reli(?:ed|es)|relying|withh\w+|us(?:ed|es|ing)|cit(?:ed|ing)|refused|invoked|engaged"
    r"|claimed)\b[^.;]{0,110}?"
)
_APPLICATION = r"\b(?:application|reliance|use|citing|refusal)\b[^.;]{0,110}?"
_DUTY = r"(?:requirements?|obligations?|dut(?:y|ies)|time ?limits?|timescales?|responsibilit(?:y|ies))"
_FAILED = r"(?:\bfail(?:ed|s|ing|ure)? (?:to|in)|\bdid not|\bdidn't|\bha[sd] not|\bha[sd]n't|\bdoes not)"
_SIDE = (
    r"(?P<side>maintain\w*|withh\w+|non-disclos\w+|uphold\w*|refus\w+|neither|not disclos\w+|exempt\w+|except\w+|exclu\w+|disclos\w+"
    r"|releas\w+|confirm\w*"
    r"|provi\w+|transparen\w+)"
)
_OTHER_BREACH = (
    r"(?:of )?(?:the )?(?:confiden|data|dpa|gdpr|uk gdpr|first|principles?|law|duty of conf|dp|their|his|her|privacy|article|an?\b|any"
    r"|copyright|common"
    r"|human|rights)"
)

FORMS = (
    # Exemptions and exceptions.
    _for_authority("entitled", "entitled", r"entitled to\b", reach=AFTER),
    _for_authority("entitled", "justified_in", rf"justified in (?={_RELYING})", reach=AFTER),
    _for_authority(
        "entitled", "right_|correct_", rf"\b(?:was|is|were) (?:\w+ )?(?:right|correct) (?:to|in) (?:its |the )?(?={_RELYING})", reach=AFTER
    ),
    _for_complainant(
        "cannot",
        "wrong_|incorrect_|mistaken",
        r"\b(?:was|is|were) (?:\w+ )?(?:wrong|incorrect|mistaken) (?:to|in) (?:its |the )?",
        rf"(?={_RELYING})",
        reach=AFTER,
    ),
    _for_complainant(
        "cannot",
        "cannot|can_not|could_not|may_not|able_to",
        r"\b(?:cannot|can not|could not|may not|unable to|not able to) (?:[\w']+ ){0,3}?(?:rel(?:y|ied)|withh\w+|be withheld|refuse)\b",
        reach=AFTER,
    ),
    _for_authority(
        "can",
        "can_|may_|could_|able_to",
        r"\b(?:can|may|could|(?<!not )able to) (?:(?!not\b)[\w']+ ){0,3}?(?:rely|be (?:\w+ )?(?:withheld|refused)|refuse|withhold)\b",
        reach=AFTER,
        negation=None,
    ),
    _for_authority(
        "engaged",
        "engaged",
        r"engaged\b(?! (?:in (?!relation|respect|regard|this|the|full|part|its|either|any|all|connection|so)|with (?!regard|respect"
        r"|relation)",
        r"|(?:an?|by|the|its|their|his|her)\b))",
        reach=BEFORE,
    ),
    _for_authority(
        "engaged",
        "engage",
        rf"engag(?:es?|ing)\b(?= (?:{CITED}|the (?:exemption|exception)|any|either|both|this|these|those|that ex))",
        reach=AFTER,
    ),
    _for_authority(
        "applied",
        "correctly|properly|appropriately|right|legitimately|validly",
        r"\b(?:correctly|properly|appropriately|rightly|rightfully|legitimately|validly)(?: and \w+ly)? (?:(?!and\b|but\b)[\w']+ ){0,2}?",
        _ACT,
    ),
    _for_complainant(
        "applied",
        "incorrectly|improperly|inappropriately|wrong|erroneously|mistakenly|invalidly",
        r"\b(?:incorrectly|improperly|inappropriately|wrongly|wrongfully|erroneously|mistakenly|invalidly) (?:(?!and\b"
        r"|but\b)[\w']+ ){0,2}?",
        _ACT,
    ),
    _for_authority(
        "applied",
        "_correctly|_properly|_appropriately|_rightly|_validly",
        _APPLIED,
        r"(?P<no>\bnot )?\b(?:correctly|properly|appropriately|rightly|validly)\b",
        negation=None,
    ),
    _for_complainant(
        "applied",
        "incorrect|inappropriate|wrong|improper|in_error|erroneous",
        rf"(?:{_APPLIED}|{_APPLICATION})\b(?:incorrect(?:ly)?|inappropriate(?:ly)?|wrong(?:ly)?|improper(?:ly)?|in error"
        r"|erroneous(?:ly)?)\b",
    ),
    _for_authority(
        "applied",
        "_correct|_appropriate|_proper|_valid|_right|_justified",
        _APPLICATION,
        r"\b(?:is|was|were|are) (?P<no>not )?(?:\w+ )?(?:correct|appropriate|proper|valid|right|justified)\b",
        negation=None,
    ),
    _for_authority(
        "applies",
        "appl|arise",
        rf"{CITED} (?:(?:also|therefore|does|did|do|is|was|are|were|has|have|been|still|properly) )*(?P<no>not |cannot )?(?:\w+ly )?",
        r"(?:appl(?:y|ies|ied|icable)|arises?)\b(?! to (?:information|any|all)\b)",
        reach=BEFORE,
        negation=None,
    ),
    _for_authority(
        "applies",
        "exemption|exception",
        r"\b(?:the |this |that )?(?:exemption|exception)s? (?:(?P<no>(?:do(?:es)?|did) not) )?(?:also )?appl(?:y|ies)\b",
        reach=BEFORE,
        negation=None,
    ),
    _for_complainant("applies", "it_does_not|it_did_not", r"\bit (?:does|did) not (?:\w+ )?apply\b", reach=BEFORE),
    _for_authority(
        "exempt",
        "exempt|excepted",
        r"\b(?:exempt|excepted)\b[^.;]{0,60}?(?:under|by virtue of|pursuant to|on the basis of|in accordance with|by reason of"
        r"|within) (?:the )?",
        rf"(?:\w+ ){{0,5}}?(?={CITED})",
        reach=AFTER,
    ),
    _for_authority(
        "basis",
        "provide",
        r"(?P<no>\b(?:none|neither|not|nor)\b[^.;]{0,140}?)?\bprovides? (?:an? |it with an? )?(?:\w+ )?(?:basis|grounds?)",
        reach=BEFORE,
        negation=None,
    ),
    _for_authority(
        "upheld",
        "uphold|upheld",
        rf"\bup(?:holds?|held)\b(?=[^.;]{{0,80}}(?:application|reliance|use|citing|decision|position|refusal)[^.;]{{0,60}}{CITED})",
        reach=AFTER,
    ),
    _for_authority(
        "proactive",
        "appl",
        rf"\b(?:commissioner|he|she|it) (?:has |have )?(?:\w+ )?(?:proactively )?appl(?:ied|y) {CITED}[^.;]{{0,60}}?",
        rf"(?:proactively|(?:him|her|it)self|of (?:his|her|its) own|to prevent)|\bdecision to apply {CITED}",
        reach=AFTER,
        negation=None,
    ),
    _for_authority(
        "vexatious",
        "vexatious|manifestly_unreasonable",
        r"\brequests?\b[^.;]{0,60}? (?:was|were|is|are|to be|being|as) (?P<no>not )?(?:\w+ )?(?:vexatious|manifestly unreasonable)\b",
        negation=None,
    ),
    _for_complainant(
        "should", "_should_", r"\bshould (?:now |therefore )?(?:have )?(?:confirm(?:ed)? or den|disclos|releas)\w*", reach=BEFORE
    ),
    # The balance of the public interest.
    _for_authority(
        "interest",
        "public_interest",
        r"public interest\b[^.;]{0,160}?(?P<no>\bnot )?\b(?:(?<!in )favours?|favoured|favouring|supports?"
        r"|(?:is|lies|lie|falls|weighs?|weighted|was|rests|tips|argues|resides|balance) (?:\w+ ){0,2}?(?:in favour of|with|towards"
        r"|in)) (?:of )?(?:the )?",
        _SIDE,
        reach=BEFORE,
        negation=None,
    ),
    _for_authority(
        "interest",
        "outweigh",
        r"(?P<side>\bin (?:favour of )?(?:\w+ )?(?:maintain\w*|withh\w+|disclos\w+|releas\w+|confirm\w*|upholding|non-disclos\w+)"
        r"|\bin the exemption|\bin avoiding)\b",
        r"[^.;]{0,140}?(?P<no>\bnot |n't )?(?:\b\w+ )?(?P<verb>outweigh(?:s|ed)?(?: by)?)",
        negation=None,
    ),
    _for_authority(
        "interest",
        "greater_public|stronger_public",
        r"(?:greater|stronger) public interest in (?:\w+ )?(?P<side>maintain\w*|withh\w+|disclos\w+|releas\w+|confirm\w*)",
        negation=None,
    ),
    # Duties.
    _for_complainant(
        "breach", "breach|contrave", rf"\b(?:breach(?:ed|es|ing)?|contraven\w+)\b(?! {_OTHER_BREACH})", reach=AFTER, negation=FREE
    ),
    _for_complainant(
        "breach", "contrary_to", rf"contrary to (?:the |its )?(?:{_DUTY} (?:of|under|in|at) )?(?:the )?(?={CITED})", reach=AFTER
    ),
    _for_complainant(
        "breach",
        "required|requirement|obligation|dut|time_limit|timescale|specified|set_out|laid_down|imposed_by|in_accordance|in_line|in_compliance",
        rf"{_FAILED} (?:\w+ ){{0,3}}?(?:provid|offer|giv|issu|confirm|respond|inform|disclos|stat|conduct|carry|carri|explain|specif"
        r"|suppl|communicat|advis"
        r"|refus|tell|deal|reconsider|make|made|its dut)\w*[^.;]{0,200}?\b(?:as (?:is )?required (?:by|under)|required (?:by|under"
        r"|of it (?:by|under))"
        rf"|(?:its|the|their) (?:\w+ ){{0,2}}?{_DUTY} (?:\w+ ){{0,3}}?(?:under|of|in|imposed by|at|by)|specified (?:in|by|under|at)"
        r"|set out (?:in|by|at|under)|laid down (?:in|by)|imposed by|in (?:accordance|line|compliance) with) (?:the )?(?:\w+ ){0,3}?",
        rf"(?={CITED})",
        reach=AFTER,
    ),
    _for_complainant(
        "late",
        "within",
        rf"{_FAILED} (?:\w+ ){{0,3}}?(?:respond\w*|repl\w+|provid\w+|issue\w*|compl\w+)\b[^.;]{{0,80}}? within (?:the )?",
        r"(?:(?:statutory|required|specified) (?:\w+ ){0,3}|(?:20|twenty) working days|time (?:limit|frame|scale|for compliance))",
    ),
    _for_authority(
        "complied",
        "compl|meet|met_|fulfil|discharg|satisf",
        r"\b(?:compl(?:y|ied|ying|iant)|meet|met|meeting|fulfil\w*|discharg\w+|satisf(?:y|ied))\b ",
        rf"(?=(?:[\w',-]+ ){{0,12}}?{CITED})",
        reach=AFTER,
        negation=CLOSE,
    ),
    _for_authority(
        "complied",
        "in_accordance_with",
        r"\b(?:deal|dealt|handled?|processed|responded?|acted?|act|done|was|were|is)\b[^.;]{0,60}? in accordance with (?:the |its )?",
        rf"(?:{_DUTY} (?:of|under|in|at|imposed by|set out in) )?(?:the )?(?={CITED})",
        reach=AFTER,
        negation=FAR,
    ),
    _for_authority(
        "advice",
        "assistance",
        r"\b(?:provid|offer|g[ia]v)\w* (?:the \w+ )?(?:with )?(?:\w+ ){0,4}?advice (?:and|or|and/or) assistance\b",
        negation=CLOSE,
    ),
    # What is held.
    _for_authority(
        "held",
        "_hold|_held",
        r"\b(?:do(?:es)?|did)(?: not|n't) (?:in fact |now |actually |itself |currently )?hold\b|\bholds? no(?:thing)?\b|\bheld no\b"
        r"|\bno longer holds\b"
        r"|\b(?:is|was|were|are|been) no longer held\b|\b(?:is|was|were|are)(?: not|n't) (?:\w+ )?held\b|\bunlikely to hold\b"
        r"|\bno (?:\w+ ){0,3}?information (?:(?:is|was|that|which|falling|within|in|scope|of|the|request) )+held\b"
        r"|\b(?:has|had|have) (?:now )?(?:provided|disclosed|identified|supplied)(?: \w+)? all\b[^.;]{0,90}?\b(?:holds?|held)\b"
        r"|\bno (?:further|additional|other|more|relevant) (?:\w+ ){0,4}?held\b|\bis the only information\b[^.;]{0,40}\bheld\b",
        negation=None,
    ),
    _for_complainant(
        "held",
        "_hold|_held",
        r"\b(?:does hold|(?:is|was) (?:likely to be )?(?:in fact )?held|likely to hold|holds? (?:further|more|additional|relevant|some)"
        r"|(?:further|more|additional) (?:\w+ ){0,3}information is (?:likely to be )?held)\b(?! (?:by|for|in|on|under|with|that)\b)",
    ),
    _for_authority(
        "held",
        "journalism|derogat",
        r"\bfor the purposes? of '?(?:journalism|art|literature)|\bderogation (?:applies|is engaged)|\bcovered by the derogation",
        negation=None,
    ),
)
STEMS: dict[str, list[Form]] = {}
for _form in FORMS:
    for _stem in _form.stems:
        STEMS.setdefault(_stem, []).append(_form)
