"""Whose words a sentence is: the requester's, where the letter quotes or copies what was asked, or the authority's.

A reply repeats the request it answers, and requests talk about sections too ("I know that section 40 does not apply...").
Nothing that stands between quotation marks at length, or under "Your request" and before the reply begins, is the
authority's.
"""

import re
from collections.abc import Iterator, Sequence

from answerable.documents.refusal_notice.sentence import Sentence

_LONG_QUOTATION = 60
_REACH = 120  # sentences a copied request may run on

_COPIED_BELOW = re.compile(
    r"""
    (?:(?:your|the|original|initial|details?\ of|text\ of|summary\ of|full|foi|freedom\ of\ information|copy\ of)\s+){0,4}
    (?:request|requests|enquiry|questions?|query|queries|wording\ of\ (?:the|your)\ request|information\ (?:you\ )?requested)
    (?:\s+for\s+information)?(?:\s+(?:made|received|dated|in\ full|details?|reads?|was|is))*\s*[:\-\s]*
    | (?:request|question|q|query)\s*(?:no\.?\s*)?\d{1,2}\s*[:.\-\s]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ASKS_BELOW = re.compile(
    r"""
    \b(?:you\s+(?:have\s+|had\s+|specifically\s+|also\s+)*(?:asked|requested|wrote|stated|said|sought|submitted|emailed|e-mailed
       |made|sent)
       | your\s+(?:\w+\s+){0,6}?(?:request|enquiry|e-?mail|letter|question)s?\b
       | (?:request|information)\s+(?:was|were|is|has\s+been)\s+(?:\w+\s+){0,3}(?:for|as)
       | received\s+(?:\w+\s+){0,6}(?:request)
    ).{0,200}:\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_INLINE = re.compile(
    r"(?:your\s+)?(?:request|question|q)\s*\d{0,2}\s*[:\-]\s*\S|q\d{1,2}\s*[.)]\s*\S"
    r"|(?:in (?:this|it|that)|in your (?:request|e-?mail|letter),?) you (?:asked|requested)",
    re.IGNORECASE,
)
_REPLY_BELOW = re.compile(
    r"(?:our|my|the|council'?s?)?\s*(?:response|reply|answer|decision|outcome|findings?|results?|searches?|determination"
    r"|exemptions?|refusal"
    r"(?: notice)?|information (?:disclosed|provided|released|held)|explanation|reasons?|background"
    r"|freedom of information act(?: 2000)?)\b"
    r"(?:\s+(?:to|of|and|for)\b.{0,60})?(?:\s*\d{1,2})?\s*(?:[:\-].{0,200})?",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"(?:response|reply|answer)\s*\d{0,2}\s*[:\-]|A\d{1,2}\s*[.:)]", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"""
    (?:i\ (?:can\ (?:now\ )?(?:confirm|advise)|confirm|am\ (?:now\ )?(?:able|unable|not|writing\ to\ (?:inform|advise|confirm
       |tell|notify|let)|
           pleased|sorry|satisfied|dealing|handling|refusing|withholding|obliged|required)|have\ (?:now\ )?(?:considered|decided
              |concluded|
           completed|contacted|consulted|detailed|attached|enclosed|been\ (?:informed|advised)|set|provided|searched|determined
              |applied)|regret|
           apologise|enclose|attach|neither|wish\ to\ (?:advise|inform|confirm)|consider\ that|can\ advise|must\ (?:inform
              |advise)|cannot|do\ not\ hold|
           would\ (?:like\ to\ )?(?:advise|inform)|need\ (?:to\ extend|more|further))
    | (?:unfortunately|regrettably|having|following|after|in\ (?:response|accordance|respect|relation|line|answer|reply)
       |pursuant\ to|please\ (?:find|see|be|note)|
        further\ to|to\ answer|as\ (?:you|the|a|this|part)|under\ (?:the|section)|thank\ you|with\ (?:regard|regards|respect|reference))\b
    | we\ (?:can|have|do|hold|are|confirm|consider|regret|cannot|neither|believe|estimate|refuse|rely|apologise|will|need|must
       |has|should|aim|
           enclose|attach|recognise|acknowledge|decided|conducted|searched|carried|understand)\b
    | (?:the|this|\w+)\ (?:\w+\ ){0,6}?(?:can\ (?:neither\ )?confirm|(?:does|do|did)\ (?:not\ )?hold|holds\b|confirms\b
       |neither\ confirms|hereby|has\ (?:now\ )?(?:considered|conducted|
        decided|completed|searched|concluded|determined|estimated|applied)|is\ (?:withholding|refusing|relying|not\ obliged
           |unable|handling|able|exempt|withheld|satisfied)|
        (?:considers|relies|estimates|refuses|regrets|believes|disclosed)\b|are\ (?:withheld|exempt|withholding|refusing)|estimate\b)
    | your\ request\ (?:has\ been|was\ (?:received|handled|considered|dealt|passed)|is\ (?:being|refused|for\ which|therefore)|will|falls)
    | this\ (?:letter|e-?mail|request|response|information|is|act)\b
    | (?:some|all|part|parts|most|much)\ of\ (?:the|this|that)\b
    | section\ \d | (?:yes|no|none|nil|zero)\b[\ .,;-]* | not\ held\b | (?:no\ )?information\ (?:is\ )?not\ held
    | if\ you\ (?:are|remain|feel|have|wish|do\ not)\b | yours\b | dear\b
    | q?\d{0,2}\W{0,3}\b(?:exempt|withheld|refused|redacted)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REQUESTER = re.compile(
    r"\b(?:please (?:can|could|provide|send|supply|confirm|tell|let me)|i would|i wish|i request|could you|can you|my request"
    r"|i am (?:writing to request|requesting|asking))\b",
    re.IGNORECASE,
)
_MAIL = re.compile(r"-+ ?(?:original|forwarded) message|(?:on .{6,80} wrote:$)", re.IGNORECASE)


def whose_words(sentences: Sequence[Sentence]) -> Iterator[bool]:
    """For each sentence, whether it is not the authority speaking."""
    quoted = _quoted(sentences)
    copied, quoting, mail = 0, False, False
    for sentence, within in zip(sentences, quoted, strict=True):
        mail = mail or bool(_MAIL.match(sentence.plain))
        if sentence.plain.startswith(">") or mail:
            yield True
            continue
        if copied and not within and (quoting or _reply_begins(sentence)):
            copied = 0
        quoting = within and copied > 0
        if within or copied:
            copied = max(0, copied - 1)
            yield True
            continue
        yield bool(_INLINE.match(sentence.bare))
        if _opens_a_copy(sentence):
            copied = _REACH


def _opens_a_copy(sentence: Sentence) -> bool:
    if sentence.heading and _COPIED_BELOW.fullmatch(sentence.bare):
        return True
    return sentence.plain.endswith(":") and bool(_ASKS_BELOW.search(sentence.plain))


def _reply_begins(sentence: Sentence) -> bool:
    bare = sentence.bare
    if sentence.heading and _REPLY_BELOW.fullmatch(bare):
        return True
    if _ANSWERS.match(sentence.plain) or _ANSWERS.match(bare):
        return True
    return bool(_AUTHORITY.match(bare)) and not _REQUESTER.search(bare)


def _quoted(sentences: Sequence[Sentence]) -> list[bool]:
    """Whether most of each sentence stands inside a long quotation, which may run over several of them."""
    text = "\n".join(each.text for each in sentences)
    spans = _quotations(text)
    found, start, span = [], 0, 0
    for each in sentences:
        end = start + len(each.text)
        while span < len(spans) and spans[span][1] <= start:
            span += 1
        inside, at = 0, span
        while at < len(spans) and spans[at][0] < end:
            inside += min(end, spans[at][1]) - max(start, spans[at][0])
            at += 1
        found.append(inside * 2 > len(each.text))
        start = end + 1
    return found


def _quotations(text: str) -> list[tuple[int, int]]:
    """The long quotations of a text: curly ones over paragraphs, straight ones within three thousand characters."""
    spans = []
    for opening, closing, reach in (("“", "”", 8000), ('"', '"', 3000)):
        at = 0
        while (start := text.find(opening, at)) >= 0:
            end = text.find(closing, start + 1, start + reach)
            at = start + 1
            if end < 0 or (start and text[start - 1].isalnum()):
                continue
            at = end + 1
            if end - start >= _LONG_QUOTATION:
                spans.append((start, end + 1))
    return sorted(spans)
