"""Who may write, and whose words need not wait: of the site and of a story."""

import pytest

from comments import guards, moderation
from comments.discussion import Closed
from comments.models import Comment
from portal.models import SiteSettings
from tests.cast import boris, make_article, make_comment, masha
from tests.comments.steps import WORDS, address, reader

pytestmark = pytest.mark.django_db
POLICIES = [({"comment_policy": "member"}, {}), ({}, {"members_only": True})]
NUMBER = {"captcha_0": "any-key", "captcha_1": "PASSED"}


def story(fields: dict, of_site: dict):
    SiteSettings(**of_site).save()
    return make_article(**fields)


@pytest.mark.parametrize(("fields", "of_site"), POLICIES)
def test_members_only_gives_a_guest_the_words_back(fields, of_site):
    article = story(fields, of_site)
    page = reader().get(article.get_absolute_url()).content.decode()
    assert "Здесь пишут только читатели с учётной записью." in page
    assert "<form" not in page[page.index('id="comments"') :]
    response = reader().post(address(article), WORDS | NUMBER)
    assert (response.status_code, Comment.objects.count()) == (403, 0)
    assert WORDS["text"].splitlines()[0] in response.content.decode()
    assert reader().get(address(article, "number/")).status_code == 403


@pytest.mark.parametrize(("fields", "of_site"), POLICIES)
def test_the_verb_asks_too(fields, of_site):
    with pytest.raises(Closed):
        moderation.receive(story(fields, of_site), WORDS | {"parent": None}, number=("key", "PASSED"))


@pytest.mark.parametrize(("fields", "of_site"), POLICIES)
def test_a_member_finds_the_form(client, fields, of_site):
    article = story(fields, of_site)
    client.force_login(boris())
    assert 'name="text"' in client.get(address(article)).content.decode()


def test_the_public_page_is_the_same_for_members(client):
    article = story({"comment_policy": "member"}, {})
    before = client.get(article.get_absolute_url()).content
    client.force_login(boris())
    assert client.get(article.get_absolute_url()).content == before


def test_a_site_that_is_closed_says_why():
    article = story({}, {"comments_open": False, "closed_reason_ru": "Редакция в отпуске."})
    assert "Редакция в отпуске." in reader().get(article.get_absolute_url()).content.decode()


def written(user, *, text="Once more, with feeling", **words) -> Comment:
    """What the door for signed-in readers does: the guards look, then the comment is kept."""
    article = make_article()
    found = guards.held_for(guards.Submission(article, "Boris", "boris@example.org", text, user=user, **words))
    row = {"article": article, "name": "Boris", "email": "boris@example.org", "text": text, "user": user}
    return moderation._kept(f"key-{Comment.objects.count()}", row | {"held_for": found}, {})


def trusting(after: int, published: int, *others: str):
    SiteSettings(trusted_after=after).save()
    user, moderator = boris(), masha()
    for _turn in range(published):
        moderation.approve(make_comment(user=user), by=moderator)
    for state in others:
        make_comment(user=user, state=state, decided_at=user.date_joined)
    return user


@pytest.mark.parametrize(
    ("after", "published", "others", "state"),
    [
        (0, 9, [], "waiting"),  # off, as it is delivered
        (3, 2, [], "waiting"),
        (3, 3, [], "published"),
        (3, 3, ["declined"], "waiting"),
        (3, 3, ["spam"], "waiting"),
        (3, 5, ["declined"], "published"),
        (3, 3, ["withdrawn"], "published"),
    ],
)
def test_a_trusted_writer_skips_the_queue(after, published, others, state):
    comment = written(trusting(after, published, *others))
    assert Comment.objects.get(pk=comment.pk).state == state


def test_the_log_says_that_nobody_decided_and_nobody_has_read_it():
    comment = written(trusting(1, 1))
    decision = comment.decisions.get()
    assert (decision.by, decision.was, decision.now, comment.read_at) == (None, "waiting", "published", None)


def test_the_guards_hold_them_all_the_same():
    comment = written(trusting(1, 1), text="See https://a.example and https://b.example")
    assert (comment.state, comment.held_for) == ("waiting", [["links", "2"]])


def test_guests_are_never_trusted():
    SiteSettings(trusted_after=1).save()
    moderation.approve(make_comment(**WORDS), by=masha())
    reader().get("/")
    comment = written(None)
    assert comment.state == "waiting"
