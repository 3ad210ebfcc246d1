"""The forms of signing in, each saying what is to be entered where nothing was. allauth's own say that a field is required."""

import logging
from typing import Any, ClassVar

from allauth.account.adapter import get_adapter
from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.core.exceptions import ValidationError

from answerable.casework.people.models import Person

_log = logging.getLogger("answerable.sign_in")

_NEEDED = {
    "login": "Enter your email address",
    "password": "Enter your password",
    "oldpassword": "Enter the password you have now",
    "password1": "Enter the new password",
    "password2": "Enter the new password again",
    "code": "Enter the code",
}


class _SaysWhatIsNeeded:
    """A form whose empty fields are named."""

    fields: ClassVar[dict[str, Any]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name in _NEEDED:
                field.error_messages["required"] = _NEEDED[name]


class SignIn(_SaysWhatIsNeeded, LoginForm):  # type: ignore[misc]
    """Address and password."""


class NewPassword(_SaysWhatIsNeeded, ChangePasswordForm):  # type: ignore[misc]
    """The password there is, and the new one twice. One that somebody else gave is not kept by giving it again."""

    def clean_password1(self) -> str:
        """The new password. Raises `ValidationError`."""
        new: str = self.cleaned_data["password1"]
        if new == self.cleaned_data.get("oldpassword"):
            raise ValidationError("The new password is the one that you have. Choose another")
        return new


class PasswordAgain(_SaysWhatIsNeeded, ReauthenticateForm):  # type: ignore[misc]
    """The password once more."""


class _LogsWrongCodes:
    """A form for a code: one that is wrong, or was used, is noted with whose it should have been, and never itself."""

    user: Person

    def clean_code(self) -> str:
        """The code. Raises `ValidationError`."""
        try:
            code: str = super().clean_code()  # type: ignore[misc]
        except ValidationError as refused:
            what = "wrong code" if refused.code == "incorrect_code" else "too many codes"
            _log.warning("%s: person %s from %s", what, self.user.pk, get_adapter().get_client_ip(context.request))
            raise
        return code


class Code(_LogsWrongCodes, _SaysWhatIsNeeded, AuthenticateForm):  # type: ignore[misc]
    """The code of the second step."""


class CodeAgain(_LogsWrongCodes, _SaysWhatIsNeeded, ReauthenticateByCodeForm):  # type: ignore[misc]
    """The code once more."""


class FirstCode(_SaysWhatIsNeeded, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an app."""
