"""Personal data of somebody else: the conditions of FOIA s.40 and of EIR reg 13, in one table, because the two laws set the same ones.

A row says where each law has the condition and in which words, those of the Regulations only where they differ. Both laws were
rewritten on one day, and each says at its head which text governs; the words stop short of "the GDPR", which became "the UK GDPR".
"""

from typing import NamedTuple

from answerable.law.exemption import COMMENCEMENT, Limb, SelectedBy

REWRITTEN = "2018-05-25"


class Condition(NamedTuple):
    """One condition: where FOIA s.40 has it, where EIR reg 13 has it, its words, and the Regulations' words where they are others."""

    act: str
    regulations: str
    words: str
    regulations_say: str = ""


_OLD = (
    Condition("(3)(a)(i)", "(2)(a)(i)", "any of the data protection principles"),
    Condition("(3)(a)(ii)", "(2)(a)(ii)", "section 10 of that Act (right to prevent processing likely to cause damage or distress)"),
    Condition(
        "(3)(b)",
        "(2)(b)",
        "if the exemptions in section 33A(1) of the Data Protection Act 1998 (which relate to manual data held by public authorities)",
        "would contravene any of the data protection principles if",
    ),
    Condition("(4)", "(3)", "by virtue of any provision of Part IV of the Data Protection Act 1998"),
)
_NEW = (
    Condition("(3A)(a)", "(2A)(a)", "would contravene any of the data protection principles"),
    Condition("(3A)(b)", "(2A)(b)", "would do so if the exemptions in section 24(1) of the Data Protection Act 2018"),
    Condition(
        "(3B)",
        "(2B)",
        "to a member of the public otherwise than under this Act would contravene Article 21",
        "to a member of the public otherwise than under these Regulations would contravene",
    ),
    Condition(
        "(4A)(a)",
        "(3A)(a)",
        "would be withheld in reliance on provision made by or under section 15, 16 or 26 of, or Schedule 2, 3 or 4 to",
    ),
    Condition("(4A)(b)", "(3A)(b)", "on a request under section 45(1)(b) of that Act"),
)

_VERSIONS = ((COMMENCEMENT, REWRITTEN, _OLD), (REWRITTEN, None, _NEW))


def conditions_of_the_act() -> tuple[Limb, ...]:
    """The conditions as clauses of FOIA s.40, in both versions."""
    return tuple(_limb(each.act, each.words, since, until) for since, until, version in _VERSIONS for each in version)


def conditions_of_the_regulations() -> tuple[Limb, ...]:
    """The conditions as clauses of EIR reg 13, in both versions."""
    return tuple(
        _limb(each.regulations, each.regulations_say or each.words, since, until) for since, until, version in _VERSIONS for each in version
    )


def _limb(at: str, words: str, since: str, until: str | None) -> Limb:
    return Limb(at, words, since=since, until=until, selected_by=SelectedBy.DEALT_WITH)
