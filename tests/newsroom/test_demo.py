import re
from collections import Counter
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from django.utils.html import strip_tags
from PIL import Image

from articles.models import Article, Move, Photo, Section, State
from articles.revisions.published import readings_of
from comments.models import Comment, Decision
from portal.donations.models import DonationLink
from portal.models import Page, User
from portal.newsroom.demo import loading, photos, stories
from portal.newsroom.plainfiles import read

pytestmark = pytest.mark.django_db
LATER_TODAY = {"Days-Ago": "0", "Time": "23:59"}


def drawn(wanted):
    """Drawing is tried in test_demo_pictures.py."""
    for number, (name, _scene) in enumerate(wanted):
        out = BytesIO()
        Image.new("RGB", (32, 18), (number, 90, 60)).save(out, "JPEG")
        yield name, out.getvalue()


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup, django_db_blocker):
    """Loaded once for all tests here; what each of them changes is taken back."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr(photos, "drawn", drawn)
        patch.setattr(loading, "print_renditions", lambda: None)
        loading.load_demo()
        yield
        transaction.set_rollback(True)


def counts() -> list[int]:
    return [model.objects.count() for model in (Article, Comment, Photo, Move, Decision, DonationLink, User, Page)]


def test_it_fills_both_editions():
    public = Counter(Article.objects.published().values_list("edition", "language"))
    assert Article.objects.count() >= 60
    assert Section.objects.count() == 8
    assert public["ru", "ru"] >= 20
    assert public["en", "en"] >= 15
    assert public["ru", "en"] >= 6


def test_a_picture_is_credited_in_the_language_of_its_story():
    credits = Article.objects.filter(photo__isnull=False).values_list("language", "photo__credit").distinct()
    assert set(credits) == {("ru", "Рисунок редакции"), ("en", "Drawing: Vestnik")}


def test_every_state_is_there():
    assert set(Article.objects.values_list("state", flat=True)) == set(State.values)
    assert any(article.is_scheduled for article in Article.objects.all())
    states = set(Comment.objects.values_list("state", flat=True))
    assert {"waiting", "published", "declined", "spam"} <= states
    assert DonationLink.objects.active().count() == 2


def test_each_state_was_reached_through_the_verbs():
    for article in Article.objects.exclude(state=State.DRAFT):
        assert article.moves.latest("pk").now == article.state
        assert article.moves.filter(at__gt=timezone.now()).count() == 0
    for comment in Comment.objects.exclude(state="waiting"):
        assert comment.decisions.get().now == comment.state


def test_only_what_is_scheduled_is_to_come():
    to_come = Article.objects.filter(published_at__gt=timezone.now())
    announced = [path for path in stories.files() if read(path).head.get("State") == "scheduled"]
    assert to_come.count() == len(announced)


def test_what_would_come_out_later_today_came_out_yesterday():
    at = stories.moment_of(LATER_TODAY)
    assert timezone.localdate(at) in (timezone.localdate(), timezone.localdate() - timedelta(days=1))
    assert at <= timezone.now()


def test_agencies_date_their_copy_the_day_before():
    dated = Article.objects.filter(source__isnull=False, published_at__isnull=False).exclude(dateline="")
    assert dated.count() >= 8
    for article in dated:
        assert article.dateline_date == timezone.localdate(article.published_at) - timedelta(days=1)
        assert article.dateline.startswith(f"{article.dateline_place}, ")
        assert str(article.dateline_date.year) in article.dateline


def test_readers_can_compare_what_was_corrected(client):
    corrected = Article.objects.filter(corrections__isnull=False)
    assert corrected.count() == 3
    for article in corrected:
        new, old = readings_of(article)
        assert (new.changed, old.since) == (["body"], article.published_at)
        assert old.since < new.since == article.modified_at <= timezone.now()
        assert [move.verb for move in article.moves.order_by("at")] == ["publish", "publish-changes"]
    page = client.get(f"{article.get_absolute_url()}changes/").content.decode()
    assert "<del" in page and "<ins" in page


def test_no_paragraph_is_shared():
    paragraphs = Counter(
        strip_tags(text)
        for body in Article.objects.values_list("body", flat=True)
        for text in re.findall(r"<p>(.*?)</p>", body, re.DOTALL)
    )
    assert [text for text, times in paragraphs.items() if times > 1] == []


def test_each_picture_is_told_to_those_who_do_not_see_it():
    assert Article.objects.filter(photo__isnull=False).count() >= 40
    assert not Article.objects.filter(photo__isnull=False, photo_alt="").exists()


def test_each_tag_and_author_in_the_files_is_known():
    for path in stories.files():
        head = read(path).head
        article = Article.objects.get(headline=head["Headline"], edition=head["Edition"])
        assert article.tags.count() == len([tag for tag in head.get("Tags", "").split(",") if tag.strip()]), path.name


def test_comments_come_after_what_they_are_about():
    for comment in Comment.objects.select_related("article", "parent"):
        assert comment.article.published_at < comment.sent_at <= timezone.now()
        assert comment.parent is None or comment.parent.sent_at < comment.sent_at


def test_loading_twice_changes_nothing():
    before = counts()
    loading.load_demo()
    assert counts() == before


def test_the_archive_grows_to_the_number_asked_for():
    call_command("demo", stories=40, comments=70, seed=3)
    own = len(stories.files())
    assert Article.objects.count() == own + 40
    assert Comment.objects.filter(email__startswith="reader").count() == 70
    before = counts()
    call_command("demo", stories=40, comments=70, seed=3)
    assert counts() == before


def test_the_archive_is_public_signed_and_logged():
    call_command("demo", stories=60, seed=3)
    made = Article.objects.order_by("-pk")[:60]
    assert {article.edition for article in made} == {"ru", "en"}
    for article in made:
        assert article.is_public
        assert article.slug
        assert article.source or article.bylines.exists()
        assert [move.now for move in article.moves.all()] == [State.PUBLISHED]


@pytest.mark.parametrize(("command", "options"), [("demo", {}), ("demo", {"anew": True}), ("empty", {})])
def test_production_refuses(settings, command, options):
    settings.PRODUCTION = True
    with pytest.raises(CommandError):
        call_command(command, **options)
    assert Article.objects.count() == len(stories.files())
