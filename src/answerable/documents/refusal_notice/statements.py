"""What a letter says besides citing: that information is held or not, that it is given or refused, that more time is wanted."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.sentence import Sentence

NEITHER = re.compile(
    r"\b(?:confirm\w*|affirm)(?:\s+(?:n?or|and)\s+|\s*/\s*)(?:den(?:y|ies|ied|ying|ial))|\bconfirmation\s+(?:n?or)\s+denial\b"
    r"|\bNCND\b|confirm(?:ed|ing)?,?\s+or\s+otherwise",
    re.IGNORECASE,
)
NOTHING_FOLLOWS = re.compile(
    r"\b(?:should|must|can)\s*(?:not|n't)?\s*be\s+(?:taken|read|seen|interpreted|inferred|construed)\b", re.IGNORECASE
)
_REFUSES_TO_CONFIRM = re.compile(
    r"\b(?:neither|nor|refus\w+|decline\w*|not|unable|cannot|can not|exempt\w*|excluded|exclusion|does not (?:arise|apply)|ncnd"
    r"|will not)\b",
    re.IGNORECASE,
)
_NOT_NEITHER = re.compile(
    r"\b(?:required to|duty|obliged to|must) (?:either )?confirm or deny\b(?!.{0,80}\b(?:not|exempt|exclu|does not|disappl))"
    r"|entitled to be (?:informed|told)",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(
    r"\b(?:do|does|did)\s*(?:not|n't)\s+(?:currently\s+|actually\s+|routinely\s+|centrally\s+)*(?:hold|have(?!\s+to\b)|record|keep|possess"
    r"|collect|retain)\b"
    r"|\b(?:not|never)\s+(?:\w+\s+){0,2}(?:held|recorded|collected|retained)\b|\b(?:hold|holds|have"
    r"|has)\s+no\s+(?:\w+\s+){0,3}(?:information|records?|data|document\w*)\b"
    r"|\bno\s+(?:\w+\s+){0,4}(?:information|records?|data|document\w*)\s+(?:\w+\s+){0,4}(?:is|are|was|were|has been"
    r"|could be)?\s*(?:held|found|located|identified)\b"
    r"|\bno longer hold|\bnil return\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:confirm|advise)\w*\s+(?:that\s+)?.{0,80}\b(?:holds?|held)\b|\b(?:we|council|force|department|trust|authority"
    r"|constabulary|university|police)\b.{0,30}\b(?:do(?:es)?\s+)?holds?\b"
    r"|\binformation\b.{0,60}\bis\s+held\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:attached|enclosed|appended|annexed?|disclos(?:ed|ing|e)|releas(?:ed|ing|e)|provid(?:ed|ing|e)|suppl(?:ied|y)|set out"
    r"|detailed|shown|listed|tables? below|below|as follows|answers?|yes|granted in full)\b",
    re.IGNORECASE,
)
_GIVING = (
    r"(?:provid\w+|disclos\w+|releas\w+|suppl\w+|shar\w+|comply\w*|answer\w*|fulfil\w*|process\w*|giv\w+|meet|respond\w*"
    r"|publish\w*|confirm\w*)"
)
_REFUSES = re.compile(
    rf"""
    \b(?:withh(?:eld|old|olds|olding)|redact(?:ed|ing|ions?))\b
    | \b(?:refus(?:e[ds]?|ing)|declin(?:e[ds]?|ing))\s+(?:to\s+{_GIVING}|(?:your|the|this|that|part\s+of|parts\s+of|all\s+of
       |disclosure|access|some|any)\b|under\b|in\s+(?:part|full|accordance|reliance)|by\s+virtue)
    | \b(?:request|information|disclosure|part|question|item)s?\s*\d*\s+(?:is|are|was|were|has\s+been|have\s+been|must\s+be
       |being)\s+(?:therefore\s+|also\s+|hereby\s+)*(?:refused|declined)
    | \brefusal\s+(?:notice|letter|of\s+(?:your|the|this|part))|\b(?:formal|notice\s+of|as\s+a)\s+refusal\b
    | \bexempt(?:ed)?\b(?!ions?\b)(?!\s+from\s+(?!disclos|releas|publication|the\s+(?:dut|right|requirement|provision)|being
       |section|foi|access))(?=.{{0,80}}\b(?:section|s\.?\s?\d|disclos\w+|releas\w+|foia?|act|under|because|as|information|regulation)\b)
    | \b(?:information|data|details|names|documents?|records?|e-?mails?|figures|content|material|it|this|which|that|these
       |they)\s+(?:is|are|was|were|to\s+be|be|being)\s+(?:\w+\s+){{0,2}}?exempt\b(?!\s+from\s+(?!disclos|releas|publication
          |the\s+(?:dut|right|requirement|provision)|being))
    | \bexemptions?\s+(?:\w+\s+){{0,4}}?(?:appl(?:y|ies|ied)|engaged)\b|\b(?:appl(?:y|ied|ying)|engag\w+|rel(?:y|ied
       |ying)\s+(?:up)?on|covered\s+by|claim\w*)\s+(?:\w+\s+){{0,6}}?exemptions?\b
    | \b(?:unable|not\s+able|cannot|can\s*not|will\s+not|not\s+(?:be\s+)?(?:willing|prepared|possible|going)|not\s+obliged
       |not\s+required)\s+(?:to\s+|be\s+|in\s+a\s+position\s+to\s+)*{_GIVING}
    | \bexcepted\s+(?:from|under|information)\b
    | \brequest\s+(?:\d+\s+)?(?:is|was|as|to\s+be)\s+(?:\w+\s+){{0,2}}?(?:vexatious|repeated)\b
    | \bnot\s+(?:be(?:ing)?\s+|been\s+)*(?:disclosed|released|provided|supplied)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REFUSES_NOTHING = re.compile(
    r"\b(?:not|no|nothing|without|none)\b(?:\s+\w+){0,3}?\s+(?:(?:been\s+|being\s+|is\s+|be\s+)*(?:withh\w+|redact\w+|refus\w+"
    r"|exempt(?:ions?)?)\b)"
    r"|\b(?:unless|whether|if|where|when|any|certain|some\s+cases|other|such)\s+(?:\w+\s+){0,4}?(?:exempt\w*|exemptions?)\b"
    r"|\bexemptions?\s+(?:may|might|could|are\s+set\s+out)\b"
    r"|\bif\s+(?:you|we|your|the)\b.{0,60}\brefus",
    re.IGNORECASE,
)
_MORE_TIME = re.compile(
    r"\b(?:extend(?:ed|ing)?|extension|(?:further|more|additional|extra|another)\s+(?:\w+\s+){0,3}?(?:time|days|weeks)|delay"
    r"|until\s+such\s+time|yet\s+to\s+(?:reach|decide|conclude|determine|complete|make))\b"
    r"|\b(?:not|n't|no)\s+(?:(?:yet|as|so|far|been|been\s+able\s+to|able|to|a|final|decision|currently)\s+)*(?:reach\w*|made"
    r"|ma(?:k|d)e|come|conclud\w+|complet\w+|finalis\w+|determin\w+|decid\w+|taken|decision)\b"
    r"|\b(?:still|continu\w+|currently|in\s+the\s+process\s+of|is\s+being|are\s+being|remains?)\s+(?:to\s+be\s+|to\s+|being\s+"
    r"|under\s+)?(?:consider\w*|assess\w*|weigh\w*|balanc\w+|undertak\w+|carr\w+|conduct\w*|evaluat\w+)",
    re.IGNORECASE,
)
_INTEREST = re.compile(
    r"\bpublic\s+interest\b|\bPIT\b|\bbalance\s+(?:of|test)\b|\bbalancing\b|\bsection\s+10\s?\(3\)|\bqualified\s+exemption", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:wrote|written|letter|e-?mail(?:ed)?|told|notified|informed|advised|response|holding)\b.{0,120}\b(?:exten\w+"
    r"|further time|more time|additional time)\b"
    r"|\b(?:exten(?:ded|sion)|further time|more time)\b.{0,120}\b(?:letter|e-?mail|wrote|notified|previously|earlier)\b|\b(?:have"
    r"|has) now (?:reached|concluded|completed|decided|considered)\b.{0,80}public interest",
    re.IGNORECASE,
)
_ACKNOWLEDGES = re.compile(
    r"\b(?:acknowledg\w+|thank you for|received|logged|allocated|passed)\b.{0,160}\b(?:request|enquiry|e-?mail|letter)\b"
    r"|\b(?:will|aim to|shall|expect to|should|can expect)\s+(?:\w+\s+){0,4}?(?:respond|reply|receive|response|answer)\b",
    re.IGNORECASE,
)
_COMPLAINING = re.compile(
    r"\b(?:internal\s+review|reviews?\s+(?:of\s+)?(?:our|this|the|its|their|my)\s+(?:\w+\s+)?(?:decision|response|handling|reply)"
    r"|complaints?\s+(?:procedure|process|officer|rights?)|"
    r"rights?\s+(?:of|to)\s+(?:\w+\s+)?(?:appeal|complain\w*)|dissatisf\w+|unhappy|(?:not|un)\s?(?:happy|satisfied"
    r"|content)\s+with|yours\s+(?:sincerely|faithfully)|"
    r"(?:you|your|applicants?|wish\s+to|want\s+to)\b[^.]{0,60}\b(?:complain\w*|appeal\w*))\b",
    re.IGNORECASE,
)
_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8},?(?:\s+\d{4})?|[A-Z][a-z]{2,8}\s+\d{1,2}(?:st|nd|rd"
    r"|th)?(?:,?\s+\d{4})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})"
)
_ESTIMATE = re.compile(
    rf"(?:\b(?:by|before|until|than|on|to|around|about|date\s+(?:is|of)|is|for|with(?:in)?)\s*:?\s+(?:(?:the"
    rf"|close\s+of(?:\s+\w+)?|end\s+of|no\s+later\s+than|or\s+before|at\s+the\s+latest|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri"
    rf"|approximately)(?:day)?,?\s+){{0,3}}{_DAY})"
    r"|\b(?:by|before|until)\s+(?:the\s+)?(?:end\s+of|middle\s+of|mid-?|early|late)\s*(?:of\s+)?(?:[A-Z][a-z]{2,8}|(?:next"
    r"|this)\s+(?:week|month))"
    r"|\b(?:within|in|of|by|for|a|take|another|up\s+to)\s+(?:a\s+|an\s+|up\s+to\s+|approximately\s+|around\s+|another\s+|about\s+"
    r"|the\s+next\s+)*(?:further\s+|additional\s+|extra\s+|maximum\s+of\s+)*"
    r"(?:\d{1,2}|five|ten|fifteen|twenty|thirty|forty|two|three|four)\s+(?:\w+\s+)?\(?\s*(?:\d{0,2}\)?\s*)(?:further\s+"
    r"|additional\s+|more\s+|extra\s+)?(?:working\s+|business\s+|calendar\s+)?(?:days?|weeks?|months?)\b",
)
_PERIOD_OF_THE_ACT = re.compile(
    r"\b(?:usually|normally|statutory|obliges?|requires?|required|must|ordinar\w+|standard|initial|original|should be|the act"
    r"|foia?|legislation|guidance|recommend\w*)\b.{0,120}\b(?:20|twenty|40|forty)\b"
    r"|\b(?:20|twenty|40|forty)\b.{0,60}\b(?:statutory|time ?limit|deadline)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:respon\w+|repl\w+|decision|decid\w+|write|answer|provid\w+|conclu\w+|complet\w+|estimat\w+|expect\w*|hope|aim"
    r"|anticipat\w+|let you|target|exten\w+|revised|plan|reach\w*|contact|date|longer|further|additional|time|inform)\b",
    re.IGNORECASE,
)


