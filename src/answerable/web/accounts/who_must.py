"""Who must have a second step when signing in, as the environment says."""

from collections.abc import Mapping

_EVERYBODY = "required"
_NOBODY = "optional"


def who_must(environment: Mapping[str, str]) -> frozenset[str] | None:
    """The roles that ANSWERABLE_MFA asks a second step of, by name, with commas; none for `optional`; None for `required`, of everybody."""
    said = (environment.get("ANSWERABLE_MFA") or _NOBODY).strip()
    if said == _EVERYBODY:
        return None
    return frozenset() if said == _NOBODY else frozenset(each.strip() for each in said.split(",") if each.strip())
