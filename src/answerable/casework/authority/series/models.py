"""What an authority keeps of its series. What was coded, relied on and said of a case is a projection: following.py works it out."""

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.series.classes import Dimension, QuestionClass, Years
from answerable.casework.authority.series.classes import Term as Shape
from answerable.casework.authority.series.stances import LimbOfStance, Source, Stance, Standing, State, limb_of
from answerable.casework.authority.series.told import From, Said


class Term(models.Model):
    """One term of an authority's vocabulary."""

    authority = models.ForeignKey(PublicAuthority, on_delete=models.CASCADE, related_name="terms")
    dimension = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Dimension])
    name = models.CharField(max_length=100)
    parent = models.CharField(max_length=100, blank=True)
    words = models.JSONField(default=list)
    complete = models.BooleanField(default=False)  # the terms below it are all that there are

    class Meta:
        constraints = (
            UniqueConstraint(fields=("authority", "dimension", "name"), name="series_term_once"),
            CheckConstraint(condition=~Q(name=""), name="series_term_has_a_name"),
        )

    def __str__(self) -> str:
        return f"{self.dimension} {self.name}"

    @property
    def shape(self) -> Shape:
        """The term, without a database."""
        return Shape(Dimension(self.dimension), self.name, self.parent, tuple(self.words), self.complete)


class Classed(models.Model):
    """Whatever is about a class of question."""

    subject = models.CharField(max_length=100, blank=True)
    counterparty = models.CharField(max_length=100, blank=True)
    unit = models.CharField(max_length=100, blank=True)
    activity = models.CharField(max_length=100, blank=True)
    first_year = models.PositiveSmallIntegerField(null=True)
    last_year = models.PositiveSmallIntegerField(null=True)

    class Meta:
        abstract = True

    @property
    def about(self) -> QuestionClass:
        """The class."""
        return QuestionClass(self.subject, self.counterparty, self.unit, self.activity, Years(self.first_year, self.last_year))

    @about.setter
    def about(self, about: QuestionClass) -> None:
        self.subject, self.counterparty, self.unit, self.activity, (self.first_year, self.last_year) = about


class StandingPosition(Classed):
    """One line of the register of standing positions."""

    authority = models.ForeignKey(PublicAuthority, on_delete=models.CASCADE, related_name="standing_positions")
    number = models.PositiveIntegerField()
    stance = models.CharField(max_length=30, choices=[(each.value, each.value) for each in Stance])
    limbs = models.JSONField(default=list)
    reasons = models.TextField()
    review_on = models.DateField()
    source = models.CharField(max_length=200, blank=True)  # an adviser; empty: the authority's own
    source_version = models.CharField(max_length=40, blank=True)
    source_on = models.DateField(null=True)
    theirs = models.CharField(max_length=60, blank=True)  # the adviser's own reference
    state = models.CharField(max_length=20, choices=[(each.value, each.value) for each in State], default=State.PUT_FORWARD.value)
    put_forward_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    put_forward_on = models.DateField()
    cleared_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    cleared_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        ordering = ("number",)
        constraints = (
            UniqueConstraint(fields=("authority", "number"), name="series_standing_number_once"),
            CheckConstraint(
                condition=~Q(state=State.STANDS.value) | Q(cleared_by__isnull=False), name="series_standing_stands_only_once_cleared"
            ),
            CheckConstraint(
                condition=Q(cleared_by__isnull=True) | ~Q(cleared_by=F("put_forward_by")), name="series_standing_cleared_by_another"
            ),
        )

    def __str__(self) -> str:
        return f"standing position {self.number}"

    @property
    def shape(self) -> Standing:
        """The position, without a database."""
        source = Source(self.source, self.source_version, self.source_on)
        return Standing(self.about, Stance(self.stance), self.reasons, self.review_on, self.all_limbs, source, self.theirs)

    @property
    def all_limbs(self) -> tuple[LimbOfStance, ...]:
        """The limbs that it relies on."""
        return tuple(limb_of(each) for each in self.limbs)


