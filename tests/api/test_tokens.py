"""A program is let in by a token: made by an administrator, shown once, bounded by its scopes and by the posts of whom it acts for."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from answerable.api import caller, clock
from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.appoint import change_posts, end_account
from answerable.casework.authority.actions.let_programs_in import end_token, make_token, scopes_of, tokens_of
from answerable.casework.authority.fold import fold
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.unable import NotReady, NotThere
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.models import Entry
from answerable.casework.people.models import Role as Held
from answerable.casework.programs.models import Token
from tests.api.conftest import Program, refused, token_of
from tests.casework.authority.cast import authority, by, officer, received

pytestmark = pytest.mark.django_db
Made = Callable[..., Program]


def administrator() -> By:
    return by(Role.ADMINISTRATOR)._replace(at=clock.now())


def soon() -> date:
    return administrator().today + timedelta(30)


def test_without_a_token_nothing_is_said_but_that_one_is_needed(program: Made) -> None:
    received()
    answers = [Program(shown).get(address) for shown in ("", "x", "answerable_guess") for address in ("requests", "queue", "requests/X")]
    assert {refused(each, 401) for each in answers} == {
        "Show a token that is still good: Authorization: Bearer answerable_… Whoever runs the site makes one."
    }
    assert all(each["WWW-Authenticate"].startswith("Bearer") for each in answers)


def test_a_session_opens_nothing_here(program: Made) -> None:
    visitor = Program("")
    visitor._client.force_login(officer().person)
    refused(visitor.get("queue"), 401)


def test_a_token_is_kept_as_a_hash_and_made_and_ended_as_events() -> None:
    who = officer().person
    token, shown = make_token(who.pk, name="Case importer", scopes=(Do.READ,), expires_on=soon(), by=administrator())
    assert shown not in "".join(map(str, Token.objects.values_list()))
    assert Program(shown).get("requests/none").status_code == 404
    end_token(token.pk, by=administrator())
    refused(Program(shown).get("requests/none"), 401)
    kinds = Entry.objects.filter(case=chain_of_body("police")).order_by("number").values_list("kind", flat=True)
    assert list(kinds) == ["token made", "token ended"]
    assert shown not in "".join(Entry.objects.values_list("payload", flat=True))
    assert [each.name for each in tokens_of("police")] == ["Case importer"]
    with pytest.raises(NotReady, match="ended already"):
        end_token(token.pk, by=administrator())


def test_a_scope_that_the_posts_do_not_give_is_refused_and_one_that_they_lose_is_lost(program: Made) -> None:
    who = officer()
    with pytest.raises(NotReady, match="do not let them administer"):
        make_token(who.person.pk, name="A program", scopes=(Do.ADMINISTER,), expires_on=soon(), by=administrator())
    reads = program(Role.OFFICER)
    assert reads.get("queue").status_code == 200
    change_posts(who.person.pk, title="clerk", posts=[Held(Role.CLEARER.value, "")], by=administrator())
    refused(reads.get("queue"), 404)
    end_account(who.person.pk, by=administrator())
    refused(reads.get("queue"), 401)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"name": " "}, "what the program is"),
        ({"scopes": ()}, "what the program may do"),
        ({"expires_on": date(2020, 1, 1)}, "a year at most"),
        ({"expires_on": date(2999, 1, 1)}, "a year at most"),
    ],
)
def test_a_token_needs_a_name_scopes_and_an_end(given: dict[str, object], says: str) -> None:
    asked: dict[str, object] = {"name": "A program", "scopes": (Do.READ,), "expires_on": soon(), **given}
    with pytest.raises(NotReady, match=says):
        make_token(officer().person.pk, by=administrator(), **asked)  # type: ignore[arg-type]


def test_nobody_makes_or_ends_a_token_of_another_body() -> None:
    authority("elsewhere", "Elsewhere")
    theirs = by(Role.ADMINISTRATOR, body="elsewhere")._replace(at=clock.now())
    with pytest.raises(NotThere):
        make_token(officer().person.pk, name="A program", scopes=(Do.READ,), expires_on=soon(), by=theirs)
    token, _ = make_token(officer().person.pk, name="A program", scopes=(Do.READ,), expires_on=soon(), by=administrator())
    with pytest.raises(NotThere):
        end_token(token.pk, by=theirs)


def test_a_token_is_good_until_its_last_day_and_no_longer() -> None:
    shown = token_of(officer())
    Token.objects.update(expires_on=administrator().today)
    assert Program(shown).get("queue").status_code == 200
    Token.objects.update(expires_on=administrator().today - timedelta(1))
    refused(Program(shown).get("queue"), 401)


def test_a_use_is_written_down() -> None:
    shown = token_of(officer())
    assert Token.objects.get().last_used_at is None
    Program(shown).get("queue")
    first = Token.objects.get().last_used_at
    assert first is not None
    Program(shown).get("queue")
    assert Token.objects.get().last_used_at == first


def test_a_scope_bounds_what_is_done_inside_an_action_too(program: Made) -> None:
    """Sending past what blocks takes a scope of its own, as it takes a post of its own."""
    who = officer()
    token = program(Role.OFFICER, scopes=(Do.READ, Do.NOTE))
    request = received()
    assert token.send(f"requests/{request.reference}/note", {"words": "seen"}).status_code == 200
    refused(token.send(f"requests/{request.reference}/close", {}), 404)
    assert set(scopes_of(who.person)) >= {Do.READ, Do.NOTE, Do.CLOSE}
    last = fold(request.authority, request.case).entries[-1]
    assert last.payload["program"] == Token.objects.get().pk
    assert last.by == who.signature


def test_who_asks_too_often_waits(program: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caller, "A_MINUTE", 2)
    monkeypatch.setattr(clock, "ticks", lambda: 61.0)
    asks = program(Role.OFFICER)
    assert [asks.get("queue").status_code for _ in range(2)] == [200, 200]
    answer = asks.get("queue")
    assert "a minute" in refused(answer, 429)
    assert answer["Retry-After"] == "59"
    assert program(Role.HEAD).get("queue").status_code == 200
