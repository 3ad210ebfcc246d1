"""What selects the law for one request: its days, the authority, and where a historical record is kept. Facts, and no claim."""

from datetime import date, timedelta
from typing import NamedTuple

from answerable.law.exemption import Authority, ConfirmOrDeny, Limb, SelectedBy
from answerable.law.foia.s02_effect_of_exemptions import Reading
from answerable.law.foia.s80A_northern_ireland_bodies import INSERTED, left_as_it_was
from answerable.law.regime import Regime


class Circumstances(NamedTuple):
    """When the request was received and decided, who decides, how s.2(3) is read where it is contested, and which law governs."""

    received_on: date
    decided_on: date
    authority: Authority = Authority()
    historical_in_public_record_office: bool = False
    reading: Reading = Reading.LITERAL
    regime: Regime = Regime.FOIA

    def day(self, selected_by: SelectedBy) -> date:
        """The day that picks a version: for a Northern Ireland body, s.80A left some of the Act as it had been."""
        if selected_by is not SelectedBy.RECEIVED:
            return self.decided_on
        if self.authority.northern_ireland and left_as_it_was(received_on=self.received_on).value:
            return INSERTED - timedelta(days=1)
        return self.received_on

    def in_force(self, clause: Limb | ConfirmOrDeny) -> bool:
        """Whether a clause is law for this request."""
        return clause.in_force(self.day(clause.selected_by))
