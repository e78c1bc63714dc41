"""The verbs of reported mistakes: filed by anybody, dealt with by an editor. Nobody else writes `state`."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles import authority
from articles.models import Article
from comments import captcha
from comments.answered import version_read
from comments.models import MistakeMove, MistakeReport, MistakeState
from comments.moderation import NumberRefused
from comments.moves import DecisionRefused
from portal.models import User

FIELDS = ("quoted", "text", "email")


@dataclass(frozen=True)
class MistakeVerb:
    label: str | Promise
    froms: tuple[MistakeState, ...]
    to: MistakeState


VERBS = {
    "done": MistakeVerb(_("Mended"), (MistakeState.OPEN,), MistakeState.DONE),
    "decline": MistakeVerb(_("No mistake"), (MistakeState.OPEN,), MistakeState.DECLINED),
    "reopen": MistakeVerb(_("Open again"), (MistakeState.DONE, MistakeState.DECLINED), MistakeState.OPEN),
}


def file(
    article: Article,
    words: dict,
    *,
    number: tuple[str, str] = ("", ""),
    user: User | None = None,
    address: str = "",
    held_for: Sequence[Sequence[str]] = (),
) -> MistakeReport:
    """Stores a report, against a number unless its sender is signed in. The same form twice is one report.

    words: quoted, text and email, cleaned; held_for: what the guards found. Raises NumberRefused.
    """
    row = {name: words[name] for name in FIELDS} | {"article": article, "user": user}
    new = row | {"address": address, "revision": version_read(article), "held_for": list(held_for)}
    if user:
        return MistakeReport.objects.open().filter(**row).first() or MistakeReport.objects.create(**new)
    key, answer = number
    with transaction.atomic():
        if captcha.take(key, answer):
            return MistakeReport.objects.get_or_create(token=key, defaults=new)[0]
    found = MistakeReport.objects.filter(token=captcha.plain_key(key), **row).first()
    if found is None:
        raise NumberRefused
    return found


def may_decide(user: User, article: Article) -> bool:
    return user.has_perm("comments.handle_mistakereport") and authority.covers(user, article)


def verbs_for(report: MistakeReport, user: User) -> dict[str, MistakeVerb]:
    """What this person may do with it, by name."""
    if not may_decide(user, report.article):
        return {}
    return {name: verb for name, verb in VERBS.items() if report.state in verb.froms}


@transaction.atomic
def decide(report: MistakeReport, name: str, *, by: User) -> None:
    """Raises DecisionRefused for others than editors of the story, and where somebody was quicker."""
    if not may_decide(by, report.article):
        raise DecisionRefused(_("You may not do this."))
    verb, was = VERBS[name], report.state
    same = MistakeReport.objects.filter(pk=report.pk, state=was)
    if was not in verb.froms or not same.update(state=verb.to):
        raise DecisionRefused(_("Somebody has dealt with this report meanwhile."))
    MistakeMove.objects.create(report=report, by=by, was=was, now=verb.to)
    report.state = verb.to
