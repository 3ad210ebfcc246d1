"""Numbers of parts, where the requester's own do not serve."""

from answerable.documents.parts import propose


def numbers(text: str) -> list[str]:
    return [part.number for part in propose(text).parts]


def within_the_first(text: str) -> list[str]:
    return [part.number for part in propose(text).parts[0].parts]


def test_a_number_that_comes_again_says_so_each_time() -> None:
    again = numbers("Heading:\n\n1. How many?\n\n" * 12)
    assert again[:3] == ["1", "1 (second)", "1 (third)"]
    assert again[9:] == ["1 (tenth)", "1 (time 11)", "1 (time 12)"]


def test_bullets_within_a_part_are_lettered_past_z() -> None:
    lettered = within_the_first("1. How many of\n" + "- a kind\n" * 28)
    assert lettered[0] == "1(a)"
    assert lettered[25:] == ["1(z)", "1(aa)", "1(ab)"]


def test_bullets_within_those_are_numbered_in_small_roman() -> None:
    (part,) = propose("1. How many of\n- a kind\n" + "  * a sort\n" * 14).parts
    assert [each.number for each in part.parts[0].parts][3::5] == ["1(a)(iv)", "1(a)(ix)", "1(a)(xiv)"]


def test_a_made_up_letter_is_not_one_that_the_requester_used() -> None:
    text = "A. How many?\nB. Who?\n\nFurther questions:\n1. When?\n2. Why?\n\nPlease also send the lease."
    assert numbers(text) == ["A", "B", "1", "2", "C"]


def test_what_is_asked_in_prose_beside_numbers_is_lettered() -> None:
    assert numbers("1. How many?\n2. Who?\n\nPlease also send the lease.\n\nI would also like the plan.") == ["1", "2", "A", "B"]


def test_what_is_asked_in_prose_beside_letters_is_numbered() -> None:
    assert numbers("a) How many?\nb) Who?\n\nPlease also send the lease.") == ["a", "b", "1"]
