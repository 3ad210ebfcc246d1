"""Text that is safe to show and to keep: no control characters, nothing that turns the direction of reading, no halves of characters."""

import unicodedata

_KEPT = frozenset("\n\t")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
# They join words in real languages, and emoji.
_JOINERS = frozenset("\u200c\u200d")


def plain(text: str) -> str:
    """The text, its line ends made one kind, without what cannot be seen."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and text.replace("\n", " ").replace("\t", " ").isprintable():
        return text
    return "".join(each for each in text if each in _KEPT or each in _JOINERS or unicodedata.category(each) not in _UNSEEN)


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(plain(" ".join(text.split())).split())


def decoded(content: bytes, charset: str) -> str:
    """Bytes as text: in the character set that is named, or else UTF-8, or else as Windows wrote them."""
    for each in (charset, "utf-8"):
        try:
            return plain(content.decode(each))
        except (LookupError, ValueError):
            continue
    return plain(content.decode("cp1252", "replace"))
