"""Which of the two languages a text is in, told by its smallest words. Words that both languages have are on neither list."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_WELSH = frozenset(
    _WORD.findall(
        "ac adran ai am amdanoch awdurdod bod byddai cais chi dan ddeddf eich ein ei gan gennym gwybodaeth gyda hwn hon hyn mae mewn nad "
        "neu nid ni o oherwydd rhaid rydym sy sydd wedi wrth wybodaeth y ydym yn yr yw"
    )
)
_ENGLISH = frozenset(
    _WORD.findall(
        "and are been because by can does for from had has have how if its of our that the their these this which will with would"
    )
)
_ENOUGH, _A_FEW, _QUOTED = 12, 3, re.compile(r"“[^”]*”")


def is_welsh(text: str) -> bool:
    """Whether a text is in Welsh, and not in English or in both."""
    words = _words(text)
    welsh, english = _count(words, _WELSH), _count(words, _ENGLISH)
    return welsh >= _ENOUGH and welsh > 4 * english


def english_in(text: str) -> tuple[str, ...]:
    """The paragraphs of a text that are in English, without what is quoted: several of its smallest words, and more than of Welsh ones."""
    found = []
    for paragraph in filter(None, map(str.strip, text.split("\n"))):
        words = _words(_QUOTED.sub("", paragraph))
        if len(_ENGLISH.intersection(words)) >= _A_FEW and _count(words, _ENGLISH) > _count(words, _WELSH):
            found.append(paragraph)
    return tuple(found)


def _words(text: str) -> list[str]:
    return [each.lower() for each in _WORD.findall(text)]


def _count(words: list[str], of: frozenset[str]) -> int:
    return sum(each in of for each in words)
