"""Where decisions are kept: the folder that ANSWERABLE_PRECEDENTS names, else one beside the database."""

from collections.abc import Mapping
from pathlib import Path

from answerable.casework.database import state_folder


def precedents_folder(environment: Mapping[str, str]) -> Path:
    """The folder, whether there is one or not."""
    named = environment.get("ANSWERABLE_PRECEDENTS", "")
    return Path(named) if named else state_folder(environment) / "precedents"
