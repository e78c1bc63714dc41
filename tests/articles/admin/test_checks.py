"""The checklist in the form, at its own address, and at the press of Publish."""

import pytest

from articles import workflow
from articles.models import Article, Photo, State
from articles.workflow import MoveRefused
from portal.models import User
from tests.articles.admin.desk import ADD, LIST, change_url, signed_in, story_fields, texts
from tests.articles.test_checklist import GOOD, RUSSIAN, TEXT, link
from tests.cast import egor, make_article, make_section, make_source, masha

pytestmark = pytest.mark.django_db
CHECK = LIST + "check/"
SHORT = "<p>Fire in the harbour.</p>"


@pytest.fixture
def client():
    return signed_in(egor())


def codes(response) -> set[str]:
    return {finding.code for finding in response.context["checked"].findings}


def good_fields(**changes) -> dict:
    return story_fields(**GOOD | {"despite": ""} | changes)


def test_a_good_story_needs_no_tick(client):
    client.post(ADD, good_fields(verb="publish", wire_text="As sent", create_source="North Wire"))
    assert Article.objects.get().state == State.PUBLISHED


def test_a_warning_wants_a_tick_that_saw_it(client):
    response = client.post(ADD, good_fields(body=SHORT, verb="publish"), follow=True)
    article = Article.objects.get()
    assert (article.state, article.body) == (State.DRAFT, SHORT)
    assert codes(response) == {"short"}
    assert 'name="despite"' in response.content.decode()
    fields = story_fields(article, verb="publish", standfirst="TK", despite="short")
    client.post(change_url(article), fields)  # what was ticked did not speak of TK
    article.refresh_from_db()
    assert (article.state, article.standfirst) == (State.DRAFT, "TK")
    client.post(change_url(article), story_fields(article, verb="publish", despite="placeholder short"))
    article.refresh_from_db()
    assert article.state == State.PUBLISHED


def test_no_tick_helps_against_an_error(client):
    fields = good_fields(verb="publish", despite="alphabet", language="ru")
    response = client.post(ADD, fields, follow=True)
    article = Article.objects.get()
    assert (article.state, codes(response)) == (State.DRAFT, {"alphabet"})
    assert 'name="despite"' not in response.content.decode()
    with pytest.raises(MoveRefused):
        workflow.publish(article, by=User.objects.get())


def test_changes_are_looked_over_too_and_the_page_stays(client):
    article = make_article(headline="The bridge", body=TEXT)
    fields = story_fields(article, body=RUSSIAN, despite="")
    for verb in ("publish-changes", "schedule-changes"):
        article.refresh_from_db()
        fields["version"] = article.version
        assert len(texts(client.post(change_url(article), fields | {"verb": verb}, follow=True))) == 1
    article.refresh_from_db()
    assert article.body == TEXT and article.working.snapshot["body"] == RUSSIAN
    page = f"{LIST}{article.pk}/changes/schedule-changes/"
    response = client.post(page, {"at_0": "01.01.2050", "at_1": "10:00:00"})
    assert response.context["form"].errors and Article.objects.get().due_at is None


def test_a_photo_comes_out_with_its_credit_and_licence(client):
    photo = Photo.objects.create(title="Bridge", file="photos/bridge.jpg", width=100, height=100)
    article = make_article(state="draft", body=TEXT, photo=photo, photo_alt="A bridge")
    assert codes(client.get(change_url(article))) == {"photo-credit", "photo-licence"}
    Photo.objects.update(credit="Anna", licence="CC BY 4.0")
    assert codes(client.get(change_url(article))) == set()


@pytest.mark.parametrize(
    ("state", "code"), [("published", set()), ("draft", {"link-hidden"}), ("withdrawn", {"link-gone"})]
)
@pytest.mark.parametrize("spelling", ["{path}", "{path}#part", "http://testserver-site{path}", "/old/{pk}/"])
def test_it_knows_our_own_stories_behind_links(client, settings, state, code, spelling):
    settings.SITE_URL = "http://testserver-site"
    other = make_article(state=state)
    address = spelling.format(path=other.get_absolute_url(), pk=other.pk)
    assert codes(client.post(CHECK, good_fields(**link(address)))) == code


def test_a_deleted_story_is_known_and_a_strangers_is_not_ours(client):
    assert codes(client.post(CHECK, good_fields(**link("/society/999999999-gone/")))) == {"link-deleted"}
    assert codes(client.post(CHECK, good_fields(**link("https://other.example/society/999999999-gone/")))) == set()


def test_it_reads_a_form_that_cannot_be_saved(client):
    response = client.post(CHECK, {"headline": "", "body": "<script>x</script>", "section": "", "photo": "9" * 30})
    assert codes(response) == {"headline", "body", "section"}
    assert not Article.objects.exists()
    assert codes(client.post(ADD, good_fields(section="", verb="publish"))) == {"section"}


def test_wire_copy_wants_its_source(client):
    fields = good_fields(wire_text="As sent")
    assert codes(client.post(CHECK, fields)) == {"source"}
    assert codes(client.post(CHECK, fields | {"source": make_source().pk})) == set()
    assert codes(client.post(CHECK, fields | {"bylines-0-author": "1"})) == set()


def test_many_stories_are_published_after_one_look_at_the_warnings(client):
    good, short = make_article(state="draft", body=TEXT), make_article(state="draft", body=SHORT)
    wrong = make_article(state="draft", body=RUSSIAN)
    fields = {"action": "publish_chosen", "_selected_action": [good.pk, short.pk, wrong.pk]}
    page = client.post(LIST, fields)
    assert set(Article.objects.values_list("state", flat=True)) == {"draft"}
    assert (short.headline in page.content.decode(), good.headline in page.content.decode()) == (True, False)
    client.post(LIST, fields | {"despite": page.context["tick"]}, follow=True)
    states = {article.pk: article.state for article in Article.objects.all()}
    assert states == {good.pk: "published", short.pk: "published", wrong.pk: "draft"}


def test_only_who_may_write_may_ask():
    article = make_article(section=make_section())
    client = signed_in(masha())
    assert client.post(CHECK, good_fields()).status_code == 403
    assert client.post(f"{LIST}{article.pk}/check/", good_fields()).status_code == 403
    assert signed_in(egor()).post(f"{LIST}{article.pk}/check/", good_fields()).status_code == 200
