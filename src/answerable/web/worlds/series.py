"""A register of standing positions in a world, about the subjects of the scenes; and the parts that are secret, coded.

What is coded and relied on is from what is asked, so it is the same in every world.
"""

from datetime import timedelta

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.mosaic import declare
from answerable.casework.authority.actions.series import code_question, depart, rely
from answerable.casework.authority.actions.standing_positions import bring, clear_position
from answerable.casework.authority.series.bringing import Brought
from answerable.casework.authority.series.classes import Dimension, QuestionClass, Term
from answerable.casework.authority.series.stances import LimbOfStance, Source, Stance, Standing
from answerable.casework.authority.series.told import Proposition
from answerable.web.worlds.scenes import JUDGED, RECEIVED, Scene

_SUBJECTS = ("Covert work", "A supplier", "A harbour")
_LIMB = LimbOfStance("FOIA s.24(2)", "", "A yes shows what there is.", "A no shows what there is not.")


def keep_a_register(*, put_forward_by: By, cleared_by: By) -> None:
    """Two standing positions, one each way."""
    terms = tuple(Term(Dimension.SUBJECT, each) for each in _SUBJECTS)
    due = RECEIVED + timedelta(days=700)
    neither = Standing(QuestionClass(subject=_SUBJECTS[0]), Stance.NEITHER, "Either word would tell.", due, (_LIMB,))
    either = Standing(QuestionClass(subject=_SUBJECTS[2]), Stance.EITHER, "The log is published.", due)
    bring(Brought(Source(), terms, (neither, either)), by=put_forward_by)
    declare(Proposition(0, "A police service", QuestionClass(subject=_SUBJECTS[0]), "That it works covertly"), by=put_forward_by)
    clear_position(1, by=cleared_by)
    clear_position(2, by=cleared_by)


def in_the_series(scene: Scene, by: By) -> None:
    """Every secret part is coded; on one in two the position is relied on, and on the others departed from."""
    for nth, part in enumerate(dict.fromkeys(each.part for each in scene.secrets)):
        code_question(scene.reference, part=part, about=QuestionClass(subject=_SUBJECTS[0]), by=by, on=JUDGED)
        if (nth + scene.number) % 2:
            rely(scene.reference, part=part, standing=1, confirmed="nothing", reason="It holds for this one.", by=by, on=JUDGED)
        else:
            depart(scene.reference, part=part, standing=1, reason="This one is another matter.", by=by, on=JUDGED)
