"""What can be pleaded under each law: Part II of the Act, and the exceptions of the Environmental Information Regulations."""

from datetime import date

from answerable.law.eir.r05_own_personal_data import OWN_PERSONAL_DATA
from answerable.law.eir.r06_form_and_format import FORM_AND_FORMAT
from answerable.law.eir.r12_exceptions import EXCEPTIONS
from answerable.law.eir.r13_personal_data import PERSONAL_DATA, not_weighed
from answerable.law.exemption import Exemption
from answerable.law.foia.s02_effect_of_exemptions import Basis, basis
from answerable.law.part_ii import EXEMPTIONS
from answerable.law.provision import Provision, cite
from answerable.law.regime import Regime

UNDER_THE_REGULATIONS = (EXCEPTIONS, PERSONAL_DATA, FORM_AND_FORMAT, OWN_PERSONAL_DATA)
PLEADABLE: dict[Regime, tuple[Exemption, ...]] = {Regime.FOIA: EXEMPTIONS, Regime.EIR: UNDER_THE_REGULATIONS}
BY_PLACE = {each.at: each for exemptions in PLEADABLE.values() for each in exemptions}
# Limbs that need one of the section's conditions named with them.
WITH_A_CONDITION = tuple(map(cite, ("FOIA s.40(2)", "EIR reg 13(1)")))


def regime_of(provision: str) -> Regime:
    """The law that a citation belongs to."""
    return Regime.EIR if cite(provision).instrument == "EIR" else Regime.FOIA


def exemption_at(provision: Provision) -> Exemption | None:
    """The exemption, or the exceptions, that a citation stands in; nothing for any other."""
    return BY_PLACE.get(provision.section)


def basis_at(at: Provision, on: date) -> Basis:
    """What a place confers on a day, before the facts of a case are known: whether the public interest is weighed on it."""
    return _BASIS[at] if at in _BASIS else basis(at, on=on)


_BASIS = {
    EXCEPTIONS.at: Basis.QUALIFIED,
    PERSONAL_DATA.at: Basis.DEPENDS,
    FORM_AND_FORMAT.at: Basis.ABSOLUTE,
    OWN_PERSONAL_DATA.at: Basis.ABSOLUTE,
}


def weighed_on_nothing(at: Provision, condition: str | None) -> bool | None:
    """Whether no public interest is weighed on an exception of the Regulations; None where that depends on a condition not named."""
    if at.section == PERSONAL_DATA.at:
        return None if at in WITH_A_CONDITION and condition is None else not_weighed(at, condition).value
    return at.section != EXCEPTIONS.at
