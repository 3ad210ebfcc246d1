"""Part II as it is declared, a line a clause: who may claim it, what must be shown, what comes first, since when, and on whose word.

The Act's own words are left out here: tests/law/test_statute.py holds those to the register.
"""

from collections.abc import Iterator

import pytest

from answerable.law.exemption import COMMENCEMENT, Claimant, ConfirmOrDeny, Exemption, Limb, Qualification, SelectedBy
from answerable.law.foia.s02_effect_of_exemptions import ABSOLUTE
from answerable.law.foia.s23_bodies_dealing_with_security_matters import BODIES
from answerable.law.part_ii import EXEMPTIONS

CABINET = "a Minister who is a member of the Cabinet, or a Law Officer named in s.25(3); FOIA s.60(1)"
BY_THE_DAY = {SelectedBy.RECEIVED: "", SelectedBy.DEALT_WITH: ", dealt with", SelectedBy.DECIDED: ", decided"}
HOUSES = "the Speaker of the House of Commons, or the Clerk of the Parliaments for the House of Lords; no appeal"

DECLARED = """
FOIA s.21 Information accessible to applicant by other means: class
(1)
(2)(a) besides
(3) besides

FOIA s.22 Information intended for future publication: class
(1)
(2) confirm or deny, content: (1)
(1)(b) besides
(1)(c) besides

FOIA s.22A Research: prejudice
(1)(b)(i) since 2014-10-01
(1)(b)(ii) since 2014-10-01
(1)(b)(iii) since 2014-10-01
(1)(b)(iv) since 2014-10-01
(2) confirm or deny, class, effect: (1)(b) since 2014-10-01
(1) besides since 2014-10-01
(1)(a) besides since 2014-10-01

FOIA s.23 Information supplied by, or relating to, bodies dealing with security matters: class
(1)
(5) confirm or deny, content: (1)
(2) certificate by {cabinet}

FOIA s.24 National security: required, after FOIA s.23
(1)
(2) confirm or deny, required: (1)
(3) certificate by {cabinet}
(1) besides
(4) besides

FOIA s.26 Defence: prejudice
(1)(a)
(1)(b)
(3) confirm or deny, effect: (1)
(2)(b) besides

FOIA s.27 International relations: prejudice
(1)(a)
(1)(b)
(1)(c)
(1)(d)
(2): class
(4)(a) confirm or deny, effect: (1)
(4)(b) confirm or deny, content: (2)
(3) besides

FOIA s.28 Relations within the United Kingdom: prejudice
(1)
(3) confirm or deny, effect: (1)

FOIA s.29 The economy: prejudice
(1)(a)
(1)(b)
(2) confirm or deny, effect: (1)

FOIA s.30 Investigations and proceedings conducted by public authorities: class
(1)(a)(i)
(1)(a)(ii)
(1)(b)
(1)(c)
(2)(a)(i)
(2)(a)(ii)
(2)(a)(iii)
(2)(a)(iv)
(3) confirm or deny, class: (1), (2)
(1) besides
(2)(b) besides
(6)(a) besides

FOIA s.31 Law enforcement: prejudice, after FOIA s.30
(1)(a)
(1)(b)
(1)(c)
(1)(d)
(1)(e)
(1)(f)
(1)(g)
(1)(h)
(1)(i) until 2017-06-15, dealt with
(1)(i) since 2017-06-15, dealt with
purpose (2)(a)
purpose (2)(b)
purpose (2)(c)
purpose (2)(d)
purpose (2)(e)
purpose (2)(f)
purpose (2)(g)
purpose (2)(h)
purpose (2)(i)
purpose (2)(j)
(3) confirm or deny, effect: (1)
(1) besides

FOIA s.32 Court records, etc: class
(1)(a)
(1)(b)
(1)(c)(i)
(1)(c)(ii)
(2)(a)
(2)(b)
(3) confirm or deny, class: (1), (2)
(1) besides
(4)(a) besides

FOIA s.33 Audit functions: prejudice, for a public authority with functions of auditing or examining other public authorities
(2)
(3) confirm or deny, effect: (2)
(1)(a) besides
(1)(b) besides

FOIA s.34 Parliamentary privilege: required
(1)
(2) confirm or deny, required: (1)
(3) certificate by {houses}

FOIA s.35 Formulation of government policy, etc: class, for a government department or the Welsh Government
(1)(a)
(1)(b)
(1)(c)
(1)(d)
(3) confirm or deny, class: (1)
(1) besides
(2) besides
(4) besides

FOIA s.36 Prejudice to effective conduct of public affairs: opinion, after FOIA s.35, for both duties
(2)(a)(i)
(2)(a)(ii)
(2)(a)(iii) until 2007-05-25, dealt with
(2)(a)(iii) since 2007-05-25, dealt with
(2)(b)(i)
(2)(b)(ii)
(2)(c)
(3) confirm or deny, effect: (2)
(7) certificate by {houses}
(1)(a) besides
(4) besides

FOIA s.37 Communications with Her Majesty, etc. and honours: class
(1)(a) until 2011-01-19
(1)(a) since 2011-01-19
(1)(aa) since 2011-01-19
(1)(ab) since 2011-01-19
(1)(ac) since 2011-01-19
(1)(ad) since 2011-01-19
(1)(b)
(2) confirm or deny, class: (1)

FOIA s.38 Health and safety: endanger
(1)(a)
(1)(b)
(2) confirm or deny, effect: (1)

FOIA s.39 Environmental information: class
(1)(a)
(1)(b)
(2) confirm or deny, class: (1)
(3) besides

FOIA s.40 Personal information: class
(1)
(2), after (1) until 2018-05-25, dealt with
(2), after (1) since 2018-05-25, dealt with
condition (3)(a)(i) until 2018-05-25, dealt with
condition (3)(a)(ii) until 2018-05-25, dealt with
condition (3)(b) until 2018-05-25, dealt with
condition (4) until 2018-05-25, dealt with
condition (3A)(a) since 2018-05-25, dealt with
condition (3A)(b) since 2018-05-25, dealt with
condition (3B) since 2018-05-25, dealt with
condition (4A)(a) since 2018-05-25, dealt with
condition (4A)(b) since 2018-05-25, dealt with
(5)(a) confirm or deny, class: (1) until 2018-05-25, dealt with
(5)(b)(i) confirm or deny, breach: no limb until 2018-05-25, dealt with
(5)(b)(ii) confirm or deny, class: no limb until 2018-05-25, dealt with
(5A) confirm or deny, class: (1) since 2018-05-25, dealt with
(5B)(a)(i) confirm or deny, breach: no limb since 2018-05-25, dealt with
(5B)(a)(ii) confirm or deny, breach: no limb since 2018-05-25, dealt with
(5B)(b) confirm or deny, breach: no limb since 2018-05-25, dealt with
(5B)(c) confirm or deny, class: no limb since 2018-05-25, dealt with
(5B)(d) confirm or deny, class: no limb since 2018-05-25, dealt with
(2)(a) besides until 2018-05-25
(2)(a) besides since 2018-05-25

FOIA s.41 Information provided in confidence: class
(1)
(2) confirm or deny, breach: (1)
(1)(b) besides

FOIA s.42 Legal professional privilege: class
(1)
(2) confirm or deny, content: (1)

FOIA s.43 Commercial interests: prejudice
(1): class
(2)
(3) confirm or deny, effect: (2)

FOIA s.44 Prohibitions on disclosure: class
(1)(a)
(1)(b) until 2011-04-22, dealt with
(1)(b) since 2011-04-22 until 2021-01-01, dealt with
(1)(b) since 2021-01-01 until 2024-01-01, dealt with
(1)(b) since 2024-01-01, dealt with
(1)(c)
(2) confirm or deny, breach: (1)
"""


