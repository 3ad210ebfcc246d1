"""The addresses of signing in and of a person's own account. allauth finds its own by name."""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as app
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import path

from answerable.web.accounts import pages
from answerable.web.refusals import View, answering
from answerable.web.signed_in import person_of


def _read(view: View[[]]) -> View[[]]:
    return answering("GET", "HEAD", by=view)


def _sent(view: View[[]]) -> View[[]]:
    return answering("GET", "HEAD", "POST", by=view)


def _change_password(request: HttpRequest) -> HttpResponseBase:
    """Not there for who has no password and signs in with the body's own account."""
    if not person_of(request).has_usable_password():
        raise Http404
    answer: HttpResponseBase = account.password_change(request)
    return answer


def _to_provider(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Off to the body's provider of accounts. Not there where none is named."""
    if settings.OPENID is None:
        raise Http404
    from allauth.socialaccount.providers.openid_connect import views as openid

    answer: HttpResponseBase = openid.login(request, provider_id)
    return answer


def _back_from_provider(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Back from there, with what it says. Not there where none is named."""
    if settings.OPENID is None:
        raise Http404
    from allauth.socialaccount.providers.openid_connect import views as openid

    answer: HttpResponseBase = openid.callback(request, provider_id)
    return answer


urlpatterns = [
    path("sign-in", _sent(account.login), name="account_login"),
    path("sign-in/code", _sent(second_step.authenticate), name="mfa_authenticate"),
    path("sign-in/not-done", _read(pages.refused), name="socialaccount_login_cancelled"),
    path("sign-in/with/<slug:provider_id>", answering("POST", by=_to_provider), name="openid_connect_login"),
    path("sign-in/with/<slug:provider_id>/back", answering("GET", by=_back_from_provider), name="openid_connect_callback"),
    path("sign-out", _sent(account.logout), name="account_logout"),
    path("work", _read(pages.work), name="work"),
    path("account", _read(pages.account), name="account"),
    path("account/kept", _read(pages.kept_of_you), name="account-kept"),
    path("account/sign-ins", _sent(pages.sign_ins), name="sign-ins"),
    path("account/password", _sent(_change_password), name="account_change_password"),
    path("account/confirm", _sent(account.reauthenticate), name="account_reauthenticate"),
    path("account/confirm-code", _sent(second_step.reauthenticate), name="mfa_reauthenticate"),
    path("account/second-step", _read(second_step.index), name="mfa_index"),
    path("account/second-step/set-up", _sent(app.activate_totp), name="mfa_activate_totp"),
    path("account/second-step/remove", _sent(app.deactivate_totp), name="mfa_deactivate_totp"),
    path("account/recovery-codes", _read(recovery_codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("account/recovery-codes/new", _sent(recovery_codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
]
