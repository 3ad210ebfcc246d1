"""Why an action could not be done, each in one sentence that says what to do next.

UnableTo
├─ NotThere          no such record, or none that this person may know of: the two answer alike
├─ NotPermitted      this role may not do this while the request stands as it does
├─ ChangedMeanwhile  the case changed after the form was opened, in whosever hands
└─ NotReady          something that the Act, or the way of working, needs first
"""


class UnableTo(Exception):
    """An action was refused, and nothing was changed."""


class NotThere(UnableTo):
    """No such record, or none that this person may know of."""

    def __init__(self) -> None:
        super().__init__("There is nothing here under that reference. Check it, or look in the register.")


class NotPermitted(UnableTo):
    """This role may not do this while the request stands as it does."""


class ChangedMeanwhile(UnableTo):
    """The case, or the authority, changed after the form was opened: by somebody else, or by the same person in another window."""

    def __init__(self, what: str = "case") -> None:
        super().__init__(
            f"The {what} changed after you opened this page, here or in another window. Nothing from this page was saved. "
            f"Look at the {what} as it now stands, and do it again."
        )


class NotReady(UnableTo):
    """Something that the Act, or the way of working, needs first. `under` is the provision, where there is one."""

    def __init__(self, why: str, *, under: str = "") -> None:
        super().__init__(why)
        self.under = under
