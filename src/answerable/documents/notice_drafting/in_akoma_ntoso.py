"""A decision notice as Akoma Ntoso 3.0 XML, written from the same paragraphs.

It is held to our own assertions, not to the published schema.
"""

from lxml import etree

from answerable.documents.letters.blocks import Heading, text_of
from answerable.documents.notice_drafting.notice import Notice, Said, Source

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def akn_of(notice: Notice) -> bytes:
    """The file's bytes: the same bytes for the same notice."""
    root = etree.Element(_q("akomaNtoso"), nsmap={None: NAMESPACE})
    document = _in(root, "doc", name="decisionNotice")
    _meta(_in(document, "meta"), notice)
    preface = _in(document, "preface")
    for line in text_of(notice.head).split("\n"):
        if line:
            _in(preface, "p").text = line
    _body(_in(document, "mainBody"), notice)
    conclusions = _in(document, "conclusions")
    for line in notice.signed.lines:
        _in(conclusions, "p").text = line
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _in(parent: "etree._Element", tag: str, /, **attributes: str) -> "etree._Element":
    return etree.SubElement(parent, _q(tag), attributes)


def _meta(meta: "etree._Element", notice: Notice) -> None:
    identification = _in(meta, "identification", source="#commissioner")
    day, path = notice.dated.isoformat(), f"/akn/uk/doc/decision-notice/{notice.dated.year}/{notice.file_name}"
    levels = (("FRBRWork", path, "decision"), ("FRBRExpression", f"{path}/eng@{day}", "sent"), ("FRBRManifestation", f"{path}.xml", "made"))
    for level, this, name in levels:
        each = _in(identification, level)
        _in(each, "FRBRthis", value=this)
        _in(each, "FRBRuri", value=this)
        _in(each, "FRBRdate", date=day, name=name)
        _in(each, "FRBRauthor", href="#commissioner")
        if level == "FRBRWork":
            _in(each, "FRBRcountry", value="gb")
        if level == "FRBRExpression":
            _in(each, "FRBRlanguage", language="eng")
    references = _in(meta, "references", source="#commissioner")
    _in(references, "TLCOrganization", eId="commissioner", href="/ontology/organization/uk/information-commissioner", showAs="Commissioner")
    _notes(meta, notice)


def _notes(meta: "etree._Element", notice: Notice) -> None:
    if notice.notes:
        notes = _in(meta, "notes", source="#commissioner")
        for nth, text in enumerate(notice.notes, start=1):
            _in(_in(notes, "note", eId=f"note_{nth}"), "p").text = text


def _body(body: "etree._Element", notice: Notice) -> None:
    section, noted, sections = body, 0, 0
    for each in notice.body:
        if isinstance(each, Heading):
            sections += 1
            section = _in(body, "hcontainer", name="section" if each.level == 2 else "subsection", eId=f"sec_{sections}")
            _in(section, "heading").text = each.text
        else:
            _paragraph(section, each, noted)
            noted += len(each.notes)


def _paragraph(section: "etree._Element", said: Said, noted: int) -> None:
    paragraph = _in(section, "paragraph", eId=f"para_{said.number}", **{"class": "typed" if said.source is Source.PERSON else "generated"})
    _in(paragraph, "num").text = f"{said.number}."
    content = _in(paragraph, "content")
    text = _in(content, "p")
    text.text = said.text
    for nth, _ in enumerate(said.notes, start=noted + 1):
        _in(text, "noteRef", href=f"#note_{nth}", marker=str(nth))
    if said.quoted is not None:
        quotation = _in(_in(content, "block", name="quotation"), "embeddedText", startQuote="“", endQuote="”")
        quotation.text = said.quoted.text
    if said.items:
        listed = _in(content, "ul")
        for item in said.items:
            _in(_in(listed, "li"), "p").text = item
    for line in said.after.lines if said.after is not None else ():
        _in(content, "p").text = line
