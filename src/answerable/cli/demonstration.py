"""The demonstration: one body with one login for each role, two more with an officer each, and one password, made anew at each start.

The two are there because the law asks other things of them: a government department may claim s.35, and a school counts its own days.
"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from answerable.cli.due import BadInput

BODY, NAME = "metropolitan-police-service", "Metropolitan Police Service"
_SERVICE = "Digital Media"
_OF_A_BODY = {
    "complaints_procedure": "Write to the head of information rights within 40 working days. Somebody else will look at it again.",
    "settings": {
        "services": [_SERVICE, "Contracts", "Learning and Development"],
        "routes": [
            {"name": "Personnel", "subject": ["staff", "personnel"], "steps": [{"clearer": "clearer"}, {"clearer": "head of service"}]},
            {"name": "standard", "subject": [], "steps": [{"clearer": "clearer"}, {"clearer": "press office", "holds": False}]},
        ],
        "milestones": [
            {"stage": "search", "team": _SERVICE, "working_days_before": 10},
            {"stage": "draft", "team": "Information rights", "working_days_before": 5},
            {"stage": "clear", "team": "Clearance", "working_days_before": 2},
        ],
        "retention": [
            {"name": "Requests, three years after closing", "years": 3},
            {"name": "Appeals, six years after closing", "years": 6},
        ],
    },
}
# Each of the others by the case file that it has, which says what the law asks about it.
OTHERS = {"government-department": "A government department", "maintained-school": "A maintained school"}
OFFICE, OFFICE_NAME = "information-commissioner", "The Information Commissioner’s Office"
_CASES = Path(__file__).parents[3] / "cases"

if TYPE_CHECKING:
    from answerable.casework.replay.demonstration import Stage


class Login(NamedTuple):
    """An account of the demonstration: its address, the role that it is for, and the body."""

    email: str
    role: str
    body: str = BODY


def demonstrate() -> tuple[str, tuple[Login, ...]]:
    """Makes the bodies and the logins, and the councils that can be asked, and returns the password and the logins. Needs the database.

    Raises `BadInput` where the database belongs to real people: a demonstration lets anybody in who reads the terminal.
    """
    from answerable.casework.authority.models import PublicAuthority
    from answerable.casework.authority.permissions import Role
    from answerable.casework.commissioner.models import Office
    from answerable.casework.commissioner.permissions import Role as InTheOffice
    from answerable.casework.people.accounts import add, give_password, new_password
    from answerable.casework.people.models import Person
    from answerable.casework.people.models import Role as Held
    from answerable.casework.requester.names import councils, load

    logins = (
        *(Login(_address(role.value, BODY), role.value) for role in Role),
        *(_officer_of(each) for each in OTHERS),
        *(Login(_address(role.value, OFFICE), role.value, OFFICE) for role in InTheOffice),
    )
    if Person.objects.exclude(email__in=[each.email for each in logins]).exists():
        raise BadInput("This database has accounts of its own. Leave out --demo, or name another folder in ANSWERABLE_STATE.")
    for slug, name in {BODY: NAME, **OTHERS}.items():
        PublicAuthority.objects.get_or_create(slug=slug, defaults={"name": name, **_OF_A_BODY})
    Office.objects.get_or_create(slug=OFFICE, defaults={"name": OFFICE_NAME})
    load(councils())
    password = new_password()
    for each in logins:
        person = Person.objects.filter(email=each.email).first()
        if person is None:
            service = _SERVICE if each.role == Role.SERVICE.value else ""
            title = each.role[0].upper() + each.role[1:]
            add(email=each.email, body=each.body, title=title, roles=[Held(each.role, service)], password=password)
        else:
            give_password(person, password)
    return password, logins


def _address(role: str, body: str) -> str:
    return f"{role.replace(' ', '-').lower()}@{body}.example"


def _officer_of(body: str) -> Login:
    return Login(_address("FOI officer", body), "FOI officer", body)


def load_cases(now: datetime, folder: Path = _CASES) -> int:
    """Plays the case files of the demonstration that are not there yet, and returns how many were. Needs `demonstrate` first.

    Without the folder, as where only the package was installed, there are none.
    """
    if not folder.is_dir():
        return 0
    from answerable.casework.people.models import Person
    from answerable.casework.replay.demonstration import as_they_happened, decided, live, with_a_register, with_known_answers
    from answerable.casework.replay.regulator import Cast as OfficeCast
    from answerable.casework.replay.score import Score

    made = 0
    for body in OTHERS:
        stage = _stage(body, now)
        stage.authority.facts = Score((folder / f"{body}.toml").read_text(encoding="utf-8")).facts()
        stage.authority.save(update_fields=["facts"])
        made += as_they_happened({"CASE-1": folder / f"{body}.toml"}, stage)
    own = sorted(each for each in folder.glob("*.toml") if each.stem not in OTHERS)
    stage = _stage(BODY, now)
    head = Person.objects.get(email=_address("head of service", BODY))
    with_a_register(folder / "standing-positions" / "police-service.toml", stage, cleared_by=head)
    with_known_answers(stage)
    made += as_they_happened({f"CASE-{nth}": each for nth, each in enumerate(own, start=1)}, stage)
    from answerable.casework.commissioner.demonstration import complaints

    office = OfficeCast(*(Person.objects.get(email=_address(role, OFFICE)) for role in ("case officer", "signatory", "publishing officer")))
    made += decided(sorted((folder / "notices").glob("*.toml")), office)
    return made + live(folder, stage) + complaints(office.officer, now)


def _stage(body: str, now: datetime) -> "Stage":
    from answerable.casework.authority.models import PublicAuthority
    from answerable.casework.people.models import Person
    from answerable.casework.replay.demonstration import Stage
    from answerable.casework.replay.play import Cast

    officer = Person.objects.get(email=_officer_of(body).email)
    reviewer = Person.objects.filter(email=_address("reviewer", body)).first()
    return Stage(PublicAuthority.objects.get(slug=body), Cast(officer, reviewer or officer), _SERVICE, now)


def in_words(address: str, password: str, logins: tuple[Login, ...]) -> str:
    """What the terminal says of them."""
    lines = [f"To see a demonstration, sign in at {address}/sign-in with the password {password} as any of:"]
    return "\n".join((*lines, *(f"  {each.role:<16}  {each.email}" for each in logins)))
