"""Letters in Welsh: the same positions, blocks and days as in English, complete or not at all, and in every form."""

import re
from datetime import date
from io import BytesIO

import docx
import pikepdf
import pytest

from answerable.documents.languages.language import Language, asked_for
from answerable.documents.languages.phrase import Phrase
from answerable.documents.languages.recognising import english_in, is_welsh
from answerable.documents.letters import (
    Accessible,
    Acknowledged,
    Complaining,
    ComplaintsProcedure,
    Correspondence,
    Costed,
    Disclosed,
    FromDocument,
    Later,
    Letter,
    NeitherConfirmedNorDenied,
    NoProcedure,
    NotHeld,
    NotHeldExcepted,
    PartAnswer,
    PutOff,
    PutOffConfirming,
    Relied,
    Repeated,
    SliceAnswer,
    TooCostly,
    TooCostlyToConfirm,
    UnableToDraft,
    Vexatious,
    Weighed,
    Withheld,
    acknowledgement,
    answer,
    extension,
    late,
)
from answerable.documents.letters.blocks import Quotation
from answerable.documents.letters.checked_in_welsh import FOR_A_PERSON, as_shown, stops_in_welsh, twins
from answerable.documents.letters.in_html import html_of
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.documents.letters.neither import gives_away
from answerable.documents.letters.parts import Answer
from answerable.documents.refusal_notice import lint
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.finding import Finding, Judgement
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.money import Pounds
from answerable.law.provision import cite
from answerable.law.regime import Regime
from answerable.law.regulations.fees_2004_cost import Activity
from tests.documents.letters.examples import ADVICE, CRIME, NAMES, NCND_CRIME, NCND_OFFENDERS, RECEIVED, SENT
from tests.documents.letters.forms import every_form

WHY = "Rhoddodd ein cyfreithiwr y cyngor hwn er mwyn i ni allu penderfynu beth i’w wneud."
ABOUT = Correspondence(
    reference="RhG-2019/0123",
    dated=SENT,
    authority="Cyngor y Sir",
    signatory="Swyddog Rhyddid Gwybodaeth",
    received_on=RECEIVED,
    requester_address=("1 Stryd Fawr",),
    authority_address=("Neuadd y Sir",),
    language=Language.WELSH,
)
COMPLAINING = Complaining(
    ComplaintsProcedure("Ysgrifennwch atom o fewn 40 diwrnod gwaith i’r llythyr hwn.", ("Hawliau Gwybodaeth", "Neuadd y Sir")),
    language=Language.WELSH,
)
LAST_DAY = last_day_for_compliance(Chronology(received_on=RECEIVED))
PRIVILEGED = Withheld(
    (Relied(ADVICE, WHY, absolute=False),),
    (Weighed((ADVICE,), "Rhaid i bobl allu siarad yn rhydd â’u cyfreithwyr.", ("Bod yn agored.",), ("Cyngor gonest.",)),),
)
NCND = NeitherConfirmedNorDenied(
    (
        Relied(NCND_CRIME, "Byddai’r naill ateb neu’r llall yn helpu troseddwyr.", absolute=False),
        Relied(NCND_OFFENDERS, "Gallai’r naill ateb neu’r llall helpu person sy’n osgoi’r heddlu.", absolute=False),
    ),
    (Weighed((NCND_CRIME, NCND_OFFENDERS), "Byddai’r niwed yn parhau.", ("Craffu.",), ("Plismona.",)),),
)
ESTIMATE = (Costed(Activity.LOCATING, Pounds(400)), Costed(Activity.EXTRACTING, Pounds(125)))
EIR = Claim("EIR reg 12(5)(e)", Duty.COMMUNICATE)
ABSENT = Claim("EIR reg 12(4)(a)", Duty.COMMUNICATE)
EIR_NEITHER = Claim("EIR reg 12(6)", Duty.CONFIRM_OR_DENY)
WOULD_DISCLOSE = Judgement("a fyddai", True, by="y swyddog", on=SENT, reasons="Byddai.")
ANSWERS: dict[str, Answer] = {
    "disclosure": Disclosed("Mae yn y ddogfen amgaeedig.", ("Contract.pdf",), (FromDocument("Contract.pdf", "FOIA s.40(2)", 3),)),
    "refusal": PRIVILEGED,
    "refusal, absolute": Withheld((Relied(NAMES, "Staff iau ydynt.", absolute=True),)),
    "refusal, harm": Withheld(
        (Relied(CRIME, "Byddai’n helpu troseddwyr.", absolute=False),), (Weighed((CRIME,), "", would_disclose=WOULD_DISCLOSE),)
    ),
    "refusal, unsaid": Withheld((Relied(NAMES, "", absolute=True, would_disclose=WOULD_DISCLOSE),)),
    "neither": NCND,
    "not held": NotHeld("Chwiliwyd y gofrestr.", "Efallai fod y Swyddfa Gartref yn ei dal."),
    "elsewhere": Accessible("Mae ar ein gwefan."),
    "later": Later(date(2020, 1, 10)),
    "cost": TooCostly(Pounds(450), ESTIMATE, "Samplwyd 20 ffeil.", "Gofynnwch am un flwyddyn.", Pounds(25)),
    "cost of confirming": TooCostlyToConfirm(
        Pounds(450),
        (Costed(Activity.DETERMINING, Pounds(2000)), Costed(Activity.RETRIEVING, Pounds(1))),
        "Samplwyd 20 ffeil.",
        "Gofynnwch am un flwyddyn.",
    ),
    "vexatious": Vexatious(Judgement("a yw’n flinderus", True, by="y swyddog", on=SENT, reasons="Mae’n ailadrodd hen gwestiwn.")),
    "repeated": Repeated("RhG-2019/0007", date(2019, 9, 2), "Yr un cais ydyw."),
}
UNDER_THE_REGULATIONS: dict[str, Answer] = {
    "elsewhere": Accessible("Mae ar ein gwefan.", environmental=True),
    "not held": NotHeldExcepted("Chwiliwyd y gofrestr.", (Weighed((ABSENT,), "Nid oes dim i’w ddatgelu."),)),
    "refusal": Withheld((Relied(EIR, "Mae’n gyfrinachol.", absolute=False),), (Weighed((EIR,), "Niwed i’r cwmni."),)),
    "neither": NeitherConfirmedNorDenied(
        (Relied(EIR_NEITHER, "Byddai’n niweidiol.", absolute=False),), (Weighed((EIR_NEITHER,), "Byddai’r niwed yn fawr."),)
    ),
}


