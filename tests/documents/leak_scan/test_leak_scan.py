"""Leaks planted in a letter that neither confirms nor denies are found with their place; the letters that we draft raise none."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pikepdf
import pytest

from answerable.documents.leak_scan import (
    Slice,
    carried_by_pdf,
    carried_by_word,
    differences,
    of_handling,
    quoted_mail,
    said_on,
    without_names,
    wording,
)
from answerable.documents.leak_scan.leak import Leak
from answerable.documents.letters import Letter, PartAnswer, SliceAnswer
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.documents.letters.neither import NOTHING_FOLLOWS
from answerable.documents.not_readable import UnableToOpen
from answerable.documents.word_document import text_of_docx
from tests.documents.letters.examples import ANSWERS, LETTERS, NCND, letter, part

NEITHER = letter(part(NCND))


def found(sentence: str, *, blocks: bool = True) -> list[Leak]:
    """What the scan finds in our own letter with this sentence put into its answer."""
    text = NEITHER.text.replace(NOTHING_FOLLOWS, f"{sentence} {NOTHING_FOLLOWS}")
    assert text != NEITHER.text
    return [each for each in wording(said_on(text, [Slice("1")], alone=True)) if each.blocks is blocks]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We have searched the records store for it.", "We have searched"),
        ("Officers looked through it with care.", "Officers looked through"),
        ("The team has also located what you mean.", "The team has also located"),
        ("Searches of our systems took a week.", "Searches of"),
        ("Having reviewed it, we think that it is exempt.", "Having reviewed"),
        ("Our records show that you asked before.", "Our records show"),
        ("Relevant information was not found.", "information was not found"),
        ("Such documents do not exist.", "documents do not exist"),
        ("The nature of the information is sensitive.", "the information"),
        ("There is one report within those files.", "within those files"),
        ("The force holds some material.", "holds some material"),
        ("It would mean reading 14 internal e-mails.", "14 internal e-mails"),
        ("There is a single page on this.", "a single page"),
        ("Write to covert.unit@police.example about it.", "covert.unit@police.example"),
        ("We hold the information that you ask for.", "the information"),
    ],
)
def test_a_leak_that_was_planted_is_found_and_blocks_with_its_place(sentence: str, words: str) -> None:
    leaks = found(sentence)
    assert words in [each.words for each in leaks]
    assert all(each.where.startswith("paragraph ") and each.why for each in leaks)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Answers to many reports were considered.", "many reports"),
        ("The information owner agrees.", "information owner"),
        ("It would have to be redacted.", "redacted"),
    ],
)
def test_what_may_tell_is_shown_and_blocks_nothing(sentence: str, words: str) -> None:
    assert words in [each.words for each in found(sentence, blocks=False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "To say whether or not information of this description is held would help offenders.",
        "We are not saying whether information was located.",
        "It is for us to decide if such documents do exist.",
    ],
)
def test_a_whether_tells_nothing(sentence: str) -> None:
    assert not found(sentence)


def test_the_requesters_own_words_are_theirs_and_a_slice_is_looked_at_alone() -> None:
    asked = letter(part(NCND, asked="Send me the 14 e-mails that you found."))
    assert not list(wording(said_on(asked.text, [Slice("1")], alone=True)))
    mixed = letter(PartAnswer("1", "All of it.", (SliceAnswer(ANSWERS["disclosure"]), SliceAnswer(NCND, "covert teams"))))
    assert not list(wording(said_on(mixed.text, [Slice("1", "covert teams")], alone=True)))


def secret_letters() -> list[Letter]:
    """Every letter of the examples that neither confirms nor denies somewhere."""
    made = [letter(part(each)) for name, each in ANSWERS.items() if "neither" in name]
    return [*made, *(each for each in LETTERS.values() if NOTHING_FOLLOWS in each.text)]


def test_our_own_letters_raise_nothing() -> None:
    letters = secret_letters()
    assert len(letters) >= 2
    for each in letters:
        alone = "Our answer to part" not in each.text
        parts = ["1"] if alone else [str(number) for number in range(1, 9) if f"Our answer to part {number}" in each.text]
        secret = [
            number for number in parts if NOTHING_FOLLOWS in " ".join(s.text for s in said_on(each.text, [Slice(number)], alone=alone))
        ]
        assert secret
        assert [*wording(said_on(each.text, [Slice(one) for one in secret], alone=alone))] == []
        assert [*quoted_mail(each.text)] == []
        assert [*carried_by_word(docx_of(each))] == []
        assert [*carried_by_pdf(pdf_of(each), name="letter.pdf")] == []


@pytest.mark.parametrize(
    "pasted",
    [
        "-----Original Message-----",
        "On Monday 2 March 2026 the records team wrote:",
        "> Nothing came up here.",
        "FW: your search",
        "Sent from my phone",
        "From: Records\nTo: FOI team",
    ],
)
def test_mail_that_was_pasted_is_found_at_its_line(pasted: str) -> None:
    leaks = list(quoted_mail(f"Dear requester,\n{pasted}\nYours"))
    assert [each.where for each in leaks] == ["line 2"]


def test_what_was_not_said_the_last_time_is_shown_both_ways_and_blocks_nothing() -> None:
    said = said_on(NEITHER.text, [Slice("1")], alone=True)
    text = NEITHER.text.replace(NOTHING_FOLLOWS, f"This case is unusual. {NOTHING_FOLLOWS}")
    other = said_on(text, [Slice("1")], alone=True)
    assert list(differences(said, ())) == []
    assert list(differences(said, said)) == []
    assert [(each.words, each.blocks) for each in differences(other, said)] == [("This case is unusual.", False)]
    (missing,) = differences(said, other)
    assert "is not said here" in missing.why


def edited(*, author: str = "", comment: bool = False) -> bytes:
    document = docx.Document(BytesIO(docx_of(NEITHER)))
    document.core_properties.author = author
    if comment:
        document.add_comment(document.paragraphs[0].runs, text="Records found three of these", author="")
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """A Word file with one of its parts put in, or in the place of what there was."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w") as new:
        for each in old.infolist():
            if each.filename != name:
                new.writestr(each, old.read(each))
        new.writestr(name, part)
    return out.getvalue()


