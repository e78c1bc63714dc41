"""The list of versions, the comparison of two, and the way back."""

import pytest

from articles.models import Article, Revision
from articles.revisions import working
from articles.revisions.snapshot import take
from tests.articles.admin.desk import LIST, change_url, signed_in, texts
from tests.cast import boris, egor, make_article, make_section, make_tag, make_user, masha

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    article = make_article(state="draft", headline="One", body="<p>The mill grinds.</p>")
    user = make_user("rita", "editor")
    for headline, body in (("Two", "<p>The mill grinds.</p>"), ("Three", "<p>The <strong>mill</strong> stands.</p>")):
        working.save(article, take(article) | {"headline": headline, "body": body}, by=user)
    return Article.objects.get(pk=article.pk)


def pages(article: Article) -> list[str]:
    return [f"{LIST}{article.pk}/{page}/" for page in ("history", "compare")]


def restore(client, article: Article, revision: Revision):
    return client.post(f"{LIST}{article.pk}/restore/{revision.pk}/", follow=True)


def test_the_list_says_who_when_and_what(story):
    page = signed_in(egor()).get(pages(story)[0])
    lines = page.context["lines"]
    assert [line["revision"].snapshot["headline"] for line in lines] == ["Three", "Two", "One"]
    assert [len(line["changed"]) for line in lines] == [2, 1, 0]
    assert "rita" in page.content.decode()


def test_the_comparison_shows_words_and_looks(story):
    first, *_others, last = story.revisions.order_by("pk")
    html = signed_in(egor()).get(f"{pages(story)[1]}?old={last.pk}&new={first.pk}").content.decode()
    assert "<del>grinds</del>" in html
    assert "<ins>stands</ins>" in html
    assert '<span class="look"><strong>mill</strong>' in html
    assert "<del>One</del>" in html and "<ins>Three</ins>" in html


def test_without_a_choice_the_last_two_are_compared(story):
    page = signed_in(egor()).get(pages(story)[1])
    assert (page.context["old"].snapshot["headline"], page.context["new"].snapshot["headline"]) == ("Two", "Three")


@pytest.mark.parametrize("query", ["?old=x&new=y", "?old=99999999999999999999", "?old=live"])
def test_odd_choices_break_nothing(story, query):
    assert signed_in(egor()).get(pages(story)[1] + query).status_code in (200, 404)


def test_whole_fields_are_named_and_told_in_words(story):
    user, tag = egor(), make_tag()
    changes = {"section": make_section("world", name_ru="Мир").pk, "tags": [tag.pk], "age_mark": 12}
    working.save(story, take(story) | changes, by=user)
    html = signed_in(user).get(pages(story)[1]).content.decode()
    for words in ("Общество", "Мир", "Реки", "12+"):
        assert words in html


def test_what_was_deleted_since_is_told_so(story):
    user, tag = egor(), make_tag()
    working.save(story, take(story) | {"tags": [tag.pk]}, by=user)
    pk = tag.pk
    tag.delete()
    assert f"№ {pk}" in signed_in(user).get(pages(story)[1]).content.decode()


def test_restoring_a_draft_brings_the_old_text_back_and_loses_nothing(story):
    first, user = story.revisions.order_by("pk").first(), egor()
    response = restore(signed_in(user), story, first)
    story.refresh_from_db()
    assert (story.headline, story.body, story.version) == ("One", "<p>The mill grinds.</p>", 3)
    assert len(texts(response)) == 1
    kept = list(story.revisions.order_by("pk"))
    assert [revision.snapshot["headline"] for revision in kept] == ["One", "Two", "Three", "One"]
    assert (kept[-1].kind, kept[-1].restored_from, kept[-1].by) == ("restored", first, user)


def test_restoring_a_published_story_leaves_its_page(client):
    article, user = make_article(headline="One"), egor()
    working.save(article, take(article) | {"headline": "Two"}, by=user)
    working.publish_changes(article, by=user)
    first = article.revisions.order_by("pk").first()
    restore(signed_in(user), article, first)
    article.refresh_from_db()
    assert (article.headline, article.working.snapshot["headline"]) == ("Two", "One")
    assert "Two" in client.get(article.get_absolute_url()).content.decode()


def test_restoring_leaves_out_what_is_gone(story):
    user, tag = egor(), make_tag()
    working.save(story, take(story) | {"tags": [tag.pk]}, by=user)
    tagged = story.revisions.newest().first()
    working.save(story, take(story) | {"tags": []}, by=user)
    tag.delete()
    assert restore(signed_in(user), story, tagged).status_code == 200
    assert not story.tags.exists()


def test_who_may(story):
    first = story.revisions.order_by("pk").first()
    reader, stranger, nobody = signed_in(masha()), signed_in(boris()), make_user("nobody", is_active=True)
    nobody.is_staff = True
    nobody.save()
    for page in pages(story):
        assert reader.get(page).status_code == 200
        assert "restore" not in reader.get(page).content.decode().split("</main>")[0].replace('id="restore"', "")
        assert stranger.get(page).headers["Location"].startswith("/admin/login/")
        assert signed_in(nobody).get(page).status_code == 403
    assert restore(reader, story, first).status_code == 403
    assert signed_in(nobody).post(f"{LIST}{story.pk}/restore/{first.pk}/").status_code == 403
    assert stranger.post(f"{LIST}{story.pk}/restore/{first.pk}/").headers["Location"].startswith("/admin/login/")
    assert Article.objects.get().headline == "Three"


def test_it_is_pressed_and_not_opened(story):
    first = story.revisions.order_by("pk").first()
    assert signed_in(egor()).get(f"{LIST}{story.pk}/restore/{first.pk}/").status_code == 405


def test_a_version_of_another_story_is_not_restored(story):
    other = make_article(state="draft")
    assert restore(signed_in(egor()), other, story.revisions.first()).status_code == 404


def test_few_queries_however_many_versions(story, django_assert_max_num_queries):
    client, user = signed_in(egor()), make_user("anna", "editor")
    for number in range(25):
        working.save(story, take(story) | {"headline": f"No {number}"}, by=user)
    for page in [*pages(story), change_url(story)]:
        with django_assert_max_num_queries(12 if page != change_url(story) else 24):
            assert client.get(page).status_code == 200