class Undecided(NamedTuple):
    """A letter that asks for more time to weigh the public interest: where it says so, and where it says until when."""

    said: tuple[Sentence, ...]
    estimate: Sentence | None


def neither_confirms(sentence: Sentence) -> bool:
    """Whether it refuses to say whether information is held."""
    text = sentence.plain
    return bool(NEITHER.search(text) and (_REFUSES_TO_CONFIRM.search(text) or sentence.heading) and not _NOT_NEITHER.search(text))


def not_held(sentence: Sentence) -> bool:
    """Whether it says that information is not held."""
    text = sentence.plain
    return (
        bool(_NOT_HELD.search(text))
        and not NEITHER.search(text)
        and not re.search(r"\bif (?:it|the information|any)\b|whether or not|should (?:not )?be taken", text, re.IGNORECASE)
    )


def held(sentence: Sentence) -> bool:
    """Whether it says that information is held."""
    text = sentence.plain
    return (
        bool(_HELD.search(text))
        and not _NOT_HELD.search(text)
        and not NEITHER.search(text)
        and not re.search(r"\bif held\b|\bwhether\b|were (?:it )?held", text, re.IGNORECASE)
    )


def given(sentence: Sentence) -> bool:
    """Whether it gives the information, or says that it is given."""
    return not sentence.heading and bool(_GIVEN.search(sentence.plain)) and not refuses(sentence) and not not_held(sentence)


