"""Withheld information, sealed, and who may open it. Not a column of anything else, so that no list, count or page comes upon it."""

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from answerable.casework.commissioner.models import Complaint


class WithheldItem(models.Model):
    """One item. `content` is sealed under a key of the complaint's own for this wall, and empty once it was returned or destroyed."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    content = models.BinaryField()
    gone_on = models.DateField(null=True)

    class Meta:
        constraints = (
            UniqueConstraint(fields=("complaint", "number"), name="withheld_item_one_of_each_number"),
            CheckConstraint(condition=Q(gone_on__isnull=True) | Q(content=b""), name="withheld_item_gone_is_empty"),
        )

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.number}"


class Reader(models.Model):
    """Somebody who was named to open one item."""

    item = models.ForeignKey(WithheldItem, on_delete=models.CASCADE, related_name="readers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (UniqueConstraint(fields=("item", "person"), name="withheld_reader_once"),)

    def __str__(self) -> str:
        return f"{self.person_id} reads {self.item_id}"
