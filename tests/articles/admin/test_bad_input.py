"""What goes wrong under an editor's hands: told by the field, everything else as it was typed, nothing lost."""

from datetime import datetime

import pytest

from articles.models import Article, Author, OpenForm, Photo, Section, State
from articles.revisions import working
from articles.revisions.snapshot import take
from portal.models import User
from tests.articles.admin.desk import ADD, FROM_TEXT, LIST, change_url, signed_in, story_fields, texts
from tests.cast import chief, egor, make_article, make_author, make_section, make_source, make_tag

pytestmark = pytest.mark.django_db
REST = {"standfirst": "A standfirst of mine", "dateline": "Lipova Ada, 3 May", "byline_text": "By hand"}


@pytest.fixture
def client():
    return signed_in(egor())


def wrong(response) -> list[str]:
    """The fields with an error; whatever else was typed stands in the page."""
    assert response.status_code == 200
    page = response.content.decode()
    assert [words for words in REST.values() if words not in page] == []
    return sorted(response.context["adminform"].form.errors)


@pytest.mark.parametrize("unit", ["слово ", "<div>"])
def test_five_megabytes_of_paste_are_told_by_the_field_and_come_back(client, unit):
    body = (unit * (5_000_000 // len(unit.encode())))[:-1] + "the end"
    response = client.post(ADD, story_fields(body=body, **REST))
    assert wrong(response) == ["body"]
    assert response.context["adminform"].form["body"].value().endswith("the end")
    assert client.post(f"{LIST}check/", story_fields(body=body)).status_code == 200
    assert not Article.objects.exists()


def test_the_whole_feed_in_new_from_text_is_told_too(client):
    response = client.post(FROM_TEXT, {"text": "слово " * 500_000})
    assert response.status_code == 200 and list(response.context["form"].errors) == ["text"]


def test_readers_may_not_send_so_much(client):
    for address in ("/", "/admin/login/", "/account/login/"):
        assert client.post(address, {"text": "x" * 3_000_000}).status_code == 400


@pytest.mark.parametrize(
    "image",
    [
        '<img src="data:image/png;base64,iVBORw0KGgo=">',
        '<img src="file:///C:/Users/editor/Temp/msohtmlclip1/01/clip_image002.png" alt="x">',
        "<img src=x onerror=alert(1)>",
        "<picture><source srcset='a.webp'><img></picture>",
        "<v:imagedata src='x'/>",
        "<img",
    ],
)
def test_broken_images_go_and_the_words_stay(client, image):
    client.post(ADD, story_fields(body=f"<p>Before {image} after.</p><p>The end.</p>", _continue="1"))
    body = Article.objects.get().body
    assert "Before" in body and "<img" not in body and "src" not in body


@pytest.mark.parametrize(
    "body", ["<div>" * 50_000 + "Deep", "<ul><li>" * 3000 + "List", "<p>" + "<b lang=" * 5000 + "Open"]
)
def test_markup_without_end_is_saved_or_told(client, body):
    response = client.post(ADD, story_fields(body=body, **REST))
    assert response.status_code == 302 or wrong(response) == ["body"]


@pytest.mark.parametrize("field", ["published_at", "expires_at", "embargo_until"])
@pytest.mark.parametrize("day", ["28.03.2027", "31.10.2027"])  # an hour that never is, and one that is twice
def test_hours_that_the_clock_skips_or_repeats(client, settings, field, day):
    settings.TIME_ZONE = "Europe/Berlin"
    response = client.post(ADD, story_fields(**{f"{field}_0": day, f"{field}_1": "02:30:00"}, **REST))
    assert wrong(response) == [field]
    assert "02:30" in response.content.decode()


def test_such_an_hour_for_changes_with_a_date(client, settings):
    settings.TIME_ZONE = "Europe/Berlin"
    story = make_article()
    working.save(story, take(story) | {"headline": "Later"}, by=User.objects.get())
    page = f"{LIST}{story.pk}/changes/schedule-changes/"
    response = client.post(page, {"at_0": "28.03.2027", "at_1": "02:30:00"})
    assert list(response.context["form"].errors) == ["at"]
    assert client.post(page, {"at_0": "28.03.2027", "at_1": "03:30:00"}).status_code == 302
    assert Article.objects.get().due_at == datetime.fromisoformat("2027-03-28T01:30:00+00:00")


def test_a_section_that_is_deleted_under_the_open_form(client):
    section = make_section("gone")
    fields = story_fields(section=section.pk, **REST)
    Section.objects.filter(pk=section.pk).delete()
    assert wrong(client.post(ADD, fields)) == ["section"]


@pytest.mark.parametrize(
    ("field", "make"),
    [
        ("tags", lambda: make_tag("gone")),
        ("source", lambda: make_source("gone")),
        ("related", make_article),
        ("photo", lambda: Photo.objects.create(title="Gone", file="photos/gone.jpg", width=9, height=9)),
    ],
)
def test_other_choices_that_are_deleted_meanwhile(client, field, make):
    thing = make()
    fields = story_fields(**{field: thing.pk}, **REST)
    type(thing).objects.filter(pk=thing.pk).delete()
    assert wrong(client.post(ADD, fields)) == [field]


def test_an_author_who_is_deleted_meanwhile(client):
    gone, there = make_author("gone"), make_author()
    rows = {"bylines-TOTAL_FORMS": 2}
    for row, author in enumerate((gone, there)):
        rows |= {f"bylines-{row}-author": author.pk, f"bylines-{row}-position": row}
    Author.objects.filter(pk=gone.pk).delete()
    response = client.post(ADD, story_fields(**rows, **REST))
    assert wrong(response) == []
    [bylines] = [one.formset for one in response.context["inline_admin_formsets"] if one.formset.prefix == "bylines"]
    assert [list(errors) for errors in bylines.errors] == [["author"], []]
    assert there.name in response.content.decode() and not Article.objects.exists()


def test_changes_in_work_outlive_what_they_chose(client):
    """A tag, an author and a section of the changes are deleted: the form opens with the rest of them."""
    story, tag, author, section = make_article(), make_tag("gone"), make_author("gone"), make_section("gone")
    chosen = {"tags": [tag.pk], "bylines": [author.pk], "section": section.pk, "headline": "Set right"}
    working.save(story, take(story) | chosen, by=User.objects.get())
    for thing in (tag, author, section):
        type(thing).objects.filter(pk=thing.pk).delete()
    form = client.get(change_url(story)).context["adminform"].form
    assert (form["headline"].value(), form["tags"].value(), form["section"].value()) == (
        "Set right",
        [],
        story.section_id,
    )


def test_a_link_to_a_draft_is_a_warning_and_the_text_is_saved(client):
    draft = make_article(state=State.DRAFT)
    link = f'<p>See <a href="{draft.get_absolute_url()}">that story</a>.</p>'
    response = client.post(ADD, story_fields(headline="With a link", body=link, verb="publish"), follow=True)
    story = Article.objects.get(headline="With a link")
    assert (story.state, draft.get_absolute_url() in story.body) == (State.DRAFT, True)
    assert "link-hidden" in {finding.code for finding in response.context["checked"].findings}


def test_the_words_of_a_deleted_story_come_back_as_a_new_one(client):
    story = make_article()
    fields = story_fields(story, headline="Mine is longer", **REST)
    signed_in(chief()).post(f"{LIST}{story.pk}/delete/", {"post": "yes"})
    assert not Article.objects.exists()
    page = client.post(change_url(story), fields, follow=True)
    assert page.context["adminform"].form["headline"].value() == "Mine is longer"
    assert len(texts(page)) == 1 and wrong(page) == []
    client.post(ADD, fields | {"form_key": page.context["form_key"]})
    assert Article.objects.get().headline == "Mine is longer"


def test_unsaved_words_outlive_the_story_too(client):
    story = make_article()
    OpenForm.objects.create(user=User.objects.get(), article=story, key="key-of-mine", fields={"headline": ["Mine"]})
    story.delete()
    assert [form.key for form in client.get(ADD).context["left_words"]] == ["key-of-mine"]