def refuses(sentence: Sentence) -> bool:
    """Whether it says that information is not given because it is refused, and not because there is none."""
    text = sentence.plain
    return bool(_REFUSES.search(text)) and not _REFUSES_NOTHING.search(text) and not _NOT_HELD.search(text)


def withholds(sentence: Sentence) -> bool:
    """Whether it refuses to communicate, as against to say whether information is held."""
    return refuses(sentence) and not NEITHER.search(sentence.plain)


def acknowledges(sentence: Sentence) -> bool:
    """Whether it acknowledges a request and promises an answer."""
    return bool(_ACKNOWLEDGES.search(sentence.plain))


def on_complaining(sentence: Sentence) -> bool:
    """Whether it is about complaining of the reply, or ends it: neither a reason nor a balance nor a date for a decision."""
    return bool(_COMPLAINING.search(sentence.plain))


def asks_for_time(sentence: Sentence) -> bool:
    """Whether it says that something is not decided yet, or that more time is wanted."""
    return bool(_MORE_TIME.search(sentence.plain)) and not on_complaining(sentence) and not _EARLIER.search(sentence.plain)


def undecided(letter: Letter) -> Undecided | None:
    """Where the letter says that the public interest is not decided yet; nothing if it does not."""
    said = letter.said
    wanted = [
        nth
        for nth, each in enumerate(said)
        if asks_for_time(each) and any(_INTEREST.search(near.plain) for near in said[max(0, nth - 2) : nth + 3] if not on_complaining(near))
    ]
    if not wanted:
        return None
    closes = next((nth for nth, each in enumerate(said) if nth > wanted[0] and on_complaining(each)), len(said))
    estimates = [each for nth, each in enumerate(said[:closes]) if _is_estimate(each, near=any(abs(nth - at) <= 6 for at in wanted))]
    return Undecided(tuple(said[nth] for nth in wanted), estimates[0] if estimates else None)


def mentions_an_earlier_notice(letter: Letter) -> Sentence | None:
    """Where the letter refers back to one that asked for more time."""
    return next((each for each in letter.said if _EARLIER.search(each.plain)), None)


def _is_estimate(sentence: Sentence, *, near: bool) -> bool:
    text = sentence.plain
    if not near or on_complaining(sentence) or not _WHEN.search(text):
        return False
    return any(
        not _PERIOD_OF_THE_ACT.search(text[max(0, each.start() - 140) : each.end() + 60])
        or re.search(r"\bfurther|additional|extend\w*|more\b", each[0] + text[each.end() : each.end() + 30], re.IGNORECASE)
        for each in _estimates(text)
    )


def _estimates(text: str) -> Iterator[re.Match[str]]:
    for each in _ESTIMATE.finditer(text):
        before = text[max(0, each.start() - 60) : each.start()]
        if not re.search(
            r"\b(?:dated|received|request|e-?mail|letter|wrote|sent|made|your|submitted|asked)\b[^.]{0,30}$", before, re.IGNORECASE
        ):
            yield each
