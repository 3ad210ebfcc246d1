"""FOIA s.8: what makes a request for information. Nothing else does: no form, no purpose, no mention of the Act."""

import pytest

from answerable.law.foia.s08_request_for_information import Received, is_request_for_information
from tests.law.judgements import judged
from tests.law.spec import Spec

EMAIL = Received("the requester's name", "an e-mail address", describes=True, electronic=True, legible=True, reusable=True)

VALID = Spec(
    "FOIA s.8(1)",
    "Is it a request for information under the Act?",
    ("What arrived", "Valid", "Why"),
    (
        (EMAIL, True, "an e-mail, legible, with a name and an e-mail address"),
        (EMAIL._replace(electronic=False, on_paper=True), True, "a letter"),
        (EMAIL._replace(electronic=False), False, "asked on the telephone"),
        (EMAIL._replace(legible=False), False, "an attachment that cannot be read"),
        (EMAIL._replace(reusable=False), False, "a message that vanishes once it is read"),
        (EMAIL._replace(name=" "), False, "no name"),
        (EMAIL._replace(address=""), False, "no address for correspondence"),
        (EMAIL._replace(describes=False), False, "describes nothing"),
        (EMAIL._replace(real_name=judged(False)), False, "a pseudonym"),
        (EMAIL._replace(real_name=judged(True)), True, "a name that was doubted, and is the requester's"),
    ),
)
SPECS = (VALID,)


@pytest.mark.parametrize(("received", "valid"), VALID.cases())
def test_a_request_for_information(received: Received, valid: bool) -> None:
    finding = is_request_for_information(received)
    assert finding.value is valid
    assert len(finding.because) == 3