class CodedQuestion(Classed):
    """What class of question a part asks, as an officer coded it."""

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="coded_questions")
    part = models.CharField(max_length=20)
    coded_on = models.DateField()

    class Meta:
        constraints = (UniqueConstraint(fields=("request", "part"), name="series_question_coded_once"),)

    def __str__(self) -> str:
        return f"{self.request} part {self.part}"


class Reliance(models.Model):
    """That a part was answered by a standing position, or that it departs from one. The reasons are in the ledger of the case."""

    standing = models.ForeignKey(StandingPosition, on_delete=models.CASCADE, related_name="reliances")
    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="reliances")
    part = models.CharField(max_length=20)
    on = models.DateField()
    departs = models.BooleanField(default=False)
    cleared = models.BooleanField(default=False)  # a departure that somebody else cleared
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    unchanged = models.BooleanField(default=False)  # the reasons are the register's own, word for word, or an earlier case's
    at_review = models.CharField(max_length=10, blank=True)
    at_commissioner = models.CharField(max_length=10, blank=True)
    at_tribunal = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = (UniqueConstraint(fields=("standing", "request", "part"), name="series_reliance_once"),)

    def __str__(self) -> str:
        return f"{self.request} part {self.part} and {self.standing}"


class ReleaseDay(Classed):
    """On which working day the answers to a class of question go that neither confirm nor deny. Without a term: those to any other."""

    authority = models.ForeignKey(PublicAuthority, on_delete=models.CASCADE, related_name="release_days")
    number = models.PositiveIntegerField()
    working_days = models.PositiveSmallIntegerField()
    reason = models.TextField()  # why that is prompt
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_on = models.DateField()

    class Meta:
        constraints = (
            UniqueConstraint(fields=("authority", "number"), name="series_release_day_number_once"),
            CheckConstraint(condition=Q(working_days__gte=1, working_days__lt=20), name="series_release_day_before_the_last"),
        )

    def __str__(self) -> str:
        return f"working day {self.working_days} for {self.about.said()}"


class KnownAnswer(Classed):
    """An answer that is public: the authority's own as it was sent, another authority's, or what is in the public domain."""

    authority = models.ForeignKey(PublicAuthority, on_delete=models.CASCADE, related_name="known_answers")
    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, null=True, related_name="known_answers")
    part = models.CharField(max_length=20, blank=True)
    body = models.CharField(max_length=100)  # whose doings it is about: this authority, or another
    reference = models.CharField(max_length=200)
    source = models.CharField(max_length=20, choices=[(each.value, each.value) for each in From])
    on = models.DateField()
    says = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Said])
    counted = models.CharField(max_length=20, blank=True)  # of a count: the dimension whose terms are counted, or the authorities
    least = models.PositiveIntegerField(null=True)
    most = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("on", "id")
        indexes = (models.Index(fields=("authority", "on", "id"), name="series_answer_in_order"),)
        constraints = (
            UniqueConstraint(fields=("request", "part"), condition=Q(request__isnull=False), name="series_answer_coded_once"),
            CheckConstraint(condition=~Q(says=Said.COUNT.value) | ~Q(counted=""), name="series_answer_count_of_something"),
        )

    def __str__(self) -> str:
        return f"{self.reference} of {self.on}"


class Protected(Classed):
    """A proposition that answers must not give away: that something of a class is so, of this authority or another."""

    authority = models.ForeignKey(PublicAuthority, on_delete=models.CASCADE, related_name="protected")
    number = models.PositiveIntegerField()
    body = models.CharField(max_length=100)
    words = models.CharField(max_length=300)

    class Meta:
        ordering = ("number",)
        constraints = (UniqueConstraint(fields=("authority", "number"), name="series_protected_number_once"),)

    def __str__(self) -> str:
        return f"proposition {self.number}"
