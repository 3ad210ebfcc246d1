"""The table that opens the page of every exemption: its limbs on the day of the founding notice, read from the Act by hand."""

from datetime import date

from answerable.law.exemption import ConfirmOrDenyForm, Test
from answerable.law.foia.s02_effect_of_exemptions import Basis
from answerable.law.part_ii import Row, exemptions
from answerable.law.provision import cite
from tests.law.spec import Spec

ON = date(2020, 6, 23)
QUESTION = "What must be shown, is it absolute, and which provision excludes the duty to confirm or deny, in which way?"
COLUMNS = ("Limb", "Test", "Basis", "Neither confirm nor deny", "By", "Why")

CLASS, PREJUDICE, ENDANGER, OPINION, REQUIRED = Test.CLASS, Test.PREJUDICE, Test.ENDANGER, Test.OPINION, Test.REQUIRED
ABSOLUTE, QUALIFIED, DEPENDS = Basis.ABSOLUTE, Basis.QUALIFIED, Basis.DEPENDS
EFFECT, OF_CLASS, CONTENT, BREACH, NEEDED = (
    (ConfirmOrDenyForm.EFFECT,),
    (ConfirmOrDenyForm.CLASS,),
    (ConfirmOrDenyForm.CONTENT,),
    (ConfirmOrDenyForm.BREACH,),
    (ConfirmOrDenyForm.REQUIRED,),
)
NONE: tuple[ConfirmOrDenyForm, ...] = ()


def limbs(section: str, *rows: tuple[object, ...]) -> Spec:
    """The table for a section."""
    return Spec(section, QUESTION, COLUMNS, rows)


def row(section: str, limb: str) -> Row:
    """What the law says of a limb on that day."""
    [found] = [each for each in exemptions(ON) if each.at == cite(section + limb)]
    return found


def check(spec: Spec) -> None:
    """Compares the whole table with the declaration, limb by limb and in order: none may be missing on either side."""
    said = [(row[0], row[1], row[2], row[3], row[4]) for row in spec.rows]
    declared = [
        (each.at.beneath, each.test, each.basis, " ".join(at.beneath for at in each.confirm_or_deny), each.forms)
        for each in exemptions(ON)
        if each.section == spec.at
    ]
    assert declared == said
