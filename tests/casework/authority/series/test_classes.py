"""What a class of question is about, and which is about more than which; and what a request's words name."""

import pytest

from answerable.casework.authority.series.classes import Dimension, QuestionClass, Relation, Term, Vocabulary, Years, class_of, made_of
from answerable.casework.authority.series.wording import read, years_in
from answerable.casework.authority.unable import NotReady

UNITS = (Term(Dimension.UNIT, "Force"), Term(Dimension.UNIT, "Covert", "Force", ("covert teams",)), Term(Dimension.UNIT, "Roads", "Force"))
WHAT = (
    Term(Dimension.SUBJECT, "Drones", words=("UAV",)),
    Term(Dimension.SUBJECT, "Drone crime", words=("drone offences",)),
    Term(Dimension.ACTIVITY, "Use", words=("used", "deploy")),
    Term(Dimension.ACTIVITY, "Buying", words=("bought",)),
)
VOCABULARY = Vocabulary((*UNITS, *WHAT))
COVERT_DRONES = QuestionClass(subject="Drones", unit="Covert")


@pytest.mark.parametrize(
    ("standing", "asked", "relation"),
    [
        (COVERT_DRONES, COVERT_DRONES, Relation.SAME),
        (COVERT_DRONES, COVERT_DRONES._replace(years=Years(2019, 2019)), Relation.BROADER),
        (COVERT_DRONES, COVERT_DRONES._replace(activity="Use"), Relation.BROADER),
        (COVERT_DRONES, QuestionClass(subject="Drones"), Relation.NARROWER),
        (COVERT_DRONES, QuestionClass(subject="Drones", unit="Force"), Relation.NARROWER),
        (COVERT_DRONES, QuestionClass(subject="Drones", activity="Use"), Relation.OVERLAPS),
        (COVERT_DRONES, QuestionClass(subject="Drones", unit="Roads"), None),
        (COVERT_DRONES, QuestionClass(subject="Drone crime", unit="Covert"), None),
        (COVERT_DRONES, QuestionClass(activity="Use"), None),
        (QuestionClass(subject="Drones", activity="Use"), QuestionClass(activity="Use"), None),
        (QuestionClass(activity="Use"), QuestionClass(subject="Drones", activity="Use"), Relation.BROADER),
        (COVERT_DRONES._replace(years=Years(2010, 2015)), COVERT_DRONES._replace(years=Years(2016, None)), None),
        (COVERT_DRONES._replace(years=Years(2010, 2015)), COVERT_DRONES._replace(years=Years(2015, 2016)), Relation.OVERLAPS),
        (COVERT_DRONES._replace(years=Years(None, 2015)), COVERT_DRONES, Relation.NARROWER),
    ],
)
def test_what_a_standing_class_has_to_do_with_a_question(standing: QuestionClass, asked: QuestionClass, relation: Relation | None) -> None:
    assert VOCABULARY.relation(standing, asked) is relation


def test_a_class_is_said_and_kept_and_read_again() -> None:
    about = COVERT_DRONES._replace(years=Years(2019, None))
    assert about.said() == "subject: Drones; unit: Covert; years: since 2019"
    assert class_of(about.table()) == about
    assert (QuestionClass().said(), class_of(QuestionClass().table())) == ("any question", QuestionClass())
    assert [each.said() for each in (Years(2019, 2019), Years(2018, 2019), Years(None, 2019), Years())] == [
        "2019",
        "2018 to 2019",
        "up to 2019",
        "",
    ]


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        ((*UNITS, UNITS[0]), "The unit “Force” is there twice"),
        ((Term(Dimension.UNIT, "A", "B"),), "There is no unit “B”"),
        ((Term(Dimension.UNIT, "A", "B"), Term(Dimension.UNIT, "B", "A")), "stands above itself"),
    ],
)
def test_a_vocabulary_is_a_tree_in_each_dimension(terms: tuple[Term, ...], why: str) -> None:
    with pytest.raises(NotReady, match=why):
        Vocabulary(terms)


def test_a_class_has_terms_of_the_vocabulary_and_years_in_their_order() -> None:
    with pytest.raises(NotReady, match="There is no subject “Boats”"):
        VOCABULARY.must_know(QuestionClass(subject="Boats"))
    with pytest.raises(NotReady, match="end in 2018, before they begin in 2019"):
        VOCABULARY.must_know(COVERT_DRONES._replace(years=Years(2019, 2018)))


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("between 2018 and 2020", Years(2018, 2020)),
        ("for 2018/19", Years(2018, 2019)),
        ("from 2018 to 2017", Years()),
        ("since January 2019", Years(2019)),
        ("before 2019", Years(None, 2019)),
        ("in each of the last three years", Years(2017, 2020)),
        ("the past 2 financial years", Years(2018, 2020)),
        ("on 3 May 2018", Years(2018, 2018)),
        ("in 2016, 2018 or 2017", Years(2016, 2018)),
        ("ever", Years()),
    ],
)
def test_years_are_read(words: str, years: Years) -> None:
    assert years_in(words, received_in=2020) == years


def test_words_name_the_most_specific_terms() -> None:
    found = read(VOCABULARY, "Which drones did covert teams of the Force deploy?", received_in=2020)
    assert found.classes() == (QuestionClass(subject="Drones", unit="Covert", activity="Use"),)


def test_a_word_inside_a_longer_phrase_names_nothing_by_itself() -> None:
    assert read(VOCABULARY, "How many drone offences were there?", received_in=2020).terms[Dimension.SUBJECT] == ("Drone crime",)


def test_several_terms_are_several_questions_and_one_proposal() -> None:
    found = read(VOCABULARY, "Did the covert teams and the roads unit use or buy UAVs?", received_in=2020)
    assert found.terms[Dimension.UNIT] == ("Covert", "Roads")
    assert {each.unit for each in found.classes()} == {"Covert", "Roads"}
    assert found.proposed(VOCABULARY) == made_of({Dimension.SUBJECT: "Drones", Dimension.UNIT: "Force", Dimension.ACTIVITY: "Use"})


def test_information_is_no_informant() -> None:
    vocabulary = Vocabulary([Term(Dimension.SUBJECT, "Informants", words=("informant",))])
    assert read(vocabulary, "All information on informing the public", received_in=2020).classes() == (QuestionClass(),)
    assert read(vocabulary, "An informant's reward", received_in=2020).classes() == (QuestionClass(subject="Informants"),)
