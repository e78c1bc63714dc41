"""What no browser sends in a field that chooses from a list: told by the field, never a 500."""

import pytest

from articles.models import Article
from tests.articles.admin.desk import change_url, signed_in, story_fields
from tests.cast import egor, make_article

pytestmark = pytest.mark.django_db
STRANGE = ["x", "-1", "9" * 30, "1.5", "\u0663" * 9, "' or 1=1"]


@pytest.mark.parametrize("strange", STRANGE)
@pytest.mark.parametrize("field", ["source", "photo", "section", "related", "tags", "translation_of"])
def test_a_field_of_the_story(field, strange):
    article = make_article()
    answer = signed_in(egor()).post(change_url(article), story_fields(article, **{field: strange}))
    assert answer.status_code == 200
    assert list(answer.context["adminform"].form.errors) == [field]
    assert Article.objects.get().version == article.version


@pytest.mark.parametrize("strange", STRANGE)
def test_an_author_of_the_story(strange):
    byline = {"bylines-TOTAL_FORMS": 1, "bylines-0-author": strange, "bylines-0-position": "0"}
    answer = signed_in(egor()).post(change_url(article := make_article()), story_fields(article, **byline))
    assert (answer.status_code, article.bylines.count()) == (200, 0)
