"""Sentences that lead in to a list: to what is asked, to background, or to the fields, years or places of one thing."""

import re

from answerable.documents.parts.wording import THING, asks, without_opening

_SEEN = 400
_CELL = 3
_INTRODUCES = re.compile(
    r"\b(?:mak(?:e|ing)|submit(?:ting)?|lodg(?:e|ing)|rais(?:e|ing)|fil(?:e|ing)|put(?:ting)? in|send(?:ing)?|is|as|issue"
    r"|issuing)\b (?:you )?(?:to be )?(?:a|an|my|the|this|another)?\s?(?:formal |new |valid )?"
    r"(?:foi|foia|f\.o\.i|freedom|request|information request|eir|environmental)|"
    r"\b(?:request|requesting|seeking|seek|obtain|like|want|require|ask for|asking for|know|details|requested|receive|provide"
    r"|provided)\b (?:you )?(?:with )?(?:for )?(?:me )?(?:with )?(?:to )?(?:some |the following |the below |further |certain |"
    r"more )?(?:information|data|details|records|documents?|questions|answers)\b(?! (?:that|which|you hold|held|contained|the))|"
    r"\banswers? (?:the|these|my|to)\b.{0,30}\b(?:questions?|requests?|queries)\b",
    re.IGNORECASE,
)
_ASKS_AT_ONCE = re.compile(r"(?:please|kindly|can|could|would|will|provide|send|supply)\b", re.IGNORECASE)
_UNDER_THE_ACT = re.compile(
    r",? under the (?:terms of the )?(?:freedom of information|foi|environmental)[^,.;:]{0,30}(?:act"
    r"|regulations|eir)\b(?: \(?\d{4}\)?)?,? ",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:[:;]\s?[-–—]{0,2}\s?$)|[-–—]\s?$|\b(?:the )?(?:following|as follows|below)\b(?:\s+\w+){0,6}\s?(?:please)?[.,:]?$|\b(?:is"
    r"|are) as follows\b|\bfollowing (?:\d+|\w+ )?\s?(?:questions?|information|requests?|"
    r"points?|details|data|items?|documents?|records|queries)\b",
    re.IGNORECASE,
)
_CONTEXT = re.compile(
    r"\b(?:aware|understand|believe|note that|noted|notice|noticed|know that|mindful|appreciate that|told|informed|background"
    r"|context|definitions?|define|defined|mean|means|meaning|"
    r"for the purposes?|by way of|for clarity|for the avoidance|to clarify|to be clear|please note|notes?|guidance notes?"
    r"|reasons? (?:for|why)|because|explanation|publicly available|"
    r"has (?:stated|said|published|confirmed)|(?:is|are) (?:also )?(?:established|known)|already (?:hold|have|know|seen|received"
    r"|been)|exclud\w*|not (?:need|require|want|asking|interested|include)|do not (?:need|"
    r"require|want|include|send)|don['’]t (?:need|want)|previous(?:ly)? (?:request|response|answer|asked|told|disclosed)"
    r"|you (?:replied|answered|said|stated|told|responded|wrote)|in format|formats?|"
    r"preferred|(?:response|reply|answer)s? should|following (?:facts|reasons|assumptions|points to note|sources|links|articles)"
    r"|facts|history|timeline|references?|sources?|further to|links?|enclosed|attached|attachments|assum\w+|legislation|"
    r"glossary|key|scope|interpret\w*|include the following terms)\b",
    re.IGNORECASE,
)
_NOT_ASKING = re.compile(r"\bplease (?:note|exclude|ignore|be aware|bear)\b|\bnot\b|n['’]t\b", re.IGNORECASE)
_FIELDS = re.compile(
    r"\b(?:with|including|include|containing|contain|showing|to show|having|give|giving|detailing"
    r"|list(?:ing)?)\b(?: me)? (?:\w+ ){0,2}(?:following|these|columns?|fields?|headings?|headers?)\b|"
    r"\b(?:columns?|fields?|headings|headers|categories)\b.{0,40}[:–-]\s?$|\b(?:broken down|break(?:ing)? down|breakdown|split"
    r"|separated|divided|grouped|sorted|disaggregated|analysed)\b.{0,60}\b(?:by|into|as follows|following|between)\b|"
    r"\b(?:for|in|during|at|of|to|on|from|against|over|per|within) each (?:of|year|month|one|category|school|ward|site|area)\b|"
    r"\b(?:for|in|during|at|from|of|over|between|on|about|across|to|by|within|covering|relating to|regarding"
    r"|concerning) the following (?:\w+ ){0,3}"
    r"(?:years?|months?|periods?|dates?|departments?|areas?|wards?|locations?|roads?|streets?|schools?|sites?|places?|addresses"
    r"|properties|companies|suppliers|organisations|categories|offences|crimes|roles?|posts?|"
    r"teams?|services?|people|buildings|towns|boroughs|postcodes|addresses|officers|words|terms|keywords|types|ages?|age groups"
    r"|bands?|grounds|crime types|wards)\b|"
    r"\b(?:for|in) the (?:\w+ )?(?:years?|financial years?|months?|quarters?|periods?)\s?[:–-]\s?$|\b(?:search terms?|keywords?"
    r"|key words)\b",
    re.IGNORECASE,
)
_DIRECTLY = re.compile(
    r"\b(?:provide|supply|send|give|know|have|request|requesting|include|answer|like|seeking|need|see|receive|disclose|release"
    r"|state|confirm|tell|want|require|obtain|detail)"
    r"(?:\s+(?:me|us|with|to|know|have|see|receive|request|obtain|for|details of|information on|copies of|a copy of)){0,4}\s+(?:the|these"
    r"|some of the)?\s?(?:following|below)\b",
    re.IGNORECASE,
)
_COLUMNS = re.compile(
    r"\b(?:lists?|register|database|dataset|data set|spreadsheet|extract|table|records)\b.{1,200}"
    r"\b(?:including|to include|includes|which includes|showing|with|namely|containing|detailing|stating"
    r"|specifying)(?: the following)?\s?[:–-]\s?$",
    re.IGNORECASE,
)
_INCLUDES = re.compile(r"\b(?:including|such as|to include|for example)\W*(?:but not limited to)?\W*$", re.IGNORECASE)
_EACH_OF = re.compile(r"\b(?:for|in|at|by|on|to|from|of) each of (?:the following|these|the below)\b", re.IGNORECASE)
_GIVES = re.compile(
    r"\b(?:provide|send|supply|give|state|see|know|have|list|request|disclose)(?: (?:me|us|with))* "
    r"(?!me\b|us\b|with\b|for\b|in\b|at\b|by\b|on\b|about\b|the following\b|these\b|each\b)\w+ \w+",
    re.IGNORECASE,
)
_SENDS = re.compile(
    r"(?:please|kindly|can you|could you)\b.{0,20}\b(?:provide|send|supply|disclose|release)\b(?: me| us| with)* (?:the|a|an|any|your)\b",
    re.IGNORECASE,
)
_NARROWS = re.compile(
    r"(?:this|these|it|they|which|such \w+) (?:should|would|will|must|may|might|can|could)? ?(?:also )?(?:includes?|covers?|comprises?)\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\bhow (?:many|much|often|long)\b|\b(?:number|total|copy|copies|list|register|cost|amount|spend|minutes|correspondence"
    r"|e-?mails?|reports?|dataset|database|figures?|records?|breakdown|data|documents|statistics|information)\b "
    r"(?:of|on|for|about|between|to|from|in|relating|regarding|you|which|that|sent|held)\b",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(?:was|were|is|are)\b", re.IGNORECASE)
_DEFINITE = re.compile(
    r"\bhow (?:many|much|often|long)\b|\b(?:number|total|cost|amount|list|proportion|percentage)s? of\b"
    r"|\b(?:e-?mails?|correspondence) (?:with|between|from|to|containing)\b"
    r"|\b(?:tell|know|confirm|say|ask|advise|state|out)(?: me| us)? (?:which|what|who|when|where|why|whether|how)\b(?: \S+){3}",
    re.IGNORECASE,
)
_INTERESTED = re.compile(r"\b(?:i|we)\b.{0,10}\binterested in\b", re.IGNORECASE)
_CUT_OFF = re.compile(
    r"(?:\w+ ){0,4}(?:provide|send|supply|disclose|know|have|tell|give|want|need|like)(?: (?:me|us|with|to)){0,2}\W{0,3}", re.IGNORECASE
)
_COPY = re.compile(r"\bcop(?:y|ies) of\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:these|those|this|above|each|requested|the (?:information|data|figures?|answers?))\b", re.IGNORECASE)
_WAITS = re.compile(
    r"\b(?:of|on|about|many|much|regarding|concerning|including|the|following|is|are|was|were|who|that|which|whose|where)\W*$",
    re.IGNORECASE,
)
_DISTRIBUTES = re.compile(r"\b(?:for|of|in|to|with) each\b", re.IGNORECASE)
_STATES = re.compile(
    r"(?!.*\b(?:questions?|request(?:s|ed)?|asked|sought|quer(?:y|ies)|information|data|need|want|like|interested|require|seek(?:ing)?|details?)\b)"
    r".*\b(?:is|are|was|were|has|have|had|include[sd]?|states?|says?)\b.*:\W*$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:(?:we|i|it|this|that|they|he|she|you|there)\b|(?:on|in) .{0,30}\d{4},? |"
    r"(?:the|our|my|your) (?:\w+ ){1,4}(?:is|are|was|were|has|had|have)\b).*\.$",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"\b(?:please|could you|can you|and|further)\b.{0,20}\b(?:break|split|separate)\b", re.IGNORECASE)
_ADDS = re.compile(
    r"^(?:p\.?\s?s\.?\W|and |finally|lastly|in addition|additionally|further(?:more)?\b|moreover|secondly|thirdly|separately"
    r"|other(?:wise)|also\b|or else|failing)|\b(?:also|as well|in addition|additionally|"
    r"furthermore)\b|^if (?:no|there is no|there are no|you do not hold|not held|this is not|none|neither|that is not|not,)\b",
    re.IGNORECASE,
)
_HANGS = re.compile(
    r"^(?:in other words|(?:and )?if (?:so|not|yes|no)\b|if (?:the answer|there (?:is|are|was|were)|any|they|this|it) "
    r"|for example|e\.g|i\.e|this (?:should|includes?|would|could|may)|for each\b|where (?:this|these|they|possible|applicable)"
    r"|please (?:also )?(?:include|state|specify|"
    r"indicate) (?:whether|if|which|what|the (?:date|year|reason|name)s? (?:of|for) (?:each|these|those))|including\b|in each case"
    r"|(?:and )?please (?:give|provide|state|supply|list|include|name|specify) .{0,60}\b(?:each|these|those|them)\W*$)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\w+|[^\w\s]")
_VALUE_TOKEN = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|fy|financial|calendar|academic|years?|q[1-4]|ages?|aged|up|over|under|to|and"
    r"|until|date|present"
    r"|so|far|inclusive|[-–—/(),.;?&]",
    re.IGNORECASE,
)


