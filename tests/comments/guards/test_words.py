"""The moderators' list: whole words, any ending with a star, through letters of the other script."""

import pytest

from comments.guards import Submission, held_for, reasons
from comments.models import Comment, HeldWord
from tests.cast import make_article
from tests.comments.steps import reader, send

pytestmark = pytest.mark.django_db


def found(text: str, *listed: str, name: str = "Vera") -> list:
    HeldWord.objects.all().delete()
    HeldWord.objects.bulk_create(HeldWord(word=word) for word in listed)
    pairs = held_for(Submission(make_article(), name, "v@example.org", text))
    return [detail for guard, detail in pairs if guard == "words"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Лучшее казино города", "казино"),
        ("Лучшее КАЗИНО!", "казино"),
        ("Лучшее кaзинo города", "казино"),  # with Latin a and o
        ("Лучшее к а з и н о города", "казино"),
        ("Лучшее к.а.з.и.н.о", "казино"),
        ("Лучшее ка\u200bзино", "казино"),
        ("Лучшее ка3ин0", "казино"),
        ("Лучшее ка̶з̶ино", "казино"),
        ("the best саsіnо", "casino"),  # with Cyrillic letters
        ("the best 𝐜𝐚𝐬𝐢𝐧𝐨", "casino"),
        ("the best c@sino", "casino"),
        ("о казиношках", "казино*"),
        ("A free, quick loan", "loan free"),
    ],
)
def test_a_listed_word_is_found(text, word):
    assert found(text, word) == [word]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Оказинованный", "казино"),
        ("казиношка", "казино"),
        ("A free lunch", "loan free"),
        ("Prize! A good story", "prizei"),
        ("Всё хорошо", "*"),
    ],
)
def test_others_are_not(text, word):
    assert found(text, word) == []


def test_the_name_is_read_too():
    assert found("A good story", "казино", name="Казино «Ветер»") == ["казино"]


def test_moderators_are_told_which():
    HeldWord.objects.create(word="mill*")
    send(reader(), make_article(), text="The mills of God")
    assert reasons(Comment.objects.get()) == ["«mill*» — в списке слов."]