def part(answered: Answer, number: str = "1", extent: str | None = None) -> PartAnswer:
    return PartAnswer(number, "Anfonwch y contract ataf, os gwelwch yn dda.", (SliceAnswer(answered, extent),))


MIXED = (
    PartAnswer("1", "Y contract.", (SliceAnswer(ANSWERS["disclosure"]), SliceAnswer(ANSWERS["refusal, absolute"], "enwau staff iau"))),
    part(PRIVILEGED, "2"),
    part(NCND, "8"),
)
HALF_AND_HALF = ("Mae’r cyngor yn delio â’r gweddill o dan gyfraith arall.",)
LETTERS: dict[str, Letter] = {
    "acknowledgement": acknowledgement(ABOUT, [Acknowledged(Regime.FOIA, LAST_DAY)]),
    "acknowledgement, one part": acknowledgement(ABOUT, [Acknowledged(Regime.FOIA, LAST_DAY, ("1",))], elsewhere=HALF_AND_HALF),
    "acknowledgement, parts": acknowledgement(ABOUT._replace(requester="A. B."), [Acknowledged(Regime.FOIA, LAST_DAY, ("1", "3"))]),
    "more time": extension(ABOUT, (part(PutOff((Relied(ADVICE, WHY, absolute=False),), date(2020, 1, 10))),), COMPLAINING),
    "more time, confirming": extension(
        ABOUT, (part(PutOffConfirming((Relied(NCND_CRIME, WHY, absolute=False),), date(2020, 1, 10))),), COMPLAINING
    ),
    "mixed": answer(ABOUT, MIXED, COMPLAINING),
    "no procedure": answer(ABOUT, (part(PRIVILEGED),), Complaining(NoProcedure(), language=Language.WELSH)),
    **{f"answer, {name}": answer(ABOUT, (part(each),), COMPLAINING) for name, each in ANSWERS.items()},
    **{
        f"under the Regulations, {name}": answer(ABOUT._replace(regime=Regime.EIR), (part(each),), COMPLAINING)
        for name, each in UNDER_THE_REGULATIONS.items()
    },
}
# A person's words of these letters have none of these, and neither has any Welsh one.
ENGLISH = re.compile(
    r"\b(?:the|and|that|for|with|which|have|because|would|from|we|you|your|our|are|not|this|must|section|request|information|part|under)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("drafted", LETTERS.values(), ids=LETTERS)
def test_no_english_word_is_left(drafted: Letter) -> None:
    assert ENGLISH.findall(drafted.text) == []
    assert is_welsh(drafted.text)
    assert english_in(drafted.text) == ()


@pytest.mark.parametrize("drafted", LETTERS.values(), ids=LETTERS)
def test_it_is_made_of_the_same_blocks_as_its_twin(drafted: Letter) -> None:
    assert [type(each) for each in drafted.blocks] == [type(each) for each in drafted.twin]
    assert "Date: 6 December 2019" in str(drafted.twin)
    assert "Dyddiad: 6 Rhagfyr 2019" in drafted.text


@pytest.mark.parametrize("drafted", LETTERS.values(), ids=LETTERS)
def test_its_twin_is_the_letter_in_english(drafted: Letter) -> None:
    """Whatever a law or a provision is called in the one, the other has as many citations."""
    numbers = re.compile(r"\d+[A-Z]*(?:\([0-9A-Za-z]+\))+")
    twin = " ".join(str(each) for each in drafted.twin)
    assert sorted(numbers.findall(drafted.text)) == sorted(numbers.findall(twin))


@pytest.mark.parametrize("name", ["acknowledgement", "more time", "mixed", "answer, cost", "under the Regulations, refusal"])
def test_every_form_has_the_same_words(name: str) -> None:
    def words(text: str) -> list[str]:
        return re.sub(r"[•\s]+|\d+ o \d+", " ", text).split()

    for form, text in every_form(LETTERS[name]).items():
        assert words(text) == words(LETTERS[name].text), form


def test_every_form_says_that_it_is_in_welsh() -> None:
    drafted = LETTERS["mixed"]
    assert html_of(drafted).startswith('<article class="letter" lang="cy">')
    word = docx.Document(BytesIO(docx_of(drafted)))
    assert word.core_properties.language == "cy-GB"
    assert 'w:lang w:val="cy-GB"' in word.styles.element.xml
    with pikepdf.open(BytesIO(pdf_of(drafted))) as pdf:
        assert str(pdf.Root.Lang) == "cy"
        assert pdf.Root.MarkInfo.Marked


def test_the_name_and_the_title_are_in_welsh() -> None:
    assert LETTERS["mixed"].file_name == "RhG-2019-0123-ateb"
    assert LETTERS["more time"].file_name == "RhG-2019-0123-mwy-o-amser"
    assert LETTERS["acknowledgement"].title == "Eich cais am wybodaeth: RhG-2019/0123"


def test_the_days_that_are_passed_over_are_named_in_welsh() -> None:
    text = LETTERS["acknowledgement"].text
    assert "• 2 Rhagfyr 2019, yr Alban: Dydd Gŵyl Andreas (diwrnod amgen)" in text
    assert "a heb fod yn hwyrach na 6 Rhagfyr 2019. Dyna’r ugeinfed diwrnod gwaith" in text


def test_regulations_that_set_the_day_are_cited_as_they_are() -> None:
    class Other(Finding[date]):
        """A last day under regulations."""

    day = Other(SENT)
    day.under = cite("SI 2004/3364 reg 4")
    assert "o’r Ddeddf sy’n pennu’r diwrnod hwnnw (SI 2004/3364 reg 4)" in acknowledgement(ABOUT, [Acknowledged(Regime.FOIA, day)]).text


def test_welsh_is_no_shorter_service() -> None:
    """The same last day, the same rights, and the Commissioner's Welsh line."""
    text = LETTERS["answer, refusal"].text
    for words in ("adolygiad mewnol", "hawl i gwyno i’r Comisiynydd Gwybodaeth o dan adran 50", "Llinell Gymraeg: 0330 414 6421"):
        assert words in text


def test_a_letter_that_has_no_welsh_is_not_left_in_english() -> None:
    with pytest.raises(UnableToDraft, match="has no Welsh yet"):
        late(ABOUT, LAST_DAY, date(2020, 1, 10), COMPLAINING)


@pytest.mark.parametrize(
    ("words", "language"), [("Welsh", "cy"), (" Cymraeg ", "cy"), ("in Welsh.", "cy"), ("Polish", "en-GB"), ("", "en-GB")]
)
def test_a_language_is_recognised_by_its_name(words: str, language: str) -> None:
    assert asked_for(words).value == language


def test_a_request_in_english_stays_in_english_in_a_welsh_letter() -> None:
    asked = PartAnswer("1", "Please send the contract that we have with them, and their bid for it.", (SliceAnswer(PRIVILEGED),))
    drafted = answer(ABOUT, (asked,), COMPLAINING)
    assert Quotation(asked.asked) in drafted.blocks
    assert english_in(drafted.text) == ()


@pytest.mark.parametrize(
    "words",
    [
        "Mae’r wybodaeth yn gyfrinachol.",
        "Mae gwybodaeth sydd gennym yn sensitif.",
        "Byddai datgelu’r dogfennau yn niweidiol.",
        "Mae’n cynnwys yr holl gofnodion.",
        "Mae cofnodion yr ydym yn eu dal yn hen.",
    ],
)
def test_welsh_words_that_speak_of_something_held_are_found(words: str) -> None:
    assert gives_away(words) is not None
    claims = (Relied(NCND_CRIME, words, absolute=False),)
    with pytest.raises(UnableToDraft, match="speaks as though something were held"):
        answer(ABOUT, (part(NeitherConfirmedNorDenied(claims, NCND.weighed)),), COMPLAINING)


@pytest.mark.parametrize(
    "words", ["Nid ydym yn dweud a ydym yn dal yr wybodaeth.", "gwybodaeth o’r disgrifiad hwn", "a yw’r wybodaeth yn cael ei dal"]
)
def test_whether_something_is_held_may_be_spoken_of(words: str) -> None:
    assert gives_away(words) is None


def test_nothing_of_ours_gives_anything_away() -> None:
    for name in ("answer, neither", "more time, confirming", "under the Regulations, neither"):
        drafted = LETTERS[name]
        start = drafted.text.index("Ein hateb")
        end = drafted.text.index("Os ydych yn anfodlon")
        assert gives_away(drafted.text[start:end]) is None


# Against s.17.


def shown(drafted: Letter, text: str | None = None, *, sent_on: date = SENT) -> dict[str, tuple[bool | None, str]]:
    beside = twins(drafted)
    of_the_twin = lint(beside.english, received_on=RECEIVED, sent_on=sent_on)
    found = as_shown(of_the_twin, beside, drafted.text if text is None else text)
    assert found.complies is all(each.met is not False for each in found.requirements)
    return {each.under: (each.met, each.evidence) for each in found.requirements}


def test_what_the_paragraph_beside_it_shows_is_met_with_its_words() -> None:
    found = shown(LETTERS["answer, refusal"])
    met, words = found["FOIA s.17(1)(b)"]
    assert met is True
    assert "Rydym yn dal yr wybodaeth yn ôl, gan ddibynnu ar yr eithriad yn adran 42(1)" in words
    met, words = found["FOIA s.17(7)(b)"]
    assert met is True
    assert "hawl i gwyno i’r Comisiynydd Gwybodaeth" in words
    for _, words in found.values():
        assert ENGLISH.findall(words) == []


REPLIES = [each for each in LETTERS if each.startswith(("answer", "more", "mixed", "no")) and each != "answer, later"]


@pytest.mark.parametrize("name", REPLIES)
def test_no_letter_fails_for_being_in_welsh(name: str) -> None:
    assert all(met is not False for met, _ in shown(LETTERS[name]).values())


def test_what_was_changed_since_is_for_a_person() -> None:
    drafted = LETTERS["answer, refusal"]
    without = "\n\n".join(each for each in drafted.text.split("\n\n") if "hawl i gwyno" not in each)
    assert shown(drafted, without)["FOIA s.17(7)(b)"] == (None, "")
    assert shown(drafted)["FOIA s.17(7)(b)"][0] is True


def test_what_is_late_is_late_in_welsh() -> None:
    assert shown(LETTERS["answer, refusal"], sent_on=date(2020, 1, 28))["FOIA s.17(1)"][0] is False


def test_what_only_a_person_can_say_of_the_twin_only_a_person_can_say() -> None:
    of_the_twin = lint(twins(LETTERS["answer, refusal"]).english)  # no days are given
    found = as_shown(
        of_the_twin._replace(requirements=tuple(each._replace(met=None) for each in of_the_twin.requirements)), twins(LETTERS["mixed"]), ""
    )
    assert {each.met for each in found.requirements} == {None}
    assert {each.evidence for each in found.requirements} == {""}


def test_what_the_twin_does_not_meet_is_for_a_person() -> None:
    beside = twins(LETTERS["answer, refusal"])
    of_the_twin = lint(beside.english, received_on=RECEIVED, sent_on=SENT)
    failed = of_the_twin._replace(requirements=tuple(each._replace(met=False) for each in of_the_twin.requirements if "(7)" in each.under))
    assert {(each.met, each.why) for each in as_shown(failed, beside, LETTERS["answer, refusal"].text).requirements} == {
        (None, FOR_A_PERSON)
    }


def stopping(drafted: Letter, text: str, **asked: bool) -> list[str]:
    return [each.why for each in stops_in_welsh(text, twins(drafted), **{"neither": False, "nothing_else": False, **asked})]


@pytest.mark.parametrize("drafted", LETTERS.values(), ids=LETTERS)
def test_nothing_stops_a_letter_as_it_was_drafted(drafted: Letter) -> None:
    neither = "neither" in str(drafted.twin) and "Nothing in this letter should be taken" in str(drafted.twin)
    assert stopping(drafted, drafted.text, neither=neither, nothing_else=neither) == []


def test_english_that_somebody_wrote_into_it_stops_it() -> None:
    drafted = LETTERS["answer, refusal"]
    added = f"{drafted.text}\n\nThis is because the advice would have been given for a purpose that has passed."
    assert stopping(drafted, added) == [
        "“This is because the advice would have been given for a purpose that has passed.” is in English, in a letter in Welsh."
    ]
    assert stopping(drafted, f"{drafted.text}\n\n[TO BE FILLED IN]") == ["“[TO BE FILLED IN]” looks like something still to be filled in."]


def test_one_that_neither_confirms_nor_denies_keeps_saying_that_nothing_follows() -> None:
    drafted = LETTERS["answer, neither"]
    without = "\n\n".join(each for each in drafted.text.split("\n\n") if not each.startswith("Ni ddylid casglu"))
    assert stopping(drafted, without, neither=True) == [
        "The letter neither confirms nor denies, and no longer says that nothing should be taken from it."
    ]


def test_what_was_written_into_one_gives_nothing_away() -> None:
    drafted = LETTERS["answer, neither"]
    added = f"{drafted.text}\n\nMae’r dogfennau yn sensitif."
    assert stopping(drafted, added, neither=True, nothing_else=True) == [
        "“’r dogfennau” speaks of what is held, in an answer that neither confirms nor denies."
    ]


def test_a_welsh_letter_from_elsewhere_is_for_a_person_to_read() -> None:
    read = lint(LETTERS["answer, refusal"].text)
    assert read.complies is False
    assert {each.met for each in read.requirements} == {None}
    assert {each.under for each in lint(LETTERS["answer, refusal"].text, regime=Regime.EIR).requirements} >= {"EIR reg 14(3)(a)"}


def test_a_letter_in_both_languages_is_read_by_its_english() -> None:
    drafted = LETTERS["answer, refusal"]
    both = f"{drafted.text}\n\n{twins(drafted).english}"
    assert not is_welsh(both)
    assert any(each.met for each in lint(both).requirements)


def test_what_stands_there_by_default_is_said_in_welsh() -> None:
    drafted = answer(ABOUT, (part(Disclosed(Phrase("It is enclosed with this letter."), ("Contract.pdf",))),), COMPLAINING)
    assert "Mae wedi’i hamgáu gyda’r llythyr hwn." in drafted.text


def test_every_likelihood_is_said() -> None:
    for likelihood, words in ((Likelihood.WOULD, "yn niweidio"), (Likelihood.WOULD_BE_LIKELY_TO, "yn debygol o niweidio")):
        claim = Claim("FOIA s.31(1)(a)", Duty.COMMUNICATE, likelihood)
        drafted = answer(ABOUT, (part(Withheld((Relied(claim, WHY, absolute=False),), (Weighed((claim,), "Rhesymau."),))),), COMPLAINING)
        assert f"y byddai ei datgelu {words} gwaith atal neu ganfod troseddau" in drafted.text
