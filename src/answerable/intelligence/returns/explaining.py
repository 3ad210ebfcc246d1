"""What a difference may come of, where the numbers tell: two digits that changed places, or a cell beside that is as large.

It is a pointer for whoever has the papers. None is better than a guess: only cells that belong to the same total are looked at.
"""

from collections.abc import Mapping

_SMALLEST = 4  # a cell as large as a smaller difference is there by luck


def explained(said: float, worked_out: float, beside: Mapping[str, float]) -> str:
    """Why a total differs from what was worked out, as far as the cells beside tell; empty where they do not."""
    off = said - worked_out
    if swapped(said, worked_out):
        return "Two digits may have changed places."
    if abs(off) >= _SMALLEST:
        same = [heading for heading, value in beside.items() if value == abs(off)]
        if len(same) == 1:
            return f"The difference is the number under “{same[0]}”, which may have been {'counted' if off > 0 else 'left out'}."
    return "It is one off." if abs(off) == 1 else ""


def swapped(said: float, worked_out: float) -> bool:
    """Whether two neighbouring digits that change places make one number of the other."""
    one, other = f"{said:.0f}", f"{worked_out:.0f}"
    if len(one) != len(other) or one == other:
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