def dated(clause: Limb | ConfirmOrDeny | Qualification) -> str:
    """Since when, until when, and by which day that is asked, where the clause has not always been there or will not stay."""
    since = f" since {clause.since}" if clause.since != COMMENCEMENT else ""
    until = f" until {clause.until}" if clause.until else ""
    return since + until + ("" if isinstance(clause, Qualification) else BY_THE_DAY[clause.selected_by])


def limb(kind: str, each: Limb) -> str:
    """One limb, purpose or condition."""
    test = f": {each.test.value}" if each.test else ""
    after = f", after {', '.join(each.gives_way_to)}" if each.gives_way_to else ""
    return f"{kind}{each.at}{test}{after}{dated(each)}"


def lines(exemption: Exemption) -> Iterator[str]:
    """A declaration, a line a clause."""
    after = f", after {', '.join(exemption.gives_way_to)}" if exemption.gives_way_to else ""
    both = ", for both duties" if exemption.ncnd_gives_way else ""
    only = "" if exemption.claimant is Claimant.ANY else f", for {exemption.claimant.value}"
    yield f"{exemption.at} {exemption.title}: {exemption.test.value}{after}{both}{only}"
    for kind, group in (("", exemption.limbs), ("purpose ", exemption.purposes), ("condition ", exemption.conditions)):
        yield from (limb(kind, each) for each in group)
    for each in exemption.confirm_or_deny:
        forms = ", ".join(form.value for form in each.forms)
        yield f"{each.at} confirm or deny, {forms}: {', '.join(each.limbs) or 'no limb'}{dated(each)}"
    for certificate in exemption.certificates:
        yield f"{certificate.at} certificate by {certificate.signed_by}; {certificate.appeal or 'no appeal'}"
    yield from (f"{each.at} besides{dated(each)}" for each in exemption.qualifications)


