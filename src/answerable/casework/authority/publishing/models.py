"""What was published. It is a copy of its own, without the requester: it may stay when the case that it came from is disposed of."""

import secrets

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint


def _mark() -> str:
    return secrets.token_hex(8)


class Disclosure(models.Model):
    """One answered request in a body's disclosure log. Nobody sees it before `published_on`."""

    authority = models.ForeignKey("authority.PublicAuthority", on_delete=models.PROTECT, related_name="+")
    request = models.OneToOneField("authority.InformationRequest", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    subject = models.CharField(max_length=200)
    asked = models.TextField()
    outcome = models.CharField(max_length=400, blank=True)
    provisions = models.CharField(max_length=400, blank=True)
    received_on = models.DateField()
    answered_on = models.DateField()
    published_on = models.DateField()
    taken_down_on = models.DateField(null=True)
    taken_down_because = models.TextField(blank=True)

    class Meta:
        constraints = (
            UniqueConstraint(fields=("authority", "number"), name="publishing_disclosure_number_once"),
            CheckConstraint(condition=Q(taken_down_on__isnull=True) | ~Q(taken_down_because=""), name="publishing_taken_down_for_a_reason"),
            CheckConstraint(condition=Q(answered_on__gte=F("received_on")), name="publishing_answered_after"),
        )
        indexes = (
            models.Index(fields=("-published_on", "-id"), name="publishing_newest", condition=Q(taken_down_on__isnull=True)),
            models.Index(
                fields=("authority", "-published_on", "-id"), name="publishing_newest_of", condition=Q(taken_down_on__isnull=True)
            ),
        )

    def __str__(self) -> str:
        return f"{self.authority} {self.number}: {self.subject}"


class DisclosedMessage(models.Model):
    """One message of it: the request, or a letter. Hidden, its text is kept and its reason is shown."""

    disclosure = models.ForeignKey(Disclosure, on_delete=models.CASCADE, related_name="messages")
    place = models.PositiveSmallIntegerField()
    what = models.CharField(max_length=40)
    on = models.DateField()
    text = models.TextField()
    hidden_because = models.TextField(blank=True)

    class Meta:
        ordering = ("place",)
        constraints = (UniqueConstraint(fields=("disclosure", "place"), name="publishing_message_place_once"),)

    def __str__(self) -> str:
        return f"{self.disclosure}, message {self.place}"


class DisclosedFile(models.Model):
    """A file that left with the answer, as it left. Hidden, it is gone from here and its reason is shown."""

    disclosure = models.ForeignKey(Disclosure, on_delete=models.CASCADE, related_name="files")
    place = models.PositiveSmallIntegerField()  # after its messages
    ending = models.CharField(max_length=5)
    hash = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    content = models.BinaryField(null=True)
    hidden_because = models.TextField(blank=True)

    class Meta:
        ordering = ("place",)
        constraints = (
            UniqueConstraint(fields=("disclosure", "place"), name="publishing_file_place_once"),
            CheckConstraint(condition=Q(hidden_because="") | Q(content__isnull=True), name="publishing_hidden_file_is_gone"),
        )

    def __str__(self) -> str:
        return f"{self.disclosure}, file {self.place}"

    @property
    def name(self) -> str:
        """Its name, from where it stands in the log alone."""
        return f"{self.disclosure.authority.slug}-{self.disclosure.number}-{self.place}.{self.ending}"


class LogChange(models.Model):
    """Something in the log, or the figures beside it, changed: what the index follows, and how a page that is kept is known to be old."""

    mark = models.CharField(max_length=16, default=_mark)
    disclosure = models.ForeignKey(Disclosure, on_delete=models.CASCADE, null=True, related_name="changes")

    def __str__(self) -> str:
        return f"{self.pk} {self.mark}"


class PublishedFigures(models.Model):
    """The figures of a period as they were made: from what was recorded by `known_at`, and no later."""

    authority = models.ForeignKey("authority.PublicAuthority", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    since = models.DateField()
    until = models.DateField()
    known_at = models.DateTimeField()
    figures = models.JSONField()

    class Meta:
        constraints = (
            UniqueConstraint(fields=("authority", "number"), name="publishing_figures_number_once"),
            CheckConstraint(condition=Q(until__gt=F("since")), name="publishing_figures_period"),
        )

    def __str__(self) -> str:
        return f"{self.authority}, {self.since} to {self.until}"
