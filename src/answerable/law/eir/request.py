"""A request under the Environmental Information Regulations 2004, as the days on which things happened to it."""

from datetime import date
from typing import NamedTuple


class EnvironmentalRequest(NamedTuple):
    """Facts only. `received_on` is, after a transfer, the day on which the authority received the transferred request (reg 10(2)).

    `particulars_on` is the day on which further particulars were received (reg 9(4)); `charge_notified_on` and
    `charge_paid_on` belong to a charge required in advance (reg 8(4)).
    """

    received_on: date
    particulars_on: date | None = None
    charge_notified_on: date | None = None
    charge_paid_on: date | None = None
