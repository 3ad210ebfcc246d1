"""What a reader of letters asks Part II: the limbs of a section, its confirm-or-deny provisions, whether it is absolute."""

from datetime import date

from answerable.law.exemption import Test
from answerable.law.foia.s02_effect_of_exemptions import Reading, is_absolute
from answerable.law.not_law import NotLaw
from answerable.law.part_ii import BY_SECTION
from answerable.law.provision import Provision

COST = Provision("FOIA s.12")
VEXATIOUS = Provision("FOIA s.14")
DATA_PROTECTION_ACT_2018 = date(2018, 5, 25)
_FIRST_CONDITION = "FOIA s.40(3A)(a)"
_OLD_FIRST_CONDITION = "FOIA s.40(3)(a)(i)"
_EXPLAINED_BY_EFFECT = (Test.PREJUDICE, Test.ENDANGER, Test.OPINION, Test.REQUIRED)
_BY_BREACH = ("FOIA s.40", "FOIA s.41")


def limbs(section: Provision, on: date) -> tuple[Provision, ...]:
    """The limbs of a section on a day."""
    return tuple(dict.fromkeys(section.under(limb.at) for limb in BY_SECTION[section].limbs_on(on)))


def excludes_the_duty(provision: Provision) -> bool:
    """Whether it is, or stands in, a subsection that excludes the duty to confirm or deny, on whatever day."""
    section = provision.section
    return any(section.under(_subsection(each.at)).covers(provision) for each in BY_SECTION[section].confirm_or_deny)


def specifies(provision: Provision, on: date) -> bool | None:
    """Whether a citation leaves no limb open.

    True: one limb, or part of one, or all there is. None: a paragraph whose sub-paragraphs could both be meant, such as
    s.36(2)(b). False: a section or subsection that has several.
    """
    beneath = [limb for limb in limbs(provision.section, on) if provision.covers(limb)]
    if any(limb.covers(provision) for limb in limbs(provision.section, on)) or len(beneath) == 1:
        return True
    return None if beneath and provision.beneath.count("(") > 1 else False


def absolute(provision: Provision, on: date, *, condition: str | None, house: bool) -> bool | None:
    """Whether the exemption is absolute; None where it depends on a limb that is not named.

    s.40(2) is taken under its first condition unless the letter names another, and s.40(5A) and (5B) as the Commissioner takes
    them: s.2(3) does not name them.
    """
    if provision == "FOIA s.40":
        provision = provision.under("(2)")
    first = _OLD_FIRST_CONDITION if on < DATA_PROTECTION_ACT_2018 else _FIRST_CONDITION
    try:
        return is_absolute(
            provision, received_on=on, house_of_parliament=house, condition=condition or first, reading=Reading.COMMISSIONER
        ).value
    except NotLaw:
        return None


def shows_itself(provision: Provision) -> bool:
    """Whether it is a bare class, so that naming it may already show why it applies: no effect, opinion or breach to explain."""
    exemption = BY_SECTION[provision.section]
    return exemption.test not in _EXPLAINED_BY_EFFECT and exemption.at not in _BY_BREACH


def _subsection(brackets: str) -> str:
    return brackets[: brackets.index(")") + 1]
