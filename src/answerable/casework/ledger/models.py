"""The ledger's tables. Migration 0002 makes the database itself refuse to change or remove an entry or a checkpoint."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint


class Entry(models.Model):
    """One thing that happened to one case. `payload` and `texts` are as chain.py has them."""

    body = models.SlugField()
    case = models.UUIDField()
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    on = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    payload = models.TextField()
    texts = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = (
            UniqueConstraint(fields=("case", "number"), name="ledger_entry_one_of_each_number"),
            CheckConstraint(condition=Q(number__gte=1), name="ledger_entry_numbered_from_one"),
        )
        indexes = (models.Index(fields=("body", "case", "number"), name="ledger_entry_by_body"),)

    def __str__(self) -> str:
        return f"{self.case} {self.number}: {self.kind}"


class CaseKey(models.Model):
    """The key under which the texts of one case are sealed; one more for what stands behind a wall. Destroyed at disposal."""

    case = models.UUIDField()
    wall = models.CharField(max_length=20, blank=True)
    key = models.BinaryField()

    class Meta:
        constraints = (UniqueConstraint(fields=("case", "wall"), name="ledger_case_key_one_a_wall"),)

    def __str__(self) -> str:
        return f"{self.case} {self.wall}".strip()


class Sealed(models.Model):
    """The texts of one entry, sealed. `wall` says who may open them: empty for whoever may read the case."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, primary_key=True)
    case = models.UUIDField(db_index=True)
    wall = models.CharField(max_length=20, blank=True)
    content = models.BinaryField()

    def __str__(self) -> str:
        return f"the texts of {self.entry_id}"


class Checkpoint(models.Model):
    """All heads of one body at the end of a day, under one signed root."""

    body = models.SlugField()
    day = models.DateField()
    at = models.DateTimeField()
    heads = models.PositiveIntegerField()
    up_to = models.PositiveBigIntegerField()
    root = models.CharField(max_length=64)
    public_key = models.CharField(max_length=64)
    signature = models.CharField(max_length=128)

    class Meta:
        constraints = (UniqueConstraint(fields=("body", "day"), name="ledger_checkpoint_one_a_day"),)

    def __str__(self) -> str:
        return f"{self.body} {self.day}"
