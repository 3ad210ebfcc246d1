"""Signing in with a body's own accounts: a real site, a real browser, and a provider on this machine."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from answerable.web.accounts.openid import UnableToUseOpenID, openid
from tests.web.accounts.provider import Provider
from tests.web.conftest import ANSWERABLE, free_port, wait_until_served

ASKED = ("ANSWERABLE_OIDC_ISSUER", "ANSWERABLE_OIDC_CLIENT_ID", "ANSWERABLE_OIDC_CLIENT_SECRET")


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    """The provider, answering."""
    with Provider().running() as running:
        yield running


@pytest.fixture(scope="module")
def address(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of its own that knows the provider, with an officer, and one whose account was ended."""
    environment = {
        **{key: value for key, value in os.environ.items() if key != "ANSWERABLE_DATABASE"},
        "ANSWERABLE_STATE": str(tmp_path_factory.mktemp("state")),
        **dict(zip(ASKED, (provider.address, "answerable", "a secret"), strict=True)),
        "ANSWERABLE_OIDC_NAME": "Council account",
    }

    def people(*arguments: str) -> None:
        subprocess.run([ANSWERABLE, "people", *arguments], check=True, env=environment, stdout=subprocess.DEVNULL)

    for each in ("officer", "ended"):
        people("add", f"{each}@council.example", "--body", "example-council", "--title", "FOI officer", "--no-password")
    people("end", "ended@council.example")
    port = free_port()
    command = [str(ANSWERABLE), "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, text=True, env=environment) as server:
        try:
            wait_until_served(f"http://127.0.0.1:{port}", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=60)


def sign_in(visitor: Page, address: str) -> None:
    visitor.goto(f"{address}/account")
    visitor.get_by_role("button", name="Sign in with Council account").click()


def test_an_officer_signs_in_and_comes_to_the_page_that_was_asked_for(address: str, provider: Provider, visitor: Page) -> None:
    provider.vouches_for = {"sub": "1", "email": "Officer@council.example", "name": "not to be kept"}
    sign_in(visitor, address)
    expect(visitor).to_have_url(f"{address}/account")
    expect(visitor.get_by_text("officer@council.example")).to_be_visible()
    expect(visitor.get_by_text("Change your password")).to_have_count(0)
    assert provider.asked[-1]["code_challenge_method"] == ["S256"]
    assert provider.asked[-1]["client_id"] == ["answerable"]


def test_afterwards_the_provider_knows_the_officer_by_its_own_name(address: str, provider: Provider, visitor: Page) -> None:
    provider.vouches_for = {"sub": "2", "email": "officer@council.example"}
    sign_in(visitor, address)
    expect(visitor).to_have_url(f"{address}/account")
    visitor.context.clear_cookies()
    provider.vouches_for = {"sub": "2", "email": "married@council.example"}
    sign_in(visitor, address)
    expect(visitor).to_have_url(f"{address}/account")


@pytest.mark.parametrize(
    "vouched", [{"sub": "7", "email": "stranger@council.example"}, {"sub": "8", "email": "ended@council.example"}, {"sub": "9"}], ids=str
)
def test_who_has_no_account_here_is_told_so_alike(address: str, provider: Provider, visitor: Page, vouched: dict[str, str]) -> None:
    provider.vouches_for = vouched
    sign_in(visitor, address)
    expect(visitor.get_by_text("You have no account here that can be used")).to_be_visible()
    visitor.goto(f"{address}/work")
    expect(visitor).to_have_title("Sign in – Answerable")


def test_who_turns_back_at_the_provider_is_not_signed_in(address: str, provider: Provider, visitor: Page) -> None:
    provider.vouches_for = None
    sign_in(visitor, address)
    expect(visitor.get_by_text("Your organisation’s sign-in did not say who you are")).to_be_visible()


def test_what_comes_back_without_having_been_asked_for_is_refused(address: str, provider: Provider, visitor: Page) -> None:
    provider.vouches_for = {"sub": "1", "email": "officer@council.example"}
    answer = visitor.goto(f"{address}/sign-in/with/work/back?code=a-code&state=forged")
    assert answer
    assert answer.status == 403
    expect(visitor.get_by_role("heading", name="You are not signed in")).to_be_visible()


def test_without_a_provider_there_is_no_such_way_in(site: str, visitor: Page) -> None:
    visitor.goto(f"{site}/sign-in")
    expect(visitor.get_by_role("button")).to_have_count(1)
    assert visitor.request.get(f"{site}/sign-in/with/work/back").status == 404


def test_half_a_provider_is_one_sentence(tmp_path: Path) -> None:
    environment = {**os.environ, "ANSWERABLE_STATE": str(tmp_path), ASKED[0]: "https://login.example"}
    refused = subprocess.run([ANSWERABLE, "people"], capture_output=True, text=True, check=False, env=environment)
    assert refused.returncode == 2
    assert refused.stderr == f"Signing in by OpenID Connect also needs {ASKED[1]} and {ASKED[2]}. Set it, or unset the others.\n"


def test_a_provider_is_read_from_the_environment() -> None:
    assert openid({}) is None
    with pytest.raises(UnableToUseOpenID, match="CLIENT_SECRET"):
        openid(dict.fromkeys(ASKED[:2], "x"))
    named = openid({ASKED[0]: "https://login.example/tenant/v2.0", ASKED[1]: "a", ASKED[2]: "b"})
    assert named
    assert named.origin() == "https://login.example"
    assert named.address_claim == "email"
