"""FOIA section 48: recommendations as to good practice.

About a code and never about the Act: a section cannot be breached by it, and nobody can be certified under s.54 for ignoring
it. It has to name the provisions of the code that practice does not conform with.
"""

from typing import NamedTuple

from answerable.law.finding import Fact, Finding, Judgement
from answerable.law.not_law import MissingJudgement
from answerable.law.provision import Provision
from answerable.law.rule import rule


class PracticeRecommendation(NamedTuple):
    """A practice recommendation: the provisions of a code it refers to, the steps, and whether it is in writing.

    `public_records` is whether it is about public records under the code of s.46; then the keeper of them is consulted first.
    """

    refers_to: tuple[Provision, ...]
    steps: tuple[str, ...]
    in_writing: bool = False
    public_records: bool = False
    keeper_consulted: bool = False
    to_the_record_office: bool = False


@rule("FOIA s.48(1)", since="2005-01-01")
def may_be_given(does_not_conform: Judgement[bool] | None) -> Finding[bool]:
    """the practice of a public authority in relation to the exercise of its functions under this Act does not conform"""
    if does_not_conform is None:
        raise MissingJudgement("whether the authority's practice conforms with the codes of practice", under="FOIA s.48(1)")
    return Finding(does_not_conform.value, because=(does_not_conform,))


@rule("FOIA s.48(2)", since="2005-01-01")
def properly_given(recommendation: PracticeRecommendation) -> Finding[bool]:
    """
    must be given in writing and must refer to the particular provisions of the code of practice with which, in the
    Commissioner’s opinion, the public authority’s practice does not conform
    """
    of_a_code = [each for each in recommendation.refers_to if each.instrument.startswith(("s.45 Code", "s.46 Code"))]
    particular = bool(of_a_code) and len(of_a_code) == len(recommendation.refers_to) and all(" para " in each for each in of_a_code)
    needed = {
        "in writing": recommendation.in_writing,
        "refers to particular provisions of a code, and to nothing else": particular,
        "specifies steps, s.48(1)": bool(recommendation.steps),
    }
    consulted = keeper_consulted_first(recommendation)
    facts = [Fact(value, what) for what, value in needed.items()]
    return Finding(all(needed.values()) and consulted.value, because=(*facts, consulted))


@rule("FOIA s.48(3)", since="2005-01-01")
def keeper_consulted_first(recommendation: PracticeRecommendation) -> Finding[bool]:
    """the Commissioner shall consult the Keeper of Public Records"""
    needed = recommendation.public_records and not recommendation.to_the_record_office
    if not needed:
        return Finding(True, note="no consultation is needed")
    consulted = recommendation.keeper_consulted
    return Finding(consulted, because=(Fact(consulted, "the Keeper of Public Records is consulted first"),))
