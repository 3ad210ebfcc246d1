"""Wishes about the answer (its form, cost, time, receipt), told from what is asked for."""

import re

from answerable.documents.parts.wording import QUESTION, REQUEST, THING, without_opening

_SEEN = 400
_WISH = re.compile(
    r"\b(?:receive|have|get) (?:it|this|them|these|the (?:information|data|response|answers?)|your (?:response|reply|answer))\b.{0,40}"
    r"\b(?:by|via|in|as|electronically|through)\b|^is (?:that|this|it) (?:possible|ok|okay|something)\b|"
    r"\b(?:cost|time|appropriate|fees?|statutory) limits?\b|\bexceeds?\b.{0,40}\b(?:cost|limit|hours)|section 12\b|\b18 hours\b|"
    r"\b(?:excel|spreadsheet|csv|xlsx?|pdf|machine[- ]readable|electronic(?:ally)?|digital|hard copy|paper|searchable) ?(?:format"
    r"|form|file|copy|version|spreadsheet)?\b.{0,40}"
    r"(?:\b(?:please|possible|prefer\w*|would be|if you|format|ideal\w*|appreciated|useful|helpful)\b|$)|"
    r"\b(?:clear|structured|tabular|electronic|digital|following|this|same|accessible|preferred) format\b|\bin (?:\w+ ){0,3}format\b|"
    r"\b(?:acknowledge|acknowledgement|confirm)(?: in writing| by e-?mail)? (?:safe )?(?:receipt|that you have received)"
    r"|\backnowledge(?:ment)?\b.{0,30}\b(?:receipt|request|e-?mail)\b|"
    r"\bwithin (?:the )?(?:statutory )?(?:\d+|twenty) working\b|\b(?:20|twenty)(?:th)?[- ]working[- ]days?\b|\btime ?(?:frame"
    r"|scale) (?:for|of) (?:your|a|the) (?:response|reply)\b|"
    r"\b(?:any|further|need|require|seek|for) clarification\b(?! (?:on|of|as to|about|whether))|"
    r"\b(?:contact|get in touch with|call|phone|ring|e-?mail) me\b|\bhesitate\b|\bfeel free\b|\b(?:happy|willing) to\b|"
    r"\b(?:unable|not possible|not able|cannot|can['’]?t|impossible|refus\w+|withh\w+)\b.{0,80}\b(?:provide|disclose|suppl\w+"
    r"|please|answer|release|exempt\w*|reason\w*|explain)|"
    r"\b(?:redact\w*|blank out|anonymis\w*)\b|\badvice and assistance\b|\bsection 16\b|\bsection 17\b|\bin the public interest\b"
    r"|\bexempt(?:ion|ions)?\b.{0,60}\b(?:apply|applies|rel\w+|cite|state|explain|specify)|"
    r"\bin your (?:response|reply|answer)\b|\brespon[ds]\w* to (?:this|these|my|the (?:above|questions))\b|\b(?:reply|respond"
    r"|answer)\b.{0,30}\b(?:by|via|to|using|in writing|on|at) (?:e-?mail|post|the|this|my)\b|"
    r"\b(?:send|e-?mail|post|forward) (?:it|them|this|these|all|your|the|any) ?(?:information|response|repl\w+|answers?|responses"
    r"|data|documents)? ?(?:to|by|via|electronically|through) (?:me|my|e-?mail|the|post|this)\b|"
    r"\b(?:let me know|inform me|tell me|advise)\b.{0,40}\b(?:if (?:you|this|there|it|any\b(?!,))|as soon as|how (?:i|it|this) (?:may|can"
    r"|could|might)|why not|when i)|"
    r"\bif (?:an?|no|none|all|such|the|this|any|some|these|it|you|possible|there|my|parts?|that|one)\b.{0,70}\b(?:not held"
    r"|not available|unavailable"
    r"|recorded differently|too (?:wide|broad|much|long)|"
    r"aggregat\w+|clarif\w+|unclear|narrow\w*|refin\w+|questions)\b|\brefine (?:my|this|the) request\b|\bplease note\b"
    r"|\bplease (?:do )?(?:not|exclude|ignore|treat|bear|remember|interpret|take|"
    r"use|see|find|quote|refer|accept|process|handle|log|start|address)\b|\b(?:i|we) (?:look|am looking|are looking) forward\b"
    r"|\bthank(?:s| you|ing you)\b|"
    r"\b(?:month-by-month|yearly|annual) breakdown\b.{0,40}\byears? in question|\bas (?:a|an) (?:table|spreadsheet)\b"
    r"|\bwould be (?:useful|helpful|appreciated|great|fine|ideal|acceptable|preferable|sufficient)\b|"
    r"\bsubject access\b|\bre-?us(?:e|ing) (?:this|the|it|them|these)\b|^if you (?:have )?publish|"
    r"\bdefinitions or clarifications\b|\binternal review\b.{0,40}\b(?:if|should|right)|\bunder no obligation"
    r"|\bapologi[sz]e|\btreat (?:this|it|my request)\b|"
    r"\bplease (?:send|reply|respond|post) (?:to|by|via)\b|\bplease (?:could you )?(?:respond|reply|answer|get back)\b",
    re.IGNORECASE,
)
_FORM_ONLY = re.compile(
    r"^(?:and |also |if possible,? |where possible,? ){0,3}(?:please|kindly|could you|can you|i would like|i['’]d like)(?: can you"
    r"| could you| also| then){0,3} "
    r"(?:(?:supply|provide|give|show|break|split|separate|list|present|detail|include|set|state|express|me|us|with|it|this|these"
    r"|them|each|the|all|down"
    r"|out|your|that|answers?|data|figures?|information|results?|response|numbers?|totals?|separated|broken|years?(?:['’]s)?"
    r"|breakdown|a)\b ?){0,12}"
    r"(?:by|for each|per|separately|as (?:calendar|financial|a percentage)|in (?:calendar|financial)|from|since|between)\b",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(r"^\s*(?:(?:me|us|with|to|know|see|have|receive|get|for|a|be|sent|given|provided)\b\s*){0,5}", re.IGNORECASE)
_OFFERS = re.compile(
    r".{0,200}\bif\b.{1,200}\b(?:let me know|tell me|say so|get in touch|contact me|do so)(?: first| beforehand| in advance)?\W*$",
    re.IGNORECASE,
)
_FALLS_BACK = re.compile(
    r"if you (?:do not|don['’]t|cannot|can['’]t|are unable|are not|aren['’]t|refuse|consider|think|believe|decide|feel)\b"
    r"|if .{1,200}\b(?:state|specify|cite|quote|explain) (?:the|which|what|any) (?:\w+ )?exempt",
    re.IGNORECASE,
)
_SCOPES = re.compile(r"(?:and )?(?:please|kindly) (?:include|exclude|omit|ignore|disregard) ", re.IGNORECASE)
_FOLLOWS = re.compile(
    r"\b(?:provide|send|supply|request|give|like|want|need|have|seek) (?:me |us )?(?:with )?the following\b(?! form)", re.IGNORECASE
)
_GENERIC = re.compile(
    r"(?:(?:the|this|that|these|any|all|your|my|requested|relevant|above|of|following) ){0,3}(?:information|data|answers?|response"
    r"|repl(?:y|ies)|reasons?|figures?|details|"
    r"documents|records|advice|names?)\b(?! (?:of|on|about|regarding|relating|for|held|you))",
    re.IGNORECASE,
)


def is_wish(sentence: str) -> bool:
    """Whether it is about the answer (its form, cost, time, receipt), not about information."""
    seen = sentence[:_SEEN]
    if _FORM_ONLY.match(seen) or _OFFERS.match(seen) or _FALLS_BACK.match(seen) or _scopes(seen):
        return True
    wish = _WISH.search(seen)
    return wish is not None and not _asks_for_a_thing(seen[: wish.start()])


def _scopes(words: str) -> bool:
    """Whether it only says what is in and what is out of a thing asked for."""
    found = _SCOPES.match(words)
    return found is not None and not THING.match(words, found.end())


def _asks_for_a_thing(words: str) -> bool:
    """Whether the words ask for something that is more than “the information”, before any wish about it."""
    bare = without_opening(words)
    found = REQUEST.search(bare) if not bare.lower().startswith("if ") else None
    if found is None:
        return False
    thing = bare[found.end() :]
    if _FOLLOWS.search(bare):
        return True
    thing = _TO_WHOM.sub("", thing, count=1)
    return bool((THING.match(thing) or QUESTION.match(thing)) and not _GENERIC.match(thing))
