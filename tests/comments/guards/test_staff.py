"""Nobody passes for the newsroom: names are compared as they look."""

import pytest

from comments.guards import Submission, held_for
from tests.cast import egor, make_article, make_author, masha

pytestmark = pytest.mark.django_db


def found(name: str, user=None) -> list:
    pairs = held_for(Submission(make_article(), name, "v@example.org", "A good story", user=user))
    return [detail for guard, detail in pairs if guard == "staff"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Admin", "admin"),
        ("Аdmin", "admin"),  # a Cyrillic А
        ("аdmіn", "admin"),
        ("А д м и н", None),
        ("Редакция «Вестника»", "редакция"),
        ("PEДАКЦИЯ", "редакция"),
        ("Модератор сайта", "модератор"),
        ("Вестник", "Вестник"),
        ("Vеstnik", "Vestnik"),
        ("Анна Вершинина", "Анна Вершинина"),
        ("Вершинина  Aннa", "Анна Вершинина"),
        ("Anna Vershinina", "Anna Vershinina"),
        ("Егор Редакторов", None),
        ("Egor Editorov", "Egor Editorov"),
        ("Vera", None),
        ("Анна Вершинина-Соколова", None),
    ],
)
def test_names_like_ours_are_held(name, meant):
    make_author()
    editor = egor()
    editor.first_name, editor.last_name = "Egor", "Editorov"
    editor.save()
    assert found(name) == ([meant] if meant else [])


def test_the_staff_may_have_their_names():
    assert (found("Masha", masha()), found("Editor", egor())) == ([], [])
