"""Who says it: the Commissioner, or a party whom the notice reports. Sentences come as skeletons, in small letters."""

import re

from answerable.documents.decision_notice.skeleton import CITED

_DECIDER = re.compile(
    r"commissioner(?:'s|s')? (?:\w+,? ){0,5}?(?:decision|decided|decides|view|opinion|conclu\w+|finds?|finding|found|satisf\w+"
    r"|consider(?:s|ed)|determin\w+"
    r"|accept(?:s|ed)|agree[sd]?|uph[eo]lds?|persuaded|convinced|judgement|identified|recorded|deems?|note[sd]?|dissatisfied)\b"
)
_PRONOUN = re.compile(
    r"he(?:(?<=\bhe)|(?<=\bshe))(?:'s| is| has| was)? (?:\w+ ){0,3}?(?:decided|finds|found|conclu\w+|satisfied|determin\w+"
    r"|accepts|agrees|considers|persuaded|convinced)\b"
)
_DECISION = re.compile(r"\b(?:this|the|his|her|its) (?:decision|conclusion) is\b")
_SPEAKER = re.compile(
    r"\b(?=[a-eimoqrstw])(?<!correctly )(?<!wrongly )(?:argue[sd]?|explain(?:s|ed)?|stat(?:es|ed)|said|says"
    r"|advis(?:es|ed)|maintain(?:s|ed)|claim(?:s|ed) (?:that|to)"
    r"|assert(?:s|ed)?|belie(?:ves?|ved)|conten(?:ds|ded)|confirm(?:s|ed)|inform(?:s|ed)|told|submit(?:s|ted)|respond(?:s|ed)|repl(?:ies|ied)|disput(?:es|ed)"
    r"|complain(?:s|ed)|suggest(?:s|ed)|indicat(?:es|ed)|wrote|acknowledg(?:es|ed)|challeng(?:es|ed)|opinion was|questioned|alleged"
    r"|went on to \w+)\b"
)
_PARTY = re.compile(
    r"\b(?:it|they|complainant|authority|council|department|office|trust|police|university|agency|commission) (?:\w+ ){0,2}?"
    r"(?:consider(?:s|ed)?|accept(?:s|ed)|of the view|th(?:inks|ought)|satisfied)\b"
)
# Letters without which nobody speaks in a sentence, and no party holds a view.
_SPEAKING = (
    "stat", "sa", "confirm", "inform", "advis", "argue", "explain", "wrote", "respond", "repl", "complain", "maintain", "claim", "told",
    "assert", "belie", "conten", "submit", "disput", "suggest", "indicat", "acknowledg", "challeng", "opinion was", "question", "allege",
    "went on",
)  # fmt: skip
_HOLDING = ("consider", "accept", "of the view", "thinks", "thought", "satisfied")
_RECITES = re.compile(
    rf"(?:(?:in accordance with|under|as|in order for|for) )?{CITED}[^;]{{0,60}}? (?:states?|stipulates|provides?|requires?|says|allows?"
    r"|concerns|sets out"
    r"|applies (?:to|where|when|if)|relates|is (?:an?|the|one|class|qualified|absolute)|excludes?|places|creates|gives|imposes|exempts"
    r"|covers|aims"
    r"|protects|removes)\b"
    r"|(?:a|any|every|where an?|if an?|when an?|for|in general) (?:public authority|authority|authorities|information|request|exemption"
    rf"|person|{CITED}"
    r"|the exemption)\b|information (?:is|will be|can be) exempt\b"
    r"|(?:the|this) (?:exemption|exception) (?:(?:in|at|under|provided|contained|set)[^.;]{0,40} )?"
    r"(?:states|provides|applies (?:to|where|when|if)|is (?:an?|the|engaged (?:if|when|where)))\b"
)
_FOLLOWS = re.compile(
    r"(?:accordingly|therefore|consequently|thus|hence|as such|it follows|in conclusion|for (?:these|this|the above|all) \w+|as a result"
    r"|in (?:view|light) of"
    r"|on this basis|overall|(?:it|they) (?:has |have |had )?(?:therefore|thus|also|however)|(?:this|which) (?:is|was|means|meant)"
    r"|in failing|by failing"
    r"|furthermore|finally|in addition|moreover|having)\b"
)
_FOLLOWING = ("therefore", "thereby", "thus ", "hence ", "consequently")

OWN, REPORTED, UNSAID = "own", "reported", "unsaid"


def recites(sentence: str) -> bool:
    """Whether the sentence tells what the law is, and decides nothing."""
    return _RECITES.match(sentence) is not None and voice(sentence, len(sentence)) != OWN


def follows(sentence: str) -> bool:
    """Whether the sentence draws a conclusion from what went before it."""
    return _FOLLOWS.match(sentence) is not None or any(word in sentence for word in _FOLLOWING)


def voice(sentence: str, end: int) -> str:
    """Whose words stand at a place in a sentence: the last to speak before it, or nobody's in particular."""
    decider = speaker = -1
    for found in _DECIDER.finditer(sentence, 0, end):
        decider = found.end()
    if "he " in sentence or "he'" in sentence:
        for found in _PRONOUN.finditer(sentence, 0, end):
            # He and she may be the complainant, where the sentence has not yet spoken of the Commissioner.
            if "complainant" in sentence[: found.start()] and "commission" not in sentence[: found.start()]:
                speaker = found.start()
            else:
                decider = max(decider, found.end())
    if "ion is" in sentence:
        for found in _DECISION.finditer(sentence, 0, end):
            decider = max(decider, found.end())
    for pattern, words in ((_SPEAKER, _SPEAKING), (_PARTY, _HOLDING)):
        if any(map(sentence.__contains__, words)):
            for found in pattern.finditer(sentence, 0, end):
                speaker = max(speaker, found.start())
    if decider < 0 and speaker < 0:
        return UNSAID
    return OWN if decider > speaker else REPORTED
