"""A claim in the words of a letter: the section as people print it, and the sentence that says what the exemption does here.

Two ways of saying it, one for each duty, and they never borrow from each other. What is said of neither confirming nor denying
is about the act of answering, "information of this description", and never about anything that is or is not held.
"""

import re
from collections.abc import Sequence
from datetime import date

from answerable.documents.languages.phrase import Listed, Phrase, joined
from answerable.documents.letters.exceptions_in_words import neither_exception, regulation, withholding_exception
from answerable.documents.letters.law_in_words import is_environmental
from answerable.documents.letters.plain_words import limb_on, what_it_is_about
from answerable.documents.letters.unable import UnableToDraft, needed
from answerable.documents.limbs_in_plain_words import CONDITIONS
from answerable.law.claims import Claim, Duty
from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Limb, Test
from answerable.law.finding import say
from answerable.law.part_ii import BY_SECTION
from answerable.law.prejudice import level, named
from answerable.law.provision import Provision, cite

_ANOTHER_ACT = re.compile(r" Act \d{4}$")
_VERBS = {Test.PREJUDICE: "prejudice", Test.ENDANGER: "endanger"}
_BY_OPINION = (("FOIA s.36(2)(b)", "inhibit"), ("FOIA s.36(2)(c)", "otherwise prejudice"), ("FOIA s.36", "prejudice"))


def section(at: str) -> Phrase:
    """`section 31(1)(a)` of `FOIA s.31(1)(a)`, and `regulation 12(5)(e)` of `EIR reg 12(5)(e)`."""
    return regulation(at) if is_environmental(at) else Phrase("section {number}", number=at.removeprefix("FOIA s."))


def sections(cited: Sequence[str]) -> Phrase:
    """`section 31(1)(a)`, or `sections 23(5) and 24(2)`; all of them of one law."""
    numbers = [each.removeprefix("FOIA s.").removeprefix("EIR reg ") for each in dict.fromkeys(cited)]
    if len(numbers) == 1:
        return section(cited[0])
    return Phrase("regulations {numbers}" if is_environmental(cited[0]) else "sections {numbers}", numbers=Listed.of(numbers))


def withholding(claim: Claim, on: date) -> Phrase:
    """Why disclosing is what the exemption is against, in a sentence. Raises `UnableToDraft`."""
    if is_environmental(claim.provision):
        return withholding_exception(claim)
    limb = cite(claim.provision)
    version = limb_on(limb, on)
    test = BY_SECTION[limb.section].test_of(version)
    about = _about(claim, limb, on)
    if limb == "FOIA s.40(2)":
        return Phrase("This is because it is {about}, and disclosing it {condition}.", about=about, condition=_condition(claim))
    if test is Test.REQUIRED:
        return Phrase("This is because withholding it is required for {about}.", about=about)
    if test is Test.CLASS:
        return Phrase("This is because it is {about}.", about=about)
    return Phrase(f"This is because{_opinion(test)}disclosing it {{harm}} {{about}}.", harm=_harm(claim, limb, test), about=about)


def neither(claim: Claim, on: date) -> Phrase:
    """Why answering either way is what the exclusion is against, in a sentence. Raises `UnableToDraft`."""
    if is_environmental(claim.provision):
        return neither_exception(claim)
    at = cite(claim.provision)
    form = _form(at, on)
    if form is ConfirmOrDenyForm.BREACH or at.section == "FOIA s.40":
        return _by_breach_or_data(claim, at, form, on)
    limb = cite(_matter(claim))
    about = _about(claim, limb, on)
    if form is ConfirmOrDenyForm.REQUIRED:
        return Phrase("This is because not saying whether we hold information of this description is required for {about}.", about=about)
    if form is ConfirmOrDenyForm.CONTENT:
        return Phrase("This is because saying whether we hold information of this description would itself disclose {about}.", about=about)
    if form is ConfirmOrDenyForm.CLASS:
        return Phrase(_IF_WE_HELD, what=_by_limb(about, limb))
    test = BY_SECTION[limb.section].test_of(limb_on(limb, on))
    answering = "confirming or denying whether we hold information of this description"
    return Phrase(
        f"This is because{_opinion(test)}{answering} {{harm}} {{about}}.", harm=_harm(claim, limb, test), about=_by_limb(about, limb)
    )


def _by_breach_or_data(claim: Claim, at: Provision, form: ConfirmOrDenyForm, on: date) -> Phrase:
    if form is ConfirmOrDenyForm.BREACH:
        return Phrase(
            "This is because saying whether we hold information of this description would itself {breach}.", breach=_breach(claim, at, on)
        )
    return Phrase(_IF_WE_HELD, what=_own_or_refused(at))


_IF_WE_HELD = "This is because, if we held information of this description, it would be {what}."


def _by_limb(about: Phrase, limb: str) -> Phrase:
    """What it is about, and the limb; whose Act is named where the words end in another, or the limb would seem to be of that one."""
    if _ANOTHER_ACT.search(about):
        return Phrase("{about}, {section} of the Freedom of Information Act 2000", about=about, section=section(limb))
    return joined(", ", (about, section(limb)))


