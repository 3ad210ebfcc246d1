"""What the law cannot answer, and why.

NotLaw
├── NotACitation         the text is not a citation that we can read
├── OutOfOrder           a fact is dated before the fact that it follows
├── BeyondTheCalendar    counting runs past the days whose bank holidays are known
├── NotInForce           the rule, limb or right was not law on that day
├── NotKnownThen         nobody can say from our sources whether a day was already known to be a bank holiday
├── MissingJudgement     a conclusion needs a person's judgement, and it is not there
└── Malformed            a claim, test or notice that the Act gives no shape to

Every message says what happened, why it matters, and what to do next.
"""


class NotLaw(ValueError):
    """The question as put has no answer in law. The message is one sentence that a person can act on."""


class NotACitation(NotLaw):
    """The text is not a provision as the Act or the Regulations print it."""


class OutOfOrder(NotLaw):
    """A fact is dated before the fact that it follows."""


class BeyondTheCalendar(NotLaw):
    """Counting runs off the table of known days."""


class NotInForce(NotLaw):
    """The provision was not law on the day that selects the version."""


class NotKnownThen(NotLaw):
    """The sources do not say whether a bank holiday was already known on the day asked about."""


class MissingJudgement(NotLaw):
    """A conclusion needs a judgement that no person has made. `needed` names it."""

    def __init__(self, needed: str, *, under: str) -> None:
        self.needed = needed
        self.under = under
        super().__init__(f"{under} cannot be concluded without a judgement: {needed}. Record who decides it, on which day, and why.")


class Malformed(NotLaw):
    """A claim, a test or a notice that the Act gives no shape to."""
