"""The page of a request, for whoever made it."""

from django.db import models


class RequesterPage(models.Model):
    """That a requester was given the address of a page. The secret in it is kept as its digest alone."""

    request = models.OneToOneField("authority.InformationRequest", on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    given_on = models.DateField()

    def __str__(self) -> str:
        return f"the page of {self.request}"
