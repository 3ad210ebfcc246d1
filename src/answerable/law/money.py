"""Money and hours, exactly: the limits of s.12 are sharp, and a float can fall on the wrong side of one."""

from decimal import Decimal
from fractions import Fraction

from answerable.law.not_law import Malformed

Exact = int | Decimal | Fraction


class Pounds(Fraction):
    """An exact sum of money."""

    def __str__(self) -> str:
        pence = round(self * 100)
        return f"£{pence // 100:,}" if pence % 100 == 0 else f"£{pence // 100:,}.{pence % 100:02d}"


def exact(value: object, what: str) -> Fraction:
    """The value as an exact fraction. Raises `Malformed` for a float, a negative number or anything else that is not exact."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise Malformed(f"{what} must be a whole number, a Decimal or a Fraction, and {value!r} is not. Write it as Decimal('1.5').")
    if isinstance(value, Decimal) and not value.is_finite():
        raise Malformed(f"{what} must be a finite number, and {value} is not. Give the figure.")
    if value < 0:
        raise Malformed(f"{what} cannot be less than nothing, and {value} is. Check the figure.")
    return Fraction(value)
