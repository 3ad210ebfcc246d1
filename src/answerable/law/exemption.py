"""What an exemption is made of. Part II of the Act lists, so these are tables: one declaration a section, every limb dated.

Nothing here says absolute or qualified: s.2(3) decides that for every exemption at once, in s02_effect_of_exemptions.py.

A version of a limb runs from `since` up to `until`, which is not included, and `selected_by` says which day of the case
is held against those dates. Most limbs have had one wording since the Act began and need none of this.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.finding import say
from answerable.law.not_law import NotInForce
from answerable.law.provision import Provision

COMMENCEMENT = "2005-01-01"
_BEGAN = date.fromisoformat(COMMENCEMENT)


class Test(Enum):
    """What must be shown for a limb to be engaged."""

    CLASS = "class"
    PREJUDICE = "prejudice"
    ENDANGER = "endanger"
    OPINION = "opinion"
    REQUIRED = "required"
    ADVERSE_EFFECT = "adverse effect"


class ConfirmOrDenyForm(Enum):
    """How a provision takes away the duty to confirm or deny."""

    EFFECT = "effect"  # confirming or denying would itself have the harmful effect
    CLASS = "class"  # the information is, or if it were held would be, within the class
    CONTENT = "content"  # confirming or denying would disclose what is protected
    BREACH = "breach"  # confirming or denying would itself break the law
    REQUIRED = "required"  # exemption from the duty to confirm or deny is itself required


class SelectedBy(Enum):
    """Which day of a case picks the version of a provision."""

    RECEIVED = "the day the request was received"
    DEALT_WITH = "the day the request was dealt with"
    DECIDED = "the day of the decision"


class Claimant(Enum):
    """Which public authorities may rely on an exemption."""

    ANY = "any public authority"
    AUDITORS = "a public authority with functions of auditing or examining other public authorities"
    GOVERNMENT = "a government department or the Welsh Government"


class Authority(NamedTuple):
    """What Part II asks about a public authority. Facts about the body, not about the case."""

    government_department: bool = False
    welsh_government: bool = False
    house_of_parliament: bool = False
    northern_ireland: bool = False  # the Assembly, a Northern Ireland department or a Northern Ireland public authority
    audits_others: bool = False

    def may_claim(self, claimant: Claimant) -> bool:
        """Whether this is one of the authorities that the exemption is for."""
        if claimant is Claimant.AUDITORS:
            return self.audits_others
        if claimant is Claimant.GOVERNMENT:
            return self.government_department or self.welsh_government
        return True


class Limb(NamedTuple):
    """One limb: its place in the section, its operative words, its test where that differs from the section's, and its dates.

    `since` and `until` are ISO days, `until` not included. `gives_way_to` are limbs that come first for the same information.
    """

    at: str
    words: str
    test: Test | None = None
    since: str = COMMENCEMENT
    until: str | None = None
    selected_by: SelectedBy = SelectedBy.RECEIVED
    gives_way_to: tuple[str, ...] = ()

    def in_force(self, on: date) -> bool:
        """Whether the limb is law on a day."""
        return in_force(self.since, self.until, on)


class ConfirmOrDeny(NamedTuple):
    """A subsection that excludes the duty to confirm or deny: its words, its forms, and the limbs that it points back to.

    `limbs` are beginnings: `("(1)",)` is every limb of subsection (1). A claim under it names one of them as its `matter`.
    """

    at: str
    words: str
    forms: tuple[ConfirmOrDenyForm, ...]
    limbs: tuple[str, ...] = ()
    since: str = COMMENCEMENT
    until: str | None = None
    selected_by: SelectedBy = SelectedBy.RECEIVED

    def in_force(self, on: date) -> bool:
        """Whether the subsection is law on a day."""
        return in_force(self.since, self.until, on)


class Certificate(NamedTuple):
    """A certificate that settles the point: where, in which words, who signs, and which appeal there is."""

    at: str
    words: str
    signed_by: str
    appeal: str = ""


class Qualification(NamedTuple):
    """Another operative clause of the section: an exclusion, a meaning, a rule about its limbs."""

    at: str
    words: str
    since: str = COMMENCEMENT
    until: str | None = None


class Exemption(NamedTuple):
    """One section of Part II.

    `purposes` (s.31(2)) and `conditions` (s.40) are clauses that a claim reaches only through a limb.
    `gives_way_to` are exemptions that must not cover the same information: the two are pleaded in the alternative or not at all.
    `ncnd_gives_way` says whether that holds for the duty to confirm or deny as well.
    """

    at: Provision
    title: str
    test: Test
    limbs: tuple[Limb, ...]
    confirm_or_deny: tuple[ConfirmOrDeny, ...] = ()
    gives_way_to: tuple[Provision, ...] = ()
    ncnd_gives_way: bool = False
    claimant: Claimant = Claimant.ANY
    certificates: tuple[Certificate, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    purposes: tuple[Limb, ...] = ()
    conditions: tuple[Limb, ...] = ()

    def test_of(self, limb: Limb) -> Test:
        """The limb's own test, or the section's."""
        return limb.test or self.test

    def limbs_on(self, on: date) -> tuple[Limb, ...]:
        """The limbs that are law on a day."""
        return tuple(limb for limb in self.limbs if limb.in_force(on))

    def confirm_or_deny_on(self, on: date) -> tuple[ConfirmOrDeny, ...]:
        """The confirm-or-deny provisions that are law on a day."""
        return tuple(each for each in self.confirm_or_deny if each.in_force(on))

    def clauses(self) -> Iterator[Limb | ConfirmOrDeny | Certificate | Qualification]:
        """Every clause of the section that is quoted here, in the order of the declaration."""
        yield from self.limbs
        yield from self.purposes
        yield from self.conditions
        yield from self.confirm_or_deny
        yield from self.certificates
        yield from self.qualifications


def begun(on: date) -> date:
    """The day itself, if the right of access had begun by then. Raises `NotInForce` before 1 January 2005."""
    if on < _BEGAN:
        raise NotInForce(f"The right of access began on {say(_BEGAN)}; {say(on)} is before it. Check the day.")
    return on


def in_force(since: str, until: str | None, on: date) -> bool:
    """Whether a day falls in a period that starts on `since` and ends before `until`, both ISO days."""
    return date.fromisoformat(since) <= on and (until is None or on < date.fromisoformat(until))