def introduces(sentence: str) -> bool:
    """Whether it says that a request is made, and at most about what."""
    if _INTERESTED.search(sentence[:_SEEN]) and not _DEFINITE.search(sentence[:_SEEN]):
        return True
    return bool(_INTRODUCES.search(_UNDER_THE_ACT.sub(" ", sentence[:_SEEN]))) and not _ASKS_AT_ONCE.match(without_opening(sentence))


def leads_in(sentence: str) -> bool:
    """Whether what is asked for is to follow."""
    return bool(_LEADS.search(sentence[-_SEEN:].rstrip()))


def ends_open(sentence: str) -> bool:
    """Whether it ends on a colon or a dash, or is no more than “please send me”."""
    return sentence.rstrip().endswith((":", ":-", "-", "–", "—")) or _CUT_OFF.fullmatch(sentence[:_SEEN]) is not None


def gives_context(sentence: str) -> bool:
    """Whether a list under it tells and does not ask."""
    return bool(_CONTEXT.search(sentence[-_SEEN:])) and not _asks_first(sentence)


def _asks_first(sentence: str) -> bool:
    return asks(sentence) and not _NOT_ASKING.search(sentence[-_SEEN:])


def wants_fields(sentence: str) -> bool:
    """Whether it asks for one thing, and the list under it only says with which fields, for which years or places."""
    seen = sentence[-_SEEN:]
    if _DIRECTLY.search(seen):
        return False
    if asks(seen) and _EACH_OF.search(seen):
        return True
    if (
        (asks(seen) or THING.match(seen)) and (_COLUMNS.search(seen) or (_OBJECT.search(seen) and _INCLUDES.search(seen)))
    ) or _NARROWS.match(seen):
        return True
    return bool(
        _FIELDS.search(seen) and (asks(seen) or THING.match(seen)) and (_OBJECT.search(seen) or _IS.search(seen))
    ) and not _BREAKS.search(seen)


