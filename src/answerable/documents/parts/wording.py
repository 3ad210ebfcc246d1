"""How requesters word what they ask."""

import re

_SEEN = 400
_VERBS = (
    r"(?:provide|supply|send|tell|confirm|advise|disclose|explain|list|state|give|let (?:me|us) (?:know|have|see)|share|detail"
    r"|outline|specify|"
    r"indicate|forward|release|furnish|describe|set out|identify|name|answer|make available|e-?mail|include|break|show|publish"
    r"|report|inform|"
    r"estimate|respond|reply|assist|help|say|clarify|quote|direct|point|enclose|attach|refer|split|separate|do the same|note|ignore"
    r"|exclude|treat|"
    r"acknowledge|complete|fill in|contact|use|redact|remove)"
)
_OPENING = re.compile(
    r"(?:(?:and|also|further|furthermore|additionally|in addition|moreover|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?"
    r"|fifth(?:ly)?|"
    r"finally|lastly|last|specifically|then|next|so|but|or|similarly|separately|again|p\.?\s?s\.?|if (?:so|not|yes|no|known"
    r"|possible|available)|"
    r"if (?:the answer|this) [^,]{1,60}|where (?:applicable|possible|known)|for (?:each|the|these|those|all|any) [^,]{1,80}"
    r"|of (?:these|those|them)|"
    r"in (?:the|each|that|those|these|this) [^,]{1,80}|over the [^,]{1,60}|since [^,]{1,40}|between [^,]{1,60}|during [^,]{1,60}|"
    r"under the [^,]{1,80}|with (?:regard|reference|respect) to [^,]{1,100}|as (?:of|at) [^,]{1,30}|by \w+[^,]{0,30})\s*[,:–-]?\s+){1,4}",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"(?:how (?:many|much|often|long|old|far|frequently|big|large|is|are|was|were|do|does|did|has|have|the|and)|"
    r"(?:what|which)\b(?! i\b)|who\b|"
    r"(?:when|where|why) (?:is|are|was|were|did|does|do|will|has|have|can|the)|whether\b|"
    r"(?!have an? )(?:has|have|had|does|do|did|is|are|was|were|will|would|could|can|should) "
    r"(?:there|the|you|your|any|this|that|these|it|its|a|an|all|anyone|council|either|we|they|members|staff|every)\b(?! not hesitate))",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?:Are|Is|Does|Did|Has|Was|Were)\s+(?!not\b|(?:it|this|that) (?:possible|ok|okay)\b|you able\b)\w")
