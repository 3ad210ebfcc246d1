"""A letter composed: the outside from the request and the authority, the inside from the positions of the parts that it answers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.drafting.answering import Answering
from answerable.casework.authority.drafting.spoken import Spoken
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.outside import Outside, outside_in_welsh
from answerable.casework.authority.standing import transferred
from answerable.casework.authority.unable import NotReady
from answerable.documents import letters
from answerable.documents.languages.language import Language
from answerable.documents.letters import Kind
from answerable.law.case_positions import stance
from answerable.law.finding import Judgement
from answerable.law.part_position import PartPosition, position
from answerable.law.positions import Answer, Held, Position
from answerable.law.regime import ANSWERED_HERE, Regime

Holdings = Callable[[str], Callable[[str | None], Judgement[Held] | None]]

_ONE_LAW_ONLY = {
    Kind.EXTENSION: (Regime.FOIA, "FOIA s.10(3)", "The Regulations give 40 working days for complexity and volume instead, reg 7"),
    Kind.FEES_NOTICE: (Regime.FOIA, "FOIA s.9(1)", "Notify a charge in advance instead, reg 8"),
    Kind.TIME_EXTENDED: (Regime.EIR, "EIR reg 7(1)", "The Act gives more time for the public interest alone, s.10(3)"),
    Kind.CHARGE: (Regime.EIR, "EIR reg 8(3)", "Give a fees notice instead, s.9"),
}
_NO_POSITION = (Position(Answer.OWED, "FOIA s.1(1)(a)"), Position(Answer.OWED, "FOIA s.1(1)(b)"))


class Composing(NamedTuple):
    """All that a letter is composed of. `held` gives what is held of a part, to be asked only where the duty to say so stands.

    `given` are the words for single things, by part and slice; `about` what else this kind of letter needs: a day, a sum, a question;
    `withheld` how much is withheld from the documents that it encloses; `language` the one that it is written in.
    """

    request: InformationRequest
    case: Folded
    kind: Kind
    parts: tuple[str, ...]
    held: Holdings
    on: date
    signatory: str
    given: Mapping[str, str]
    about: Mapping[str, Any]
    withheld: tuple[letters.FromDocument, ...] = ()
    language: Language = Language.ENGLISH

    def answering(self, part: str) -> Answering:
        """One part with its position. Raises `MissingJudgement` for what a person has still to decide."""
        return self._of(part, self.position(part))

    def position(self, part: str) -> PartPosition:
        """The position of a part on the day of the letter."""
        law = self.case.case()
        return position(stance(law, part, on=self.on), self.held(part), of=law.circumstances(part, on=self.on))

    def undecided(self, part: str) -> Answering:
        """One part whose balance is not struck yet, so that it has no position."""
        return self._of(part, PartPosition(part, (), *_NO_POSITION))

    def _of(self, part: str, found: PartPosition) -> Answering:
        law = self.case.case()
        bars = tuple(each.bar for each in law.bars if part in (each.parts or (part,)))
        sent_on, spoken = transferred(law, part), Spoken(self.given, part, language=self.language)
        return Answering(self._asked(part), found, stance(law, part, on=self.on), bars, spoken, sent_on, self.withheld)

    def _asked(self, part: str) -> str:
        return next(each.asked for each in self.case.parts if each.number == part)

    def correspondence(self) -> letters.Correspondence:
        """The outside of the letter."""
        request, outside = self.request, self._outside()
        return letters.Correspondence(
            reference=request.reference,
            dated=self.on,
            authority=outside.name,
            signatory=self._signatory(),
            received_on=self.case.received_on,
            requester=request.requester_name,
            requester_address=tuple(request.requester_address.splitlines()),
            authority_address=tuple(outside.address.splitlines()),
            regime=self.regime,
            language=self.language,
        )

    def complaining(self) -> letters.Complaining:
        """What every refusal says about complaining, s.17(7) or EIR reg 14(5): the authority's procedure, or that it has none."""
        authority = self.request.authority
        how = authority.complaints_procedure.strip()
        if how and self.language is Language.WELSH:
            how = outside_in_welsh(authority).complaints_procedure.strip()
            if not how:
                raise letters.UnableToDraft(
                    "The letter is in Welsh, and how to complain to the authority is kept in English alone. An administrator gives it in "
                    "Welsh, with who the authority is."
                )
        return letters.Complaining(letters.ComplaintsProcedure(how) if how else letters.NoProcedure(), language=self.language)

    def _outside(self) -> Outside:
        authority = self.request.authority
        in_english = Outside(authority.name, authority.address, authority.complaints_procedure)
        if self.language is Language.ENGLISH:
            return in_english
        welsh = outside_in_welsh(authority)
        return Outside(welsh.name or in_english.name, welsh.address or in_english.address, welsh.complaints_procedure)

    def _signatory(self) -> str:
        """The post of whoever signs; in a letter in Welsh, as they gave it in Welsh."""
        if self.language is Language.ENGLISH:
            return self.signatory
        post = str(self.about.get("signatory") or "").strip()
        if not post:
            raise letters.UnableToDraft("The letter is in Welsh, and your post is known in English alone. Give it in Welsh.")
        return post

    @property
    def regime(self) -> Regime:
        """The law that the letter is written under: that of its parts or, where it names none, of the request."""
        found = [each for each in self.case.laws_of(self.parts or [each.number for each in self.case.ours]) if each in ANSWERED_HERE]
        return found[0] if found else Regime.FOIA


def law_of_kind(kind: Kind) -> Regime | None:
    """The law that alone knows such a letter; None where both do."""
    return _ONE_LAW_ONLY[kind][0] if kind in _ONE_LAW_ONLY else None


def must_be_under_one_law(case: Folded, kind: Kind, parts: Sequence[str]) -> None:
    """Raises `NotReady` for parts that this letter cannot answer: under no law that is answered here, under two, or under another one.

    A letter answers under one law. Of a request that goes under both, each part is answered in the letter of its own. An acknowledgement
    answers nothing, and says of each part under which law it goes.
    """
    regimes = {each.number: each.regime for each in case.parts}
    many = kind is Kind.ACKNOWLEDGEMENT
    for number in parts:
        if number not in regimes:
            raise NotReady(f"The request has no part {number}. Its parts are {', '.join(regimes)}.")
        if regimes[number] not in (*ANSWERED_HERE, *((Regime.SUBJECT_ACCESS,) if many else ())):
            raise NotReady(f"Part {number} goes under {regimes[number].value}, and is not answered here. Leave it out of this letter.")
    own, under, instead = _ONE_LAW_ONLY.get(kind, (None, "", ""))
    stranger = next((each for each in parts if own is not None and regimes[each] is not own), None)
    if stranger is not None:
        raise NotReady(f"Part {stranger} goes under {regimes[stranger].value}, which knows no such letter. {instead}.", under=under)
    laws = case.laws_of(parts)
    if len(laws) > 1 and not many:
        told = "; ".join(f"under {each.value} {', '.join(part for part in parts if regimes[part] is each)}" for each in laws)
        raise NotReady(
            f"These parts go under two laws ({told}), and a letter is written under one. Draft a letter for the parts of each.",
            under="FOIA s.39(1)(a)",
        )