def divides(sentence: str) -> bool:
    """Whether it asks for one definite thing, and words after it can only divide that: “how many in”, “the number of fires in”."""
    seen = sentence[-_SEEN:]
    return bool(_DEFINITE.search(seen)) and not _DIRECTLY.search(seen) and not _WAITS.search(seen)


def distributes(sentence: str) -> bool:
    """Whether it asks the same of each of the things that are listed before it."""
    return bool(_DISTRIBUTES.search(sentence[-_SEEN:])) and asks(sentence)


def states(sentence: str) -> bool:
    """Whether it is a statement that a list finishes, and not one about what is wanted."""
    return bool(_STATES.match(sentence[-_SEEN:])) and not asks(sentence)


def tells(words: str) -> bool:
    """Whether it is a whole sentence about somebody or something, and no name of a thing."""
    return bool(_TELLS.match(words[:_SEEN]))


def names_a_thing(sentence: str) -> bool:
    """Whether it says what is asked for, and not only for when or where."""
    seen = sentence[-_SEEN:]
    return bool(_OBJECT.search(seen) or (_EACH_OF.search(seen) and _GIVES.search(seen)))


def names_one_thing(sentence: str) -> bool:
    """Whether it asks for one definite thing, and not about what was asked before."""
    seen = sentence[:_SEEN]
    return bool(_DEFINITE.search(seen) or _COPY.search(seen) or _SENDS.match(seen)) and not _BACK.search(sentence[:_SEEN])


