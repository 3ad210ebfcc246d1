"""Requesters, what they asked, and of whom."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from answerable.casework.incoming.model import IncomingMessage


class Body(models.Model):
    """A public authority by its name, whether or not it works here: facts alone."""

    slug = models.SlugField(max_length=220, unique=True)
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=240)  # as it is looked for
    email = models.EmailField(blank=True)

    def __str__(self) -> str:
        return self.name


class Requester(models.Model):
    """Somebody who asks, known by an address that they have shown to be theirs."""

    email = models.CharField(max_length=320, unique=True)  # in small letters
    name = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.email


class Asked(models.Model):
    """One request to one body, kept for its requester. Not sent before they confirm it."""

    requester = models.ForeignKey(Requester, on_delete=models.CASCADE, related_name="asked")
    batch = models.UUIDField()  # the same for one request to many bodies
    body = models.SlugField(max_length=220)
    body_name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)  # where it goes, of a body that does not work here
    name = models.CharField(max_length=200)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    made_at = models.DateTimeField()
    sent_on = models.DateField(null=True)
    page = models.ForeignKey("told.RequesterPage", on_delete=models.SET_NULL, null=True, related_name="+")
    answered_on = models.DateField(null=True)  # of a body elsewhere, as the requester says
    number = models.UUIDField(null=True, unique=True)  # what the address is made of that answers come to
    message_id = models.CharField(max_length=250, blank=True)  # what its message was called

    class Meta:
        constraints = (UniqueConstraint(fields=("batch", "body"), name="requester_asked_a_body_once"),)
        indexes = (models.Index(fields=("requester", "-id"), name="requester_asked_newest"),)

    def __str__(self) -> str:
        return f"{self.body_name}: {self.subject}"


class Reply(IncomingMessage):
    """A message that came to an address of a request, or that nobody could place yet. What it is, its requester confirms."""

    asked = models.ForeignKey(Asked, on_delete=models.CASCADE, null=True, related_name="replies")
    placed_by = models.CharField(max_length=60, blank=True)
    aside_at = models.DateTimeField(null=True)  # whoever runs the site set it aside, for the reason in `why`
    automatic = models.CharField(max_length=40, blank=True)  # what no person wrote, and of what kind
    came_back = models.BooleanField(default=False)  # it says that the request did not arrive
    reading = models.JSONField(default=dict)  # what it seems to be, on what it relies, and what section 17 asks of it
    read_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=40, blank=True)  # what it is, as its requester confirmed
    under = models.JSONField(default=list)  # the provisions that it relies on, as they confirmed

    class Meta:
        constraints = (UniqueConstraint(fields=("identity",), name="requester_reply_once"),)
        indexes = (
            models.Index(fields=("asked", "id"), name="requester_replies_of"),
            models.Index(fields=("message_id",), name="requester_reply_in_thread"),
        )


class Link(models.Model):
    """A link that works once: to send what was written, or to open the desk. Its secret is kept as its digest."""

    requester = models.ForeignKey(Requester, on_delete=models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True)
    batch = models.UUIDField(null=True)  # what it sends; none: it opens the desk
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (CheckConstraint(condition=Q(expires_at__gt=models.F("made_at")), name="requester_link_expires_after"),)

    def __str__(self) -> str:
        return f"a link of {self.requester}"


class Session(models.Model):
    """A desk that is open in one browser. It is no session of the casework, and opens nothing there."""

    requester = models.ForeignKey(Requester, on_delete=models.CASCADE, related_name="sessions")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"a desk of {self.requester}"


class Follower(models.Model):
    """Somebody who follows a request by e-mail. The address of its page is in each message, so its secret is kept while they do."""

    page = models.ForeignKey("told.RequesterPage", on_delete=models.CASCADE, related_name="+")
    email = models.CharField(max_length=320)
    secret = models.CharField(max_length=40)
    shown = models.CharField(max_length=64)  # what they were told of last
    made_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (UniqueConstraint(fields=("page", "email"), name="requester_follows_once"),)

    def __str__(self) -> str:
        return f"{self.email} follows {self.page}"
