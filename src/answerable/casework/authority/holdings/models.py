"""What the search found, per part and slice. Not a column of anything else, so that no list, count or page comes upon it."""

from django.db import models
from django.db.models import UniqueConstraint

from answerable.casework.authority.models import InformationRequest


class Holding(models.Model):
    """Whether what a part, or a slice of it, asks for is held."""

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=20)
    extent = models.CharField(max_length=400, blank=True)
    answer = models.CharField(max_length=20)
    by = models.CharField(max_length=120)
    on = models.DateField()
    reasons = models.TextField()
    found = models.TextField(blank=True)

    class Meta:
        constraints = (UniqueConstraint(fields=("request", "part", "extent"), name="holdings_one_a_slice"),)

    def __str__(self) -> str:
        return f"{self.request_id} part {self.part}"