SECTIONS = DECLARED.format(cabinet=CABINET, houses=HOUSES).strip().split("\n\n")


@pytest.mark.parametrize(("exemption", "declared"), list(zip(EXEMPTIONS, SECTIONS, strict=True)), ids=[each.at for each in EXEMPTIONS])
def test_a_section_is_declared_as_the_act_has_it(exemption: Exemption, declared: str) -> None:
    assert list(lines(exemption)) == declared.split("\n")


def test_the_list_of_s2_3_and_no_others() -> None:
    houses, received, rewritten = "so far as held by a House of Parliament", "2011-01-19", "2018-05-25"
    assert [
        (each.at.removeprefix("FOIA s.2(3)"), each.covers, each.since, each.until, each.conditions or (houses if each.houses_only else ""))
        for each in ABSOLUTE
    ] == [
        ("(a)", ("FOIA s.21",), COMMENCEMENT, None, ""),
        ("(b)", ("FOIA s.23",), COMMENCEMENT, None, ""),
        ("(c)", ("FOIA s.32",), COMMENCEMENT, None, ""),
        ("(d)", ("FOIA s.34",), COMMENCEMENT, None, ""),
        ("(e)", ("FOIA s.36",), COMMENCEMENT, None, houses),
        ("(ea)", ("FOIA s.37(1)(a)", "FOIA s.37(1)(aa)", "FOIA s.37(1)(ab)"), received, None, ""),
        ("(f)(i)", ("FOIA s.40(1)",), COMMENCEMENT, rewritten, ""),
        ("(f)(ii)", ("FOIA s.40(2)",), COMMENCEMENT, rewritten, ("FOIA s.40(3)(a)(i)", "FOIA s.40(3)(b)")),
        ("(f)", ("FOIA s.40(1)",), rewritten, None, ""),
        ("(fa)", ("FOIA s.40(2)",), rewritten, None, ("FOIA s.40(3A)",)),
        ("(g)", ("FOIA s.41",), COMMENCEMENT, None, ""),
        ("(h)", ("FOIA s.44",), COMMENCEMENT, None, ""),
    ]


def test_the_bodies_of_s23_3_and_since_when() -> None:
    assert [(each.at.removeprefix("FOIA s.23(3)"), each.since) for each in BODIES if each.since != COMMENCEMENT] == [
        ("(m)", "2006-04-01"),
        ("(n)", "2013-10-07"),
        ("(o)", "2013-06-25"),
        ("(p)", "2024-10-14"),
    ]
    assert [each.at for each in BODIES] == [f"FOIA s.23(3)({letter})" for letter in "abcdefghijklmnop"]
    assert {each.selected_by for each in BODIES} == {SelectedBy.DECIDED}