def _form(at: Provision, on: date) -> ConfirmOrDenyForm:
    exemption = BY_SECTION.get(at.section)
    found = [each for each in exemption.confirm_or_deny_on(on) if exemption.at.under(each.at) == at] if exemption else []
    if not found:
        raise UnableToDraft(f"{at} does not exclude the duty to confirm or deny. Claim the subsection that does, and draft again.")
    forms = found[0].forms
    return ConfirmOrDenyForm.EFFECT if ConfirmOrDenyForm.EFFECT in forms else forms[0]


def _matter(claim: Claim) -> str:
    """The limb that an excluding subsection is claimed by: the one named, or the only one it points back to."""
    if claim.matter:
        return claim.matter
    at = cite(claim.provision)
    exemption = BY_SECTION[at.section]
    points_to = next(each for each in exemption.confirm_or_deny if exemption.at.under(each.at) == at)
    limbs = {limb.at for limb in exemption.limbs if _pointed_to(points_to, limb)}
    if len(limbs) != 1:
        raise UnableToDraft(f"{at} points back to several limbs, and the claim names none. Name the one whose matter is touched.")
    return exemption.at.under(limbs.pop())


def _pointed_to(provision: ConfirmOrDeny, limb: Limb) -> bool:
    return any(limb.at.startswith(each) for each in provision.limbs)


def _about(claim: Claim, limb: str, on: date) -> Phrase:
    about = what_it_is_about(limb, on)
    if limb != "FOIA s.31(1)(g)":
        return about
    if not claim.purposes:
        raise UnableToDraft("A claim under FOIA s.31(1)(g) needs the purpose in s.31(2), and none is named. Name it and draft again.")
    function = needed(claim.function, "the function of the authority that s.31(1)(g) needs")
    purposes = _purpose(claim.purposes[0])
    for each in claim.purposes[1:]:
        purposes = Phrase("{purposes} and {purpose}", purposes=purposes, purpose=_purpose(each))
    return Phrase("{about} ({function}), for {purposes}", about=about, function=function, purposes=purposes)


def _purpose(at: str) -> Phrase:
    purposes = BY_SECTION[cite("FOIA s.31")].purposes
    found = next((each.words for each in purposes if cite("FOIA s.31").under(each.at) == at), None)
    if found is None:
        raise UnableToDraft(f"{at} is no purpose of s.31(2). Name one of s.31(2)(a) to (j), and draft again.")
    words = Phrase(found if found.startswith("the purpose") else f"the purpose of ascertaining {found}")
    return joined(", ", (words, section(at)))


def _condition(claim: Claim) -> Phrase:
    if claim.condition not in CONDITIONS:
        raise UnableToDraft("A claim under FOIA s.40(2) needs the condition that is met, and none is named. Name it and draft again.")
    return joined(", ", (Phrase(CONDITIONS[claim.condition]), section(claim.condition)))


def _own_or_refused(at: Provision) -> Phrase:
    if at in ("FOIA s.40(5A)", "FOIA s.40(5)(a)"):
        return Phrase("personal data about you")
    return Phrase("personal data that the person concerned could be refused")


def _breach(claim: Claim, at: Provision, on: date) -> Phrase:
    if at.section == "FOIA s.40":
        if at == "FOIA s.40(5B)(b)":
            return Phrase("contravene a person’s right to object to the processing of personal data")
        return Phrase("contravene the data protection principles")
    if at.section == "FOIA s.41":
        return Phrase("be an actionable breach of confidence")
    matter = limb_on(_matter(claim), on).at
    return joined(", ", (_PROHIBITED[matter], section(f"{at.section}{matter}")))


_PROHIBITED = {
    "(1)(a)": Phrase("be prohibited by or under an enactment"),
    "(1)(b)": Phrase("be incompatible with an obligation that comes from European Union law"),
    "(1)(c)": Phrase("be a contempt of court"),
}


def _harm(claim: Claim, limb: Provision, test: Test) -> Phrase:
    """That it would, or would be likely to, do the harm: `would be likely to prejudice`."""
    return Phrase(f"{level(claim.likelihood).value} {_verb(limb, test)}")


def _opinion(test: Test) -> str:
    return ", in the reasonable opinion of the qualified person, " if test is Test.OPINION else " "


def _verb(limb: Provision, test: Test) -> str:
    if test is Test.OPINION:
        return next(verb for at, verb in _BY_OPINION if cite(at).covers(limb))
    return _VERBS[test]


def of_duty(claim: Claim, duty: Duty) -> Claim:
    """The claim, where it is on that duty. Raises `UnableToDraft`: a letter never says for one duty what is claimed for the other."""
    if claim.duty is not duty:
        raise UnableToDraft(
            f"{named(claim)} is claimed on the duty to {say(claim.duty)}, and this part of the letter is about the duty to {say(duty)}."
        )
    return claim
