"""Person: somebody who may sign in, for one body. Post: a role that a person holds there, everywhere or for one service. SignIn: where a
person is signed in, from when, and until when if nothing is done.

A person is shown by title, "FOI officer", and never by name. What a role may do is not said here: the authority's table says it,
and says which roles there are.
"""

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower


class Role(NamedTuple):
    """A role as it is held: its name, and the service that it is held for, or "" for the whole body."""

    name: str
    service: str


class People(BaseUserManager["Person"]):
    """Everybody who may sign in, found by e-mail address however it is typed."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person with this e-mail address. Raises `Person.DoesNotExist`."""
        return self.get(email__iexact=(username or "").strip())


class Person(AbstractBaseUser):
    """Somebody who may sign in, by e-mail address, and works for one body."""

    email = models.EmailField(max_length=254, unique=True)
    body = models.SlugField(max_length=100, help_text="the one body that the person works for, by its slug")
    title = models.CharField(max_length=100, help_text='shown in the place of a name, for example "FOI officer"')
    is_active = models.BooleanField(default=True)
    password_until = models.DateTimeField(null=True, help_text="when a password that somebody else gave runs out; null for one's own")

    objects: ClassVar[People] = People()
    _roles: frozenset[Role] | None = None

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["body", "title"]

    class Meta:
        constraints = (
            models.UniqueConstraint(Lower("email"), name="one_person_an_address"),
            models.CheckConstraint(condition=~models.Q(body=""), name="a_person_works_for_a_body"),
            models.CheckConstraint(condition=~models.Q(title=""), name="a_person_has_a_title"),
        )

    def __str__(self) -> str:
        return self.title

    def roles(self) -> frozenset[Role]:
        """The roles that the person holds, as they were when the person was fetched or first asked."""
        if self._roles is None:
            self._roles = frozenset(Role(*each) for each in self.posts.values_list("role", "service"))
        return self._roles

    def hold(self, roles: Iterable[Role]) -> None:
        """Gives the person roles that were fetched together with them. Changes nothing in the database."""
        self._roles = frozenset(roles)


class Post(models.Model):
    """A role that a person holds, for the whole body or for one service of it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="posts")
    role = models.CharField(max_length=50)
    service = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "role", "service"), name="a_post_is_held_once"),
            models.CheckConstraint(condition=~models.Q(role=""), name="a_post_has_a_role"),
        )

    def __str__(self) -> str:
        return f"{self.role}, {self.service}" if self.service else self.role


class SignIn(AbstractBaseSession):
    """A session, kept with the person whose it is, so that it can be shown to that person and ended."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="sign_ins")
    began_at = models.DateTimeField(null=True)
    device = models.CharField(max_length=200, blank=True, default="", help_text="what the browser calls itself")
    address = models.GenericIPAddressField(null=True)

    def __str__(self) -> str:
        return f"{self.person or 'nobody'}, {self.device}"
