"""A parser of arguments that says what is wrong in one sentence."""

from argparse import ArgumentParser
from typing import NoReturn

from answerable.cli.due import BadInput


class Parser(ArgumentParser):
    """An `ArgumentParser` that raises `BadInput`, with where help is."""

    def error(self, message: str) -> NoReturn:
        """Raises `BadInput`."""
        raise BadInput(f"{message[0].upper()}{message[1:]}; see `{self.prog} --help`.")