def adds(sentence: str) -> bool:
    """Whether it adds to what has been asked, or takes its place where that is not held."""
    return bool(_ADDS.search(sentence[:_SEEN].lstrip()))


def hangs(sentence: str) -> bool:
    """Whether it hangs on the question before it."""
    return bool(_HANGS.match(sentence[:_SEEN].lstrip()))


def refers_back(sentence: str) -> bool:
    """Whether it only says something of what was asked before, and not the same of each."""
    return bool(_BACK.search(sentence[:_SEEN])) and not _DEFINITE.search(sentence[:_SEEN]) and not distributes(sentence)


def offers(sentence: str) -> bool:
    """Whether it is a question that a list under it can only answer."""
    return sentence.endswith("?") and not leads_in(sentence) and not introduces(sentence)


def is_row(words: str) -> bool:
    """Whether it is a row of a table, its cells parted by upright strokes or tabs, or short and parted by slashes."""
    cells = words.split(" / ")
    return words.count("|") > 1 or words.count("\t") > 1 or (len(cells) > 2 and all(len(each.split()) <= _CELL for each in cells))


def is_value(words: str) -> bool:
    """Whether an item is a bare year, month or age."""
    return any(map(str.isdigit, words[:40])) and len(words) <= 40 and all(map(_VALUE_TOKEN.fullmatch, _TOKEN.findall(words)))