def test_what_a_word_file_carries_is_found_by_where_it_stands() -> None:
    clean = edited()
    for content, words, where in (
        (edited(author="Covert unit"), "Covert unit", "properties: creator"),
        (edited(comment=True), "a comment", "word/comments.xml"),
        (with_part(clean, "word/header1.xml", b"<w:hdr><w:t>Operation</w:t></w:hdr>"), "text in a header, a footer or a note", "header1"),
        (with_part(clean, "word/document.xml", b'<w:p><w:ins w:id="1"><w:t>x</w:t></w:ins></w:p>'), "a change that is tracked", "document"),
        (with_part(clean, "word/document.xml", b"<w:rPr><w:vanish/></w:rPr>"), "text that is hidden", "document"),
        (with_part(clean, "word/embeddings/a.xlsx", b"x"), "a file inside it", "a.xlsx"),
        (
            with_part(clean, "docProps/custom.xml", b'<Properties><property name="Case"/></Properties>'),
            "a property of somebody’s own",
            "custom",
        ),
    ):
        (leak,) = carried_by_word(content)
        assert (leak.words, leak.blocks) == (words, True)
        assert where in leak.where


def test_names_are_taken_out_of_a_file_that_was_edited_and_its_words_stay() -> None:
    content = without_names(edited(author="Covert unit"))
    assert list(carried_by_word(content)) == []
    assert text_of_docx(content, name="it") == text_of_docx(edited(), name="it")


def test_what_a_pdf_carries_is_found() -> None:
    file = BytesIO()
    with pikepdf.open(BytesIO(pdf_of(NEITHER))) as document:
        document.docinfo["/Author"] = "Covert unit"
        document.attachments["found.txt"] = pikepdf.AttachedFileSpec(document, b"found", filename="found.txt")
        document.save(file)
    assert [(each.words, each.where) for each in carried_by_pdf(file.getvalue(), name="a.pdf")] == [
        ("Covert unit", "the properties of a.pdf: Author"),
        ("a file inside it", "a.pdf"),
    ]


def test_a_file_that_cannot_be_looked_into_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnableToOpen, match="damaged"):
        list(carried_by_word(b"PK no"))
    with pytest.raises(UnableToOpen, match="damaged"):
        list(carried_by_pdf(b"%PDF no", name="a.pdf"))
    monkeypatch.setattr("answerable.documents.leak_scan.properties._MOST", 10)
    with pytest.raises(UnableToOpen, match="unpacks to more"):
        list(carried_by_word(edited()))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("You wrote on 7 November 2019, and were answered on 28 January 2020.", []),
        ("We searched two mailboxes.", ["We searched"]),
        ("There are 12 e-mails about it.", ["12 e-mails"]),
        ("It took nine hours.", ["nine hours"]),
        ("All e-mails went through the information owner.", ["All e-mails", "information owner"]),
        ("Write to a.unit@police.example.", ["a.unit@police.example"]),
    ],
)
def test_of_how_another_was_handled_only_what_is_the_same_whatever_is_held_may_be_said(words: str, found: list[str]) -> None:
    said = said_on(NEITHER.text.replace(NOTHING_FOLLOWS, words), [Slice("1")], alone=True)
    assert [each.words for each in of_handling(said)] == found
