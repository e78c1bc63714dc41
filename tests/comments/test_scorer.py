"""The scorer learns from decisions and orders the desk. It decides nothing."""

from io import StringIO

import pytest
from django.core.management import call_command

from comments import moderation, writing
from comments.models import Comment, Decision, LearnedFeature
from comments.scoring.bayes import quality
from comments.scoring.learning import retrain, score_waiting
from tests.cast import make_article, make_comment, masha
from tests.comments.desk.steps import LIST, signed_in

pytestmark = pytest.mark.django_db
KEPT = {"ru": "Спасибо за статью про хор, читаем всей семьёй номер {}", "en": "Thank you for the story of the choir {}"}
REFUSED = {"ru": "Выигрывай в казино, бонус каждому, заходи {}", "en": "Win at our casino, a bonus for everybody {}"}


def decided(language: str, number: int = 20):
    article = make_article()
    for place in range(number):
        make_comment(article, language=language, state="published", text=KEPT[language].format(place))
        make_comment(article, language=language, state="spam", text=REFUSED[language].format(place))


@pytest.mark.parametrize(
    ("language", "good", "bad"),
    [("ru", "Спасибо, хор чудесный", "Бонусы казино"), ("en", "Thank you, choir", "A casino bonus")],
)
def test_it_orders_what_waits_and_says_why(language, good, bad):
    decided(language)
    refused = make_comment(language=language, text=bad)
    kept = make_comment(language=language, text=good)
    retrain()
    client = signed_in(masha())
    shown = [card.comment for card in client.get(f"{LIST}?order=likely").context["cards"]]
    assert shown == [kept, refused]
    assert [card.comment for card in client.get(f"{LIST}?order=doubtful").context["cards"]] == [refused, kept]
    assert [card.comment for card in client.get(LIST).context["cards"]] == [refused, kept]
    refused.refresh_from_db()
    assert any(word.startswith("-") and "казин" in word or word == "-casino" for word in refused.score_because)
    assert set(Comment.objects.filter(pk__in=[kept.pk, refused.pk]).values_list("state", flat=True)) == {"waiting"}
    assert not Decision.objects.exists()


def test_one_language_teaches_nothing_about_the_other():
    decided("ru")
    comment = make_comment(language="en", text="A casino bonus")
    retrain()
    comment.refresh_from_db()
    assert comment.score is None


def test_few_decisions_teach_nothing():
    decided("en", 9)
    comment = make_comment(language="en", text="A casino bonus")
    retrain()
    comment.refresh_from_db()
    assert (comment.score, comment.score_because) == (None, [])


def test_what_comes_later_or_is_corrected_is_scored_by_the_worker():
    decided("en")
    retrain()
    comment = make_comment(language="en", text="A casino bonus")
    assert score_waiting() == 1
    comment.refresh_from_db()
    before = comment.score
    writing.correct(comment, "Thank you for the choir")
    comment.refresh_from_db()
    assert comment.score is None
    score_waiting()
    comment.refresh_from_db()
    assert comment.score > before


def test_it_learns_anew_and_not_of_what_was_erased():
    decided("en", 10)
    comment = make_comment(language="en", state="spam", text="Secretword secretword")
    other = make_comment(language="en", state="spam", text="Secretword again")
    retrain()
    assert LearnedFeature.objects.filter(name="w:secretword").exists()
    for one in (comment, other):
        writing.erase(one)
    retrain()
    assert not LearnedFeature.objects.filter(name="w:secretword").exists()


def test_the_decision_that_is_undone_is_not_learned():
    moderator, comment = masha(), make_comment(language="en")
    moderation.undo(moderation.spam(comment, by=moderator), by=moderator)
    retrain()
    assert list(LearnedFeature.objects.values_list("kept", "refused")) == [(0, 0), (0, 0)]


def test_the_command_tells_its_quality_on_decisions_held_back():
    decided("en", 30)
    told = StringIO()
    call_command("scorer", "--retrain", stdout=told)
    assert "en: learned from 60 decisions" in told.getvalue()
    assert "en: 48 learned, 12 held back, in the right order (AUC) 1.000" in told.getvalue()
    assert "ru: 0 learned, 0 held back, in the right order (AUC) unknown" in told.getvalue()


def test_quality_is_the_share_of_pairs_in_order():
    assert quality([(0.9, True), (0.1, False)]) == 1
    assert quality([(0.1, True), (0.9, False)]) == 0
    assert quality([(0.5, True), (0.5, False)]) == 0.5
    assert quality([(0.9, True), (0.4, True), (0.6, False), (0.1, False)]) == 0.75
