"""The grounds of a position that is being worked out: claims with what was weighed on each, and what bars the request.

A ground is a table with `claim` and perhaps `weighed`, or with `bar`, each in the shape of a case file, so that an answer can be put in
at the key that `law.guided` gives for it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from answerable.casework.ledger.chain import canonical, read_canonical
from answerable.documents.case_file import Table, claim, weighed
from answerable.documents.case_file.placing import Key
from answerable.law.pleadable import regime_of
from answerable.law.pleaded import Pleaded
from answerable.law.regime import Regime

Ground = dict[str, Any]
# Where it is kept that a balance is not struck yet. It is no part of the position: a balance that is not struck is none.
PUT_OFF: Key = ("weighed", "undecided")


class Deciding(NamedTuple):
    """The grounds so far, and the one that is being added, as far as it has got."""

    grounds: tuple[Ground, ...] = ()
    adding: Mapping[str, Any] = {}

    def tables(self, part: str) -> dict[str, list[dict[str, Any]]]:
        """The position that these grounds would be, as tables of a case file; a list only for what there is."""
        made = {
            "claim": [{**each["claim"], "part": part} for each in self.grounds if "claim" in each],
            "weighed": [weighing(each, part) for each in self.grounds if "balance" in each.get("weighed", {})],
            "bar": [{**each["bar"], "parts": [part]} for each in self.grounds if "bar" in each],
        }
        return {name: tables for name, tables in made.items() if tables}

    def replaced(self, nth: int, ground: Ground) -> "Deciding":
        """These grounds with one changed."""
        return self._replace(grounds=tuple(ground if at == nth else each for at, each in enumerate(self.grounds)))

    def without(self, nth: int) -> "Deciding":
        """These grounds with one taken out. A claim that was an alternative to it alone stands by itself."""
        left = [dict(each) for at, each in enumerate(self.grounds) if at != nth]
        groups = [each["claim"].get("alternative_group") for each in left if "claim" in each]
        for each in left:
            if "claim" in each and groups.count(each["claim"].get("alternative_group")) == 1:
                each["claim"] = {key: value for key, value in each["claim"].items() if key != "alternative_group"}
        return self._replace(grounds=tuple(left))

    def belongs_to(self, regime: Regime) -> bool:
        """Whether every ground, and the one that is being added, is of this law."""
        cited = [each.get("claim", each.get("bar", {})).get("provision") for each in (*self.grounds, {"claim": self.adding})]
        return all(regime_of(each) is regime for each in cited if each)

    def kept(self) -> str:
        """As it is kept between two pages."""
        return canonical({"grounds": list(self.grounds), "adding": dict(self.adding)})


def read(text: str) -> Deciding:
    """What `kept` wrote."""
    content = read_canonical(text)
    return Deciding(tuple(content["grounds"]), content["adding"])


def weighing(ground: Ground, part: str) -> dict[str, Any]:
    """What was weighed on a claim, as a table: over that claim, on its slice."""
    pleaded = ground["claim"]
    extent = {"extent": pleaded["extent"]} if "extent" in pleaded else {}
    over = {"provisions": [pleaded.get("matter") or pleaded["provision"]]}
    made = {**over, **extent, "duty": pleaded["duty"], **ground["weighed"], "part": part}
    return {key: value for key, value in made.items() if key != PUT_OFF[-1]}


def pleaded_of(ground: Ground, part: str) -> Pleaded:
    """The claim of a ground with the judgements on it so far. Raises `NotACaseFile`."""
    return claim(Table("this ground", {**ground["claim"], "part": part})).pleaded


def from_tables(tables: Mapping[str, Iterable[Mapping[str, Any]]], part: str) -> Deciding:
    """The grounds of a position that was taken, to begin another from."""
    return Deciding((*_claims(tables, part), *({"bar": _without(each, "parts")} for each in tables.get("bar", ()))))


def _claims(tables: Mapping[str, Iterable[Mapping[str, Any]]], part: str) -> Iterator[Ground]:
    weighings = [dict(each) for each in tables.get("weighed", ())]
    for each in tables.get("claim", ()):
        ground: Ground = {"claim": _without(each, "part")}
        about = next((one for one in weighings if _is_about(one, ground, part)), None)
        if about is not None:
            alone = about.get("provisions") == [ground["claim"].get("matter") or ground["claim"]["provision"]]
            ground["weighed"] = _without(about, "part", *(("provisions", "extent", "duty") if alone else ()))
            weighings.remove(about)
        yield ground


def _is_about(table: Mapping[str, Any], ground: Ground, part: str) -> bool:
    made = weighed(Table("this balance", {**table, "part": part})).weighed
    pleaded = pleaded_of(ground, part).claim
    return made.about(pleaded) and made.extent == pleaded.extent


def _without(table: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key not in keys}
