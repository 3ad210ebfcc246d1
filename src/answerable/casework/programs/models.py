"""Token: what a program shows in the place of a password. Answered: what a program was answered under an idempotency key.

Subscription: where a body wants to be told of what happens. Announcement: one thing that happened, on its way there.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

QUEUED, SENDING, SENT, FAILED = "queued", "sending", "sent", "failed"
ON_THEIR_WAY = (QUEUED, SENDING)


class Token(models.Model):
    """A program that acts for a person, in no more than these scopes. The token itself is kept nowhere: only its hash is."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=100, help_text="what the program is, in its administrator's words")
    hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField()
    expires_on = models.DateField()  # the last day on which it is taken
    last_used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (CheckConstraint(condition=~Q(name=""), name="programs_token_has_a_name"),)

    def __str__(self) -> str:
        return self.name


class Answered(models.Model):
    """What a program was answered under a key of its own, so that nothing is done twice. It holds no word of a case."""

    token = models.ForeignKey(Token, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)  # the hash of what the program called it
    asked = models.CharField(max_length=64)  # the hash of what was asked under it
    status = models.PositiveSmallIntegerField()
    answer = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = (UniqueConstraint(fields=("token", "key"), name="programs_answered_once_a_key"),)
        indexes = (models.Index(fields=("at",), name="programs_answered_at"),)

    def __str__(self) -> str:
        return f"{self.token}, {self.at}"


class Subscription(models.Model):
    """An address that is told of what happens in a body: of these kinds, or of all that are told of. Its secrets are sealed."""

    body = models.SlugField(max_length=100)
    address = models.CharField(max_length=500)
    kinds = models.JSONField(default=list, blank=True)
    secret = models.BinaryField()
    secret_before = models.BinaryField(null=True)
    changed_at = models.DateTimeField()  # from when the secret holds
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=("body", "id"), name="programs_subscribed", condition=Q(ended_at__isnull=True)),)

    def __str__(self) -> str:
        return self.address


class Announcement(models.Model):
    """One thing that happened, to be told to one subscription: of which case, of which kind, on which day, and nothing else."""

    subscription = models.ForeignKey(Subscription, on_delete=models.CASCADE, related_name="announcements")
    uid = models.UUIDField(default=uuid.uuid4, unique=True)
    reference = models.CharField(max_length=60)
    kind = models.CharField(max_length=40)
    on = models.DateField()
    state = models.CharField(max_length=10, default=QUEUED)
    made_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    said = models.CharField(max_length=200, blank=True)  # what became of the last try, in our words

    class Meta:
        constraints = (
            CheckConstraint(condition=Q(state__in=(QUEUED, SENDING, SENT, FAILED)), name="programs_announcement_stands_somewhere"),
        )
        indexes = (models.Index(fields=("next_try_at", "id"), name="programs_announcement_due", condition=Q(state__in=ON_THEIR_WAY)),)

    def __str__(self) -> str:
        return f"{self.reference}: {self.kind}"
