"""How passwords are kept, and how long one is: OWASP ASVS 4.0.3, V2.4.6, V2.1.1 and V2.1.2."""

import re
from typing import Any

from django.contrib.auth.hashers import ScryptPasswordHasher
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError

LONGEST = 128


class Scrypt(ScryptPasswordHasher):
    """Django's own, at the cost that OWASP asks for: 64 MiB for each try. A password kept at less is kept at this once it is used."""

    work_factor = 2**16
    block_size = 8
    parallelism = 2
    maxmem = 128 * 1024 * 1024


class LongEnough(MinimumLengthValidator):
    """A password has so many characters, several spaces together counted as one. Django's AUTH_PASSWORD_VALIDATORS."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises `ValidationError`."""
        super().validate(re.sub(" +", " ", password), user)


class NotTooLong:
    """A password of more characters than anybody needs is refused. Django's AUTH_PASSWORD_VALIDATORS."""

    def validate(self, password: str, user: object = None) -> None:  # noqa: ARG002 - Django's own signature
        """Raises `ValidationError`."""
        if len(password) > LONGEST:
            raise ValidationError(f"This password is too long. It can have {LONGEST} characters at most.", code="password_too_long")

    def get_help_text(self) -> str:
        """What is asked of a password."""
        return f"It can have {LONGEST} characters at most."
