"""Letters in a case file: what a notice says, and each exemption that it relies on."""

from datetime import date
from typing import NamedTuple

from answerable.documents.case_file.judgements import judgement
from answerable.documents.case_file.table import Table
from answerable.law.claims import Duty
from answerable.law.exemption import Authority
from answerable.law.foia.s02_effect_of_exemptions import Basis, basis, is_absolute
from answerable.law.not_law import NotLaw
from answerable.law.pleadable import weighed_on_nothing
from answerable.law.provision import Provision
from answerable.law.refusal_notice import EarlierNotice, PublicInterest, RefusalNotice, Reliance


class Days(NamedTuple):
    """What s.2(3) asks: the days of the request and of the event, which pick its version, and who the authority is, if that is known."""

    received_on: date
    on: date
    authority: Authority | None = None


def letter(table: Table, days: Days) -> RefusalNotice:
    """What a letter says, as far as the file tells. Raises `NotACaseFile`."""
    return RefusalNotice(
        relies_on=tuple(_reliance(each, days) for each in table.tables("relies_on", "relies_on")),
        states_reliance=table.given("states_reliance", bool),
        says_undecided=table.given("says_undecided", bool),
        estimate_given=table.given("estimate_given", bool),
        cost_or_vexatious=table.provisions("cost_or_vexatious"),
        states_cost_or_vexatious=table.given("states_cost_or_vexatious", bool),
        earlier=_earlier(table.table("earlier_notice")),
        complaints_procedure=table.given("complaints_procedure", bool),
        right_to_apply=table.given("right_to_apply", bool),
        reasons_in_time=judgement(table.table("reasons_in_time")),
        completion_told=table.given("completion_told", bool),
    )


def _reliance(table: Table, days: Days) -> Reliance:
    provision = table.provision("provision")
    reliance = Reliance(
        provision,
        table.optional("duty", Duty),
        _absolute(table, provision, table.given("condition", str), days),
        table.given("specified", bool),
        table.given("explained", bool),
        table.given("apparent", bool),
        table.one_of("public_interest", PublicInterest, PublicInterest.SILENT),
        table.given("reasons", bool),
        judgement(table.table("would_disclose")),
    )
    table.end()
    return reliance


def _absolute(table: Table, provision: Provision, condition: str | None, days: Days) -> bool | None:
    """Whether nothing is weighed on a provision, by s.2(3) or the Regulations; None where that depends on what the file does not say."""
    if provision.instrument == "EIR":
        return weighed_on_nothing(provision, condition)
    try:
        if condition is not None or (provision.section == "FOIA s.36" and days.authority is not None):
            house = days.authority is not None and days.authority.house_of_parliament
            return is_absolute(
                provision, received_on=days.received_on, dealt_with_on=days.on, condition=condition, house_of_parliament=house
            ).value
        return {Basis.ABSOLUTE: True, Basis.QUALIFIED: False, Basis.DEPENDS: None}[basis(provision, on=days.received_on)]
    except NotLaw as wrong:
        raise table.refuse(str(wrong)) from wrong


def _earlier(table: Table | None) -> EarlierNotice | None:
    if table is None:
        return None
    earlier = EarlierNotice(table.needed("given_on", date), judgement(table.table("further_unreasonable")))
    table.end()
    return earlier
