"""Cases for notices, made up without end: both laws, each kind of finding, with and without steps, answered and not."""

from datetime import date, timedelta

from hypothesis import strategies as st

from answerable.documents.notice_drafting import Decided, Did, Facts, Found, Ground, Happening, Ordered, Stage, Typed
from answerable.documents.notice_drafting.facts import EXEMPTIONS
from answerable.documents.notice_drafting.reasons import is_absolute
from answerable.law.provision import cite
from answerable.law.regime import Regime

_HARMS = ("s.22(1)", "s.24(1)", "s.27(1)(a)", "s.30(1)", "s.31(1)(a)", "s.31(3)", "s.35(1)(a)", "s.35(3)", "s.38(1)(b)", "s.43(2)")
_OTHER_EXEMPTIONS = ("s.21(1)", "s.23(5)", "s.36(2)(b)(ii)", "s.36(2)(c)", "s.40(2)", "s.40(5B)(a)(i)", "s.41(1)", "s.42(1)", "s.44(1)(a)")
_EXCEPTIONS = ("12(4)(a)", "12(4)(b)", "12(4)(d)", "12(4)(e)", "12(5)(a)", "12(5)(b)", "12(5)(e)", "12(5)(f)", "13(1)")
_RELIED_ON = {
    Regime.FOIA: (*_HARMS, *_OTHER_EXEMPTIONS, "s.12(1)", "s.14(1)"),
    Regime.EIR: tuple(f"reg {each}" for each in _EXCEPTIONS),
}
_OWED = {
    Regime.FOIA: ("s.1(1)(a)", "s.1(1)(b)", "s.10(1)", "s.11(1)", "s.16(1)", "s.17(1)", "s.17(1)(b)", "s.17(5)", "s.17(7)"),
    Regime.EIR: ("reg 5(1)", "reg 5(2)", "reg 9(1)", "reg 11(4)", "reg 14(2)", "reg 14(3)"),
}
_ASKED = ("1. What contract?\n2. What else?", "Everything that you hold under section 40 of the plan", "The minutes of 6 May 2015.")
_SUBJECTS = ("a contract with a provider", "the cost of works between 2015 and 2018", "complaints about noise")
_LATEST = date(2025, 6, 1)
_PROSE = (
    "What is said for it does not go beyond the usual.",
    "The authority relied on section 42 at first, and no longer does.\n\nIt wrote on 3 March 2018 that nothing was held.",
    "A letter of 5 May 2019 is not about this request; see {{request}}.",
)
_STEPS = (
    "confirm or deny whether the information is held",
    "disclose the information, or give a refusal notice that complies with section 17 of FOIA",
    "search the archive of the planning office and tell the complainant what was found",
    "disclose the report of 4 June 2019 without the names of junior staff",
)
_AUTHORITIES = (
    "Exampleshire Council",
    "Commissioner of Police of the Metropolis",
    "Department for Examples, Samples & Specimens",
    "The Governing Body of St Example’s School",
    "Example-upon-Water Parish Council",
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Facts, tuple[Typed, ...]]:
    """A case that can be decided, with the case officer's prose on it."""
    regime = draw(st.sampled_from(list(Regime)[:2]))
    asked_on = draw(st.dates(date(2016, 1, 4), date(2025, 6, 1)))
    decided = tuple(draw(st.lists(_found(regime), min_size=1, max_size=4, unique_by=lambda each: each.under)))
    happened, last = _happened(draw, asked_on)
    complained = draw(st.booleans())
    complained_on = last + timedelta(draw(st.integers(0, 60)))
    within = draw(st.none() | st.integers(28, 60))
    ordered = draw(st.lists(st.sampled_from(_STEPS), min_size=1, unique=True)) if within else []
    facts = Facts(
        reference=draw(st.from_regex(r"IC-[1-9][0-9]{4,5}-[A-Z][0-9][A-Z][0-9]|FS50[0-9]{6}|FER0[0-9]{6}", fullmatch=True)),
        dated=(dated := complained_on + timedelta(draw(st.integers(20, 120)))),
        sent_on=dated,
        authority=draw(st.sampled_from(_AUTHORITIES)),
        short=draw(st.sampled_from(["the Council", "the public authority", "the police", "the DfE"])),
        subject=draw(st.sampled_from(_SUBJECTS)),
        asked=draw(st.sampled_from(_ASKED)),
        requested_on=asked_on,
        received_on=asked_on,
        complained_on=complained_on if complained else None,
        signatory="Senior case officer",
        regime=regime,
        authority_address=draw(st.sampled_from([(), ("Town Hall", "Exampleton", "EX1 1EX")])),
        happened=happened,
        grounds=(*(Ground(each.under, words=draw(st.sampled_from(["", "They breached section 10 on 1 May 2019."]))) for each in decided),),
        decided=decided,
        steps=tuple(Ordered(each, cite("FOIA s.1(1)")) for each in ordered),
        within_days=within,
    )
    return facts, tuple(_prose(draw, facts))


def _found(regime: Regime) -> st.SearchStrategy[Decided]:
    under = {True: _RELIED_ON[regime], False: _OWED[regime]}
    return st.booleans().flatmap(
        lambda relied: (
            st.tuples(
                st.sampled_from(under[relied]).map(lambda rest: cite(f"{regime.value} {rest}")),
                st.sampled_from(
                    [Found.NOT_ENGAGED, Found.APPLIES, Found.DOES_NOT_OUTWEIGH] if relied else [Found.BREACHED, Found.COMPLIED]
                ),
                st.booleans(),
            )
            .map(lambda drawn: Decided(drawn[0], drawn[1], confirm_or_deny=drawn[2]))
            .filter(lambda decided: decided.found is not Found.DOES_NOT_OUTWEIGH or not is_absolute(decided.under, _LATEST))
        )
    )


def _happened(draw: st.DrawFn, asked_on: date) -> tuple[tuple[Happening, ...], date]:
    told, day = [], asked_on
    kinds = draw(
        st.sampled_from([(), (Did.RESPONDED,), (Did.RESPONDED, Did.REVIEW_ASKED), (Did.RESPONDED, Did.REVIEW_ASKED, Did.REVIEWED)])
    )
    before = [each for each in (Did.CLARIFIED, Did.EXTENDED) if draw(st.booleans())]
    for did in (*before, *kinds):
        day += timedelta(draw(st.integers(1, 50)))
        besides = draw(st.sampled_from(["", "It withheld the contract.", "It said that nothing is held."])) if did is Did.RESPONDED else ""
        told.append(Happening(did, day, besides))
    return tuple(told), day


def _prose(draw: st.DrawFn, facts: Facts) -> list[Typed]:
    rests_on, prose = ("a judgement",), []
    for each in facts.decided:
        prose.append(Typed(Stage.FINDING, draw(st.sampled_from(_PROSE)), rests_on, each.under))
        if each.found in EXEMPTIONS - {Found.NOT_ENGAGED} and not is_absolute(each.under, facts.received_on):
            prose.append(Typed(Stage.PUBLIC_INTEREST, draw(st.sampled_from(_PROSE)), rests_on, each.under))
    return prose
