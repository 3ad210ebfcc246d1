"""Answers together: how long it takes to say what one more gives away, beside 50, 500 and 5,000 coded answers.

python -m bench.mosaic_bench [--answers 50 500 5000] [--seed 4] [--any 15]

A made-up country of 43 police forces that are all there are. Each answer is about one force, now and then all, and up to three years; in
each dimension it names one of 20 terms, or in `any` of 100 none. 49 in 100 say no, 49 yes, and 2 exactly how many forces. Ten propositions
are looked at together, in the time limit of one page; one is left over by the other 42 forces, so that it takes 43 answers to decide it.
"""

import argparse
import time
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from statistics import median

from answerable.casework.authority.series.classes import ANY, ASKED, Dimension, Term, Vocabulary, Years, made_of
from answerable.casework.authority.series.mosaic.together import Together, Verdict, together
from answerable.casework.authority.series.told import Answered, Proposition, Said

FORCES = [f"Force {nth:02d}" for nth in range(43)]
_PARENTS, _BELOW = 4, 4
_FIRST, _LAST = 2014, 2025
_PROPOSITIONS = 10
_ROUNDS = 5
_PLANTED = Years(1999, 1999)


def vocabulary() -> Vocabulary:
    """Four terms in each dimension, with four below each; and the forces."""
    terms = [Term(Dimension.AUTHORITY, "Forces", complete=True), *(Term(Dimension.AUTHORITY, each, "Forces") for each in FORCES)]
    for dimension in ASKED:
        for nth in range(_PARENTS):
            parent = f"{dimension.value} {nth}"
            terms.append(Term(dimension, parent, complete=nth == 0))
            terms += [Term(dimension, f"{parent}.{below}", parent) for below in range(_BELOW)]
    return Vocabulary(terms)


def answer(nth: int, chance: Random, named: float) -> Answered:
    """An answer that names a term in so many of its dimensions."""
    says = chance.choices([Said.NO, Said.YES, Said.COUNT], [49, 49, 2])[0]
    many = chance.randint(1, 40)
    body = "Forces" if says is Said.COUNT or chance.random() < 0.05 else chance.choice(FORCES)
    first = chance.randint(_FIRST, _LAST)
    about = made_of(_terms(chance, named), Years(first, min(_LAST, first + chance.randint(0, 2))))
    made = Answered(body, about, says, f"R-{nth}", date(2015, 1, 1) + timedelta(days=nth % 4000))
    return made._replace(counted="authority", least=many, most=many) if says is Said.COUNT else made


def _terms(chance: Random, named: float) -> dict[Dimension, str]:
    found = {}
    for each in ASKED:
        term = f"{each.value} {chance.randrange(_PARENTS)}"
        found[each] = (term if chance.random() < 0.3 else f"{term}.{chance.randrange(_BELOW)}") if chance.random() < named else ANY
    return found


def planted() -> list[Answered]:
    """Some force has it, and 42 do not."""
    about = made_of({Dimension.SUBJECT: "subject 0.0"}, _PLANTED)
    no = [Answered(each, about, Said.NO, f"P-{each}", date(2015, 2, 1)) for each in FORCES[:-1]]
    return [Answered("Forces", about, Said.YES, "P-some", date(2015, 1, 1)), *no]


def main() -> None:
    """Prints, for each number of answers, the seconds that it takes and how many propositions it cannot tell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--answers", type=int, nargs="+", default=[50, 500, 5_000])
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--any", type=int, default=15)
    given = parser.parse_args()
    over, named = vocabulary(), 1 - given.any / 100
    left_over = Proposition(0, FORCES[-1], made_of({Dimension.SUBJECT: "subject 0.0"}, _PLANTED), "")
    for count in given.answers:
        chance = Random(given.seed)
        earlier = [answer(nth, chance, named) for nth in range(count - len(planted()))] + planted()
        about = [made_of(_terms(chance, 0.9), Years(2020, 2020)) for _ in range(1, _PROPOSITIONS)]
        of = [left_over, *(Proposition(nth, chance.choice(FORCES), each, "") for nth, each in enumerate(about, start=1))]
        taken = []
        for turn in range(_ROUNDS + 1):
            proposed = answer(count + turn, chance, named)
            began = time.perf_counter()
            found = together(over, of, earlier, proposed)
            if turn:  # the first loads the solver
                taken.append(time.perf_counter() - began)
        print(f"{count:>6,} answers: {median(taken):.3f} s for {len(of)} propositions, at most {max(taken):.3f} s; {_said(found)}")


def _said(found: Sequence[Together]) -> str:
    verdicts = {each.name.lower().replace("_", " "): sum(one.after is each for one in found) for each in Verdict}
    told = ", ".join(f"{number} {name}" for name, number in verdicts.items() if number)
    uncounted = sum(one.moved == Verdict.CANNOT_TELL.value and one.after is Verdict.OPEN for one in found)
    fewer = "" if found[0].smallest else ", or perhaps fewer"
    return f"{told}; of those open, {uncounted} whose ways were not counted; the one left over is decided by {len(found[0].by)}{fewer}"


if __name__ == "__main__":
    main()
