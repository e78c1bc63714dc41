"""Who may do what with which story: by role, by beat, by authorship."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from articles import authority, workflow
from articles.models import Beat, Byline, State
from articles.workflow import MoveRefused
from tests.cast import boris, chief, egor, make_article, make_author, make_section, make_user, masha, olga, rita

pytestmark = pytest.mark.django_db


def beat(user, *sections, edition=""):
    given = Beat.objects.create(user=user, edition=edition)
    given.sections.set(sections)
    return user


def test_a_reporter_writes_only_their_own_stories():
    reporter = rita()
    mine = make_article(state=State.DRAFT, created_by=reporter)
    others = make_article(state=State.DRAFT)
    assert (authority.may_change(reporter, mine), authority.may_change(reporter, others)) == (True, False)
    workflow.submit(mine, by=reporter)
    assert not authority.may_change(reporter, mine)
    with pytest.raises(MoveRefused):
        workflow.publish(mine, by=reporter)
    workflow.publish(mine, by=egor())
    assert (authority.may_change(reporter, mine), authority.may_publish(reporter, mine)) == (True, False)


def test_who_signs_a_draft_may_write_it():
    reporter = rita()
    article = make_article(state=State.DRAFT)
    Byline.objects.create(article=article, author=make_author(user=reporter))
    assert authority.may_change(reporter, article)


@pytest.mark.parametrize(("edition", "covered"), [("", True), ("ru", True), ("en", False)])
def test_an_editor_works_within_their_beat(edition, covered):
    editor = beat(egor(), make_section(), edition=edition)
    article = make_article(state=State.DRAFT)
    assert authority.may_publish(editor, article) is covered
    if not covered:
        with pytest.raises(MoveRefused):
            workflow.publish(article, by=editor)


def test_other_sections_are_others_work():
    editor = beat(egor(), make_section("world", name_ru="Мир", name_en="World"))
    assert not authority.may_change(editor, make_article())
    assert authority.may_change(chief(), make_article())


@pytest.mark.parametrize("person", [masha, boris])
def test_others_change_nothing(person):
    assert not authority.may_change(person(), make_article(state=State.DRAFT))


def test_a_story_under_embargo_is_published_only_for_later():
    until = timezone.now() + timedelta(days=1)
    article = make_article(state=State.DRAFT, embargo_until=until)
    for editor in (egor(), olga()):
        with pytest.raises(MoveRefused, match="эмбарго|embargo"):
            workflow.publish(article, by=editor)
    workflow.schedule(article, at=until + timedelta(minutes=1), by=make_user("anna", "editor"))
    assert article.is_scheduled


def letters() -> list[tuple[str, list[str]]]:
    return [(letter.subject, letter.to) for letter in mail.outbox]


def test_editors_of_the_beat_are_told_what_waits(django_capture_on_commit_callbacks):
    egor()
    beat(make_user("anna", "editor"), make_section("world", name_ru="Мир", name_en="World"))
    reporter = rita()
    article = make_article(state=State.DRAFT, created_by=reporter, headline="Bridge\nopens")
    with django_capture_on_commit_callbacks(execute=True):
        workflow.submit(article, by=reporter)
    assert letters() == [("На проверку: Bridge opens", ["egor@example.org"])]
    assert f"/admin/articles/article/{article.pk}/change/" in mail.outbox[0].body


def test_the_writer_is_told_what_became_of_it(django_capture_on_commit_callbacks):
    reporter, editor = rita(), egor()
    article = make_article(state=State.REVIEW, created_by=reporter, headline="Bridge opens", edition="en")
    with django_capture_on_commit_callbacks(execute=True):
        workflow.return_to_draft(article, by=editor, reason="Whose bridge is it?")
    assert letters() == [("Returned: Bridge opens", ["rita@example.org"])]
    assert "Whose bridge is it?" in mail.outbox[0].body


def test_nobody_is_told_of_their_own_doing(django_capture_on_commit_callbacks):
    editor = egor()
    article = make_article(state=State.DRAFT, created_by=editor)
    with django_capture_on_commit_callbacks(execute=True):
        workflow.publish(article, by=editor)
    assert letters() == []
