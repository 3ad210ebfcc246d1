"""Decisions as they are published. Every column is worked out from the events of a complaint by row.py, and can be made again."""

import secrets

from django.db import models
from django.db.models import CheckConstraint, Q


def _mark() -> str:
    return secrets.token_hex(8)


class Decision(models.Model):
    """One decision on the register. Nobody sees it before `published_on`; withdrawn, only that it was there, and why it is not.

    It is known by its complaint's reference and has no tie to the complaint: it may stay when that is disposed of.
    """

    office = models.ForeignKey("commissioner.Office", on_delete=models.PROTECT, related_name="+")
    case = models.UUIDField(unique=True, editable=False)
    reference = models.CharField(max_length=30, unique=True)
    dated = models.DateField()
    published_on = models.DateField()
    authority = models.CharField(max_length=200)
    sectors = models.JSONField(default=list)
    acts = models.CharField(max_length=60)
    outcome = models.CharField(max_length=20)
    outcomes = models.JSONField(default=list)  # [{"under", "complaint"}]
    steps = models.JSONField(default=list)
    steps_by = models.DateField(null=True)
    summary = models.TextField()
    notice = models.JSONField()  # the model of the notice, with what was taken out said to be
    text = models.TextField()
    standing = models.CharField(max_length=60, blank=True)
    since = models.JSONField(default=list)  # [{"on", "what", "words"}]
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        constraints = (
            CheckConstraint(condition=~Q(reference=""), name="decisions_has_a_reference"),
            CheckConstraint(condition=Q(withdrawn_on__isnull=True) | ~Q(withdrawn_because=""), name="decisions_withdrawn_for_a_reason"),
            CheckConstraint(condition=Q(outcome__in=("upheld", "partly upheld", "not upheld")), name="decisions_known_outcome"),
        )
        indexes = (models.Index(fields=("-published_on", "-id"), name="decisions_newest", condition=Q(withdrawn_on__isnull=True)),)

    def __str__(self) -> str:
        return self.reference


class DecisionChange(models.Model):
    """Something on the register changed: what the index follows, and how a page that is kept is known to be old."""

    mark = models.CharField(max_length=16, default=_mark)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="changes")

    def __str__(self) -> str:
        return f"{self.pk} {self.mark}"
