"""The key that signs sessions and form tokens, kept in the state folder so that a restart signs nobody out."""

import os
import secrets
from pathlib import Path


def kept_secret_key(folder: Path) -> str:
    """The key in the folder, made and kept there at first. Raises `OSError` where it can be neither read nor kept."""
    file = folder / "secret-key"
    try:
        return _read(file)
    except FileNotFoundError:
        pass
    folder.mkdir(parents=True, exist_ok=True)
    # Written whole beside it, then given its name once: two that start together end with the same key.
    written = folder / f".secret-key-{secrets.token_hex(8)}"
    written.touch(mode=0o600)
    try:
        written.write_text(secrets.token_hex(32), encoding="ascii")
        os.link(written, file)
    except FileExistsError:
        pass
    finally:
        written.unlink()
    return _read(file)


def _read(file: Path) -> str:
    return file.read_text(encoding="ascii").strip()
