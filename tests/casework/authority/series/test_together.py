"""What answers give away together: by hand, and against every possibility tried one by one."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.casework.authority.series.classes import ANY, Dimension, QuestionClass, Term, Vocabulary, Years
from answerable.casework.authority.series.mosaic.boxes import Space
from answerable.casework.authority.series.mosaic.cells import TooMany, cells, is_covered
from answerable.casework.authority.series.mosaic.together import DECIDED, Share, Together, Verdict, together
from answerable.casework.authority.series.told import Answered, Proposition, Said

FORCES = tuple(f"Force {letter}" for letter in "ABCD")
WHOLE = Vocabulary(
    (
        Term(Dimension.AUTHORITY, "Forces", complete=True),
        *(Term(Dimension.AUTHORITY, each, "Forces") for each in FORCES),
        Term(Dimension.SUBJECT, "Tools", complete=True),
        Term(Dimension.SUBJECT, "Tool T", "Tools"),
        Term(Dimension.SUBJECT, "Tool U", "Tools"),
        Term(Dimension.UNIT, "Units"),
        Term(Dimension.UNIT, "Unit V", "Units"),
    )
)
ON = date(2020, 6, 1)
TOOL = QuestionClass(subject="Tool T", years=Years(2020, 2020))


def told(body: str, says: Said, about: QuestionClass = TOOL, *, day: int = 1, **given: object) -> Answered:
    return Answered(body, about, says, f"{body or 'all'}-{day}", date(2020, 5, day), **given)  # type: ignore[arg-type]


def has(body: str, about: QuestionClass = TOOL) -> Proposition:
    return Proposition(1, body, about, f"{body} has it")


def worked(of: Proposition, earlier: Sequence[Answered], proposed: Answered | None = None, vocabulary: Vocabulary = WHOLE) -> Together:
    (found,) = together(vocabulary, [of], earlier, *([proposed] if proposed is not None else []))
    return found


def test_the_last_of_all_forces_is_left_by_the_others_and_a_yes_about_one_of_them() -> None:
    earlier = [told("Forces", Said.YES, day=1), *(told(each, Said.NO, day=nth) for nth, each in enumerate(FORCES[:2], start=2))]
    found = worked(has("Force D"), earlier, told("Force C", Said.NO, day=9))
    assert (found.before, found.after, found.newly_decided) == (Verdict.OPEN, Verdict.SO, True)
    assert [each.reference for each in found.by] == ["Forces-1", "Force A-2", "Force B-3", "Force C-9"]
    assert found.smallest


def test_the_smallest_set_is_named_though_a_larger_one_came_first() -> None:
    narrow = TOOL._replace(unit="Unit V")
    earlier = [
        told("Forces", Said.YES, day=1),
        *(told(each, Said.NO, day=nth) for nth, each in enumerate(FORCES[:3], start=2)),
        told("Force D", Said.YES, narrow, day=8),
    ]
    found = worked(has("Force D"), earlier)
    assert (found.before, found.after, [each.reference for each in found.by]) == (Verdict.SO, Verdict.SO, ["Force D-8"])


def test_how_many_with_those_that_said_no_decides_the_rest() -> None:
    count = told("Forces", Said.COUNT, counted="authority", least=3, most=3, day=1)
    for body, verdict in (("Force B", Verdict.SO), ("Force A", Verdict.NOT_SO)):
        found = worked(has(body), [count], told("Force A", Said.NO, day=2))
        assert (found.before, found.after) == (Verdict.OPEN, verdict)


def test_a_count_of_none_is_a_no() -> None:
    found = worked(has("Force B"), [told("Forces", Said.COUNT, counted="authority", least=0, most=0)])
    assert (found.after, len(found.by)) == (Verdict.NOT_SO, 1)


def test_where_the_terms_are_not_all_something_else_may_always_be_what_is_so() -> None:
    units = QuestionClass(unit="Units")
    found = worked(has("Force A", QuestionClass(unit="Unit V")), [told("Force A", Said.YES, units)])
    assert (found.after, found.share_after is not None) == (Verdict.OPEN, True)
    counted = told("Force A", Said.COUNT, units, counted="unit", least=1, most=1)
    assert worked(has("Force A", QuestionClass(unit="Unit V")), [counted]).after is Verdict.OPEN


def test_another_year_or_another_authority_decides_nothing() -> None:
    earlier = [told("Force A", Said.YES, TOOL._replace(years=Years(2019, 2019))), told("Force B", Said.YES)]
    assert worked(has("Force A"), earlier).after is Verdict.OPEN
    assert worked(has("Force A"), [told("Force A", Said.YES, QuestionClass(subject="Tool T"))]).after is Verdict.OPEN
    assert worked(has("Force A", QuestionClass(subject="Tool T")), [told("Force A", Said.YES)]).after is Verdict.SO
    assert worked(has("Somewhere else"), [told("Somewhere else", Said.YES)]).after is Verdict.SO


def test_likelier_is_a_share_of_the_ways_that_are_left() -> None:
    found = worked(has("Force A"), [told("Force B", Said.NO)], told("Forces", Said.YES, day=2))
    assert (found.after, found.moved) == (Verdict.OPEN, "likelier")
    assert (found.share_before, found.share_after) == (Share(2, 4), Share(2, 3))
    assert found.share_before is not None
    assert found.share_before.share == 0.5
    again = worked(has("Force A"), [told("Forces", Said.YES)], told("Force B", Said.YES, day=2))
    assert (again.share_before, again.share_after, again.moved) == (Share(4, 7), Share(2, 4), "less likely")
    nothing = worked(has("Force A"), [], told("Force B", Said.YES, TOOL._replace(years=Years(2001, 2001))))
    assert (nothing.after, nothing.moved) == (Verdict.OPEN, "")


def test_answers_that_cannot_all_be_so_are_said_to_be() -> None:
    found = worked(has("Force A"), [told("Force A", Said.YES)], told("Force A", Said.NO, day=2))
    assert (found.before, found.after, found.moved) == (Verdict.SO, Verdict.AGAINST_EACH_OTHER, "")


def test_when_the_time_is_over_it_cannot_tell() -> None:
    (found,) = together(WHOLE, [has("Force A")], [told("Force A", Said.YES)], seconds=0)
    assert (found.before, found.after, found.moved) == (Verdict.CANNOT_TELL, Verdict.CANNOT_TELL, "cannot tell")


def test_too_many_kinds_are_not_walked() -> None:
    boxes = [tuple(1 << at if dimension == at % 6 else (1 << 12) - 1 for dimension in range(6)) for at in range(12)]
    with pytest.raises(TooMany):
        cells(boxes, most=10)
    assert cells([], most=10) == set()
    assert is_covered((1, 1), [(1, 3)], most=10)
    assert not is_covered((3, 1), [(1, 1), (4, 4)], most=10)
    with pytest.raises(TooMany):
        is_covered(((1 << 12) - 1,) * 2, [((1 << 12) - 1, 1 << at) for at in range(12)], most=10)


# Small worlds, in which everything can be tried: two authorities that are all, two tools that are all, two years.
SMALL = Vocabulary(
    (
        Term(Dimension.AUTHORITY, "All", complete=True),
        Term(Dimension.AUTHORITY, "A", "All"),
        Term(Dimension.AUTHORITY, "B", "All"),
        Term(Dimension.SUBJECT, "Tools", complete=True),
        Term(Dimension.SUBJECT, "T", "Tools"),
        Term(Dimension.SUBJECT, "U", "Tools"),
    )
)
ATOMS = tuple(product("AB", "TU", (2019, 2020)))
years = st.sampled_from([Years(2019, 2019), Years(2020, 2020), Years(2019, 2020)])
classes = st.builds(lambda subject, when: QuestionClass(subject=subject, years=when), st.sampled_from(["T", "U", "Tools"]), years)
bodies = st.sampled_from(["A", "B", "All"])


@st.composite
def answers(draw: st.DrawFn) -> list[Answered]:
    made = []
    for nth in range(draw(st.integers(0, 5))):
        says = draw(st.sampled_from([Said.YES, Said.NO, Said.NO, Said.COUNT]))
        body, about = draw(bodies), draw(classes)
        counted = {}
        if says is Said.COUNT:
            body = "All"
            least = draw(st.integers(0, 2))
            counted = {"counted": "authority", "least": least, "most": draw(st.sampled_from([None, least, 2]))}
        made.append(Answered(body, about, says, f"R{nth}", date(2020, 1, nth + 1), **counted))  # type: ignore[arg-type]
    return made


def within(atom: tuple[str, str, int], body: str, about: QuestionClass) -> bool:
    return body in (atom[0], "All") and about.subject in (atom[1], "Tools", ANY) and about.years.holds(Years(atom[2], atom[2]))


def is_true(world: frozenset[tuple[str, str, int]], each: Answered) -> bool:
    mine = [atom for atom in world if within(atom, each.body, each.about)]
    if each.says is Said.COUNT:
        return each.least <= len({atom[0] for atom in mine}) <= (2 if each.most is None else each.most)
    return bool(mine) is (each.says is Said.YES)


def worlds() -> Iterator[frozenset[tuple[str, str, int]]]:
    for size in range(len(ATOMS) + 1):
        yield from map(frozenset, combinations(ATOMS, size))


EVERY = tuple(worlds())


def tried(of: Proposition, given_: Sequence[Answered]) -> Verdict:
    left = [world for world in EVERY if all(is_true(world, each) for each in given_)]
    so = {any(within(atom, of.body, of.about) for atom in world) for world in left}
    if not so:
        return Verdict.AGAINST_EACH_OTHER
    return Verdict.OPEN if len(so) == 2 else Verdict.SO if True in so else Verdict.NOT_SO


@settings(deadline=None)
@given(answers(), st.builds(lambda body, about: Proposition(1, body, about, ""), bodies, classes))
def test_what_is_decided_and_by_how_few_is_what_trying_everything_finds(made: list[Answered], of: Proposition) -> None:
    earlier, proposed = made[:-1], made[-1] if made else None
    found = worked(of, earlier, proposed, SMALL)
    before, after = tried(of, earlier), tried(of, made)
    consistent = Verdict.AGAINST_EACH_OTHER not in (before, after)
    if consistent:  # answers that have nothing to do with it may contradict each other
        assert (found.before, found.after) == (before, after)
    if found.after in DECIDED:
        assert tried(of, found.by) in (found.after, Verdict.AGAINST_EACH_OTHER)
        if consistent:
            fewer = (some for size in range(len(found.by)) for some in combinations(made, size))
            assert not any(tried(of, some) is found.after for some in fewer)


@settings(deadline=None)
@given(answers())
def test_the_kinds_of_possibility_are_those_that_trying_everything_tells_apart(made: list[Answered]) -> None:
    space = Space(SMALL, made)
    boxes = [space.box(each) for each in made]
    apart = {sum(1 << at for at, each in enumerate(made) if within(atom, each.body, each.about)) for atom in ATOMS} - {0}
    assert apart <= cells(boxes, most=1000)
    for nth, each in enumerate(boxes):
        others = [one for at, one in enumerate(boxes) if at != nth]
        inside = [atom for atom in ATOMS if within(atom, made[nth].body, made[nth].about)]
        covered = all(any(within(atom, one.body, one.about) for at, one in enumerate(made) if at != nth) for atom in inside)
        assert not is_covered(each, others, most=1000) or covered


def share_tried(of: Proposition, given_: Sequence[Answered], all_: Sequence[Answered]) -> tuple[int, int]:
    """In how many ways the kinds can be so, and in how many of these the proposition is: by trying every way."""

    def kind(atom: tuple[str, str, int]) -> tuple[object, ...]:
        inside = (within(atom, each.body, each.about) for each in all_)
        counted = any(each.says is Said.COUNT and within(atom, each.body, each.about) for each in all_)
        return (within(atom, of.body, of.about), *inside, atom[0] if counted else "")

    of_each = {one: next(atom for atom in ATOMS if kind(atom) == one) for one in map(kind, ATOMS) if any(one[:-1])}
    # One possibility of each kind stands for it: which authority a counted kind is of, it says.
    ways = [world for size in range(len(of_each) + 1) for world in map(frozenset, combinations(of_each.values(), size))]
    left = [world for world in ways if all(is_true(world, each) for each in given_)]
    return len(left), sum(any(within(atom, of.body, of.about) for atom in world) for world in left)


@settings(deadline=None)
@given(answers(), st.builds(lambda body, about: Proposition(1, body, about, ""), bodies, classes))
def test_a_share_is_what_trying_every_way_finds(made: list[Answered], of: Proposition) -> None:
    earlier, proposed = made[:-1], made[-1] if made else None
    found = worked(of, earlier, proposed, SMALL)
    if found.share_before is None or found.share_after is None or Verdict.AGAINST_EACH_OTHER in (tried(of, earlier), tried(of, made)):
        return
    for share, given_ in ((found.share_before, earlier), (found.share_after, made)):
        ways, having = share_tried(of, given_, made)
        assert share.having * ways == having * share.ways
