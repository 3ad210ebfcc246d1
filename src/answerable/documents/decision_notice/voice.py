"""Who says it: the Commissioner, or a party whom the notice reports."""

import re

from answerable.documents.decision_notice.skeleton import CITED

_DECIDER = re.compile(
    r"\bCommission(?:er)?(?:'s|s')? (?:\w+,? ){0,5}?(?:decision|decided|decides|view|opinion|conclu\w+|finds?|finding|found|satisf\w+|consider(?:s|ed)|determin\w+"
    r"|accept(?:s|ed)|agree[sd]?|uph[eo]lds?|persuaded|convinced|judgement|identified|recorded|deems?|note[sd]?|dissatisfied)\b"
    r"|\bs?he(?:'s| is| has| was)? (?:\w+ ){0,3}?(?:decided|finds|found|conclu\w+|satisfied|determin\w+|accepts|agrees|considers|persuaded|convinced)\b"
    r"|\b(?:this|the|his|her|its) (?:decision|conclusion) is\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?<!correctly )(?<!wrongly )\b(?:argue[sd]?|explain(?:s|ed)?|stat(?:es|ed)|said|says|advis(?:es|ed)|maintain(?:s|ed)|claim(?:s|ed) (?:that|to)|assert(?:s|ed)?|belie(?:ves?|ved)|conten(?:ds|ded)"
    r"|confirm(?:s|ed)|inform(?:s|ed)|told|submit(?:s|ted)|respond(?:s|ed)|repl(?:ies|ied)|disput(?:es|ed)|complain(?:s|ed)|suggest(?:s|ed)|indicat(?:es|ed)"
    r"|wrote|acknowledg(?:es|ed)|challeng(?:es|ed)|opinion was|questioned|alleged|went on to \w+)\b(?! that follows)"
    r"|\b(?:it|they|complainant|authority|council|department|office|trust|police|university|agency|commission) (?:\w+ ){0,2}?(?:consider(?:s|ed)?|accept(?:s|ed)|of the view|th(?:inks|ought)|satisfied)\b",
    re.IGNORECASE,
)
_OWN_STATE = re.compile(r"\bcomplainant\b", re.IGNORECASE)
_RECITES = re.compile(
    rf"^(?:(?:In accordance with|Under|As|In order for|For) )?{CITED}[^;]{{0,60}}? (?:states?|stipulates|provides?|requires?|says|allows?|concerns|sets out|applies (?:to|where|when|if)|relates|is (?:an?|the|one|class|qualified|absolute)|excludes?|places|creates|gives|imposes|exempts|covers|aims|protects|removes)\b"
    rf"|^(?:A|Any|Every|Where an?|If an?|When an?|For|In general) (?:public authority|authority|authorities|information|request|exemption|person|{CITED}|the exemption)\b|^Information (?:is|will be|can be) exempt\b"
    rf"|^(?:The|This) (?:exemption|exception) (?:(?:in|at|under|provided|contained|set)[^.;]{{0,40}} )?(?:states|provides|applies (?:to|where|when|if)|is (?:an?|the|engaged (?:if|when|where)))\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"^(?:accordingly|therefore|consequently|thus|hence|as such|it follows|in conclusion|for (?:these|this|the above|all) \w+|as a result|in (?:view|light) of|on this basis|overall"
    r"|(?:it|they) (?:has |have |had )?(?:therefore|thus|also|however)|(?:this|which) (?:is|was|means|meant)|in failing|by failing|furthermore|finally|in addition|moreover|having)\b"
    r"|\b(?:therefore|thereby|thus|hence|consequently)\b",
    re.IGNORECASE,
)

OWN, REPORTED, UNSAID = "own", "reported", "unsaid"


def recites(sentence: str) -> bool:
    """Whether the sentence tells what the law is, and decides nothing."""
    return bool(_RECITES.match(sentence)) and not _DECIDER.search(sentence)


def follows(sentence: str) -> bool:
    """Whether the sentence draws a conclusion from what went before it."""
    return bool(_FOLLOWS.search(sentence))


def voice(sentence: str, end: int) -> str:
    """Whose words stand at a place in a sentence: the last to speak before it, or nobody's in particular."""
    decider = speaker = -1
    for found in _DECIDER.finditer(sentence, 0, end):
        complainants = (
            found[0][:1].lower() in "hs" and _OWN_STATE.search(sentence, 0, found.start()) and "Commission" not in sentence[: found.start()]
        )
        if complainants:
            speaker = found.start()
        else:
            decider = found.end()
    for found in _SPEAKER.finditer(sentence, 0, end):
        speaker = max(speaker, found.start())
    if decider < 0 and speaker < 0:
        return UNSAID
    return OWN if decider > speaker else REPORTED
