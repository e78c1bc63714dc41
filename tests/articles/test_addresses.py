"""A story has one address; the number in any other spelling of it leads there for good."""

import pytest

from tests.cast import make_article

pytestmark = pytest.mark.django_db

OTHERS = [
    "/{section}/{pk}/",
    "/{section}/{pk}-/",
    "/{section}/{pk}-an-old-headline/",
    "/{section}/{pk}-%D1%81%D1%82%D0%B0%D1%80%D0%BE%D0%B5/",
    "/old-section/{pk}-{slug}/",
    "/en/{section}/{pk}-{slug}/",
    "/en/old-section/{pk}/",
    "/{section}/000{pk}-{slug}/",
]


def spelled(form: str, article) -> str:
    return form.format(section=article.section.slug, pk=article.pk, slug=article.slug)


@pytest.mark.parametrize("form", OTHERS)
def test_every_other_spelling_leads_to_it(client, form):
    article = make_article()
    response = client.get(spelled(form, article))
    assert (response.status_code, response["Location"]) == (301, article.get_absolute_url())


@pytest.mark.parametrize("form", OTHERS)
def test_it_holds_for_the_english_edition(client, form):
    article = make_article(edition="en")
    response = client.get(spelled(form.replace("/en/", "/"), article))
    assert (response.status_code, response["Location"]) == (301, article.get_absolute_url())


def test_its_own_address_answers(client):
    for edition, start in (("ru", "/society/"), ("en", "/en/society/")):
        article = make_article(edition=edition)
        assert article.get_absolute_url().startswith(start)
        assert client.get(article.get_absolute_url()).status_code == 200


def test_an_old_slug_still_leads_home_after_a_rename(client, django_capture_on_commit_callbacks):
    article = make_article(slug="first")
    old = article.get_absolute_url()
    assert client.get(old).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        article.slug = "second"
        article.save()
    assert client.get(old)["Location"] == article.get_absolute_url()


def test_a_slash_that_was_left_out_is_added(client):
    article = make_article()
    response = client.get(article.get_absolute_url().rstrip("/"))
    assert (response.status_code, response["Location"]) == (301, article.get_absolute_url())