_BEGINS = re.compile(r"(?:please|kindly|can you|could you|would you|i would|we would)\b", re.IGNORECASE)
_PLAINLY = re.compile(
    r"(?!(?:could|would|can|will (?:you|i|we)|should|is (?:it|this|that) (?:possible|ok|okay)"
    r"|are you able)\b)" + QUESTION.pattern,
    re.IGNORECASE,
)
THING = re.compile(
    r"(?:(?:the|a|an|any|all|each|your|its|their|total|overall|full|current|annual|average|mean|median|approximate|exact|complete"
    r"|latest|most recent|"
    r"estimated|actual|maximum|minimum|highest|lowest|and|also|or|other|relevant|electronic|digital|overall|gross|net|monthly"
    r"|yearly|internal|written|"
    r"up-to-date|job|names? and|detailed|brief|staff|minutes and|specific|related|associated|official|individual|combined) ){0,6}"
    r"(?:numbers?|no\.|totals?|amounts?|cop(?:y|ies)|lists?|names?|dates?|costs?|details?|polic(?:y|ies)|reports?|minutes"
    r"|correspondence|e-?mails?|values?|"
    r"breakdowns?|contracts?|budgets?|averages?|percentages?|proportions?|figures?|statistics|records?|documents?|documentation"
    r"|information|data|spend|"
    r"spending|expenditure|salar(?:y|ies)|reasons?|criteria|lengths?|types?|locations?|results?|outcomes?|guidance|procedures?"
    r"|agreements?|plans?|"
    r"invoices?|letters?|notes?|surveys?|assessments?|register|schedule|rates?|address(?:es)?|job titles?|titles?|roles?|structure"
    r"|organisation chart|"
    r"start dates?|end dates?|durations?|terms?|suppliers?|providers?|descriptions?|evidence|logs?|communications?|messages?|files?"
    r"|maps?|drawings?|"
    r"photographs?|images|footage|tenders?|complaints?|fees?|charges?|income|revenue|profit|size|time|frequency|quantity|volume"
    r"|count|sum|share|"
    r"reviews?|audits?|inspections?|decisions?|applications?|licen[cs]es?|permissions?|grants?|payments?|bonus(?:es)?|posts?"
    r"|vacancies|grounds|steps)\b",
    re.IGNORECASE,
)
REQUEST = re.compile(
    rf"\bwould (?:also )?like (?:a|an|the|any|all|details|copies|to (?:know|be|have|see|receive|ask|request))\b|"
    rf"\b(?:grateful|obliged) for (?={THING.pattern})|\b(?:please|kindly|pls)\b.{{0,60}}?\b{_VERBS}\b|"
    rf"\b(?:can|could|would|will|may|might) (?:you|i|we)\b.{{0,60}}?\b(?:{_VERBS}|have|see|get|know|ask|"
    rf"request|obtain|receive|be (?:provided|given|sent|told))\b|"
    rf"\b(?:grateful|obliged|appreciate it|helpful|(?:i|we) \w+) if\b.{{0,60}}?\b{_VERBS}\b|"
    r"\b(?:i|we)(?:['’]d| would| should| am| are|['’]m|['’]re)?(?: be| also| hereby| really| further| just| therefore| now"
    r"| writing to| looking to| like to| wish to|"
    r" want to| wanting to| specifically| only| formally| additionally| particularly| please| would| very much){0,4}"
    r" (?:like|appreciate|request|requesting|seek|seeking|require|need|want|wish"
    r"|asking(?:,? (?:again|now|once|more|formally|only|just|simply|you|also)){0,4},? for|ask(?:,[^,]{1,60},)? for|ask that|interested in"
    r"|wish to know|looking for|after)\b(?!\.$)|"
    r"^(?:provide|supply|send|confirm|list|state|give|detail|details? of|outline|specify|disclose|explain|describe|tell me)\b",
    re.IGNORECASE,
)


def without_opening(sentence: str) -> str:
    """The sentence from where it begins to ask: without “Secondly,” or “For each of these,”."""
    head = sentence[:_SEEN].lstrip("\"'“‘([ \t")
    opening = _OPENING.match(head)
    return head[opening.end() :] if opening else head


def asks(sentence: str) -> bool:
    """Whether a sentence asks for something, whatever it is."""
    bare = without_opening(sentence)
    return sentence.rstrip(" \t)\"'”’").endswith("?") or bool(
        _CAPITAL.match(bare) or QUESTION.match(bare) or REQUEST.search(sentence[:_SEEN]) or REQUEST.match(bare)
    )


def plainly_asks(sentence: str) -> bool:
    """Whether it is a question that needs no “please”: how many, what, who, has the council."""
    bare = without_opening(sentence)
    return bool(_PLAINLY.match(bare) or _CAPITAL.match(bare))


def begins_to_ask(line: str) -> bool:
    """Whether a line that begins with a capital begins a question or a request."""
    return line[:1].isupper() and bool(_BEGINS.match(without_opening(line)) or plainly_asks(line))


def is_thing(words: str) -> bool:
    """Whether the words begin by naming information: “the number of”, “copies of”."""
    return bool(THING.match(without_opening(words)))


def asks_in_a_list(words: str) -> bool:
    """Whether an item reads as something asked for."""
    return asks(words) or is_thing(words)
