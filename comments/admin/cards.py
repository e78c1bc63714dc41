"""What a moderator needs to know of a comment, gathered for a whole page with a few questions to the database."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.db.models import Count
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext as _

from comments.admin.forms import BlockForm, values_to_block
from comments.answered import mark_answered
from comments.guards import reasons
from comments.models import Comment, Decision, DeclineReason, Report, State
from comments.models.block import Kind
from comments.moderation import VERBS

# The shape says it too, to those who tell no colours apart
SHAPES = {
    State.WAITING: "◔",
    State.PUBLISHED: "●",
    State.ANSWERED: "◆",
    State.DECLINED: "✕",
    State.SPAM: "▲",
    State.WITHDRAWN: "○",
}
SIBLINGS = 200  # of all cards of a page together; a card shows the first few and says how many more
SHOWN = 3
STORY = ("section", "headline", "language", "edition", "slug", "state", "published_at", "expires_at", "modified_at")


@dataclass
class Card:
    """One comment as the desk shows it. `history`: how the writer's other comments ended."""

    comment: Comment
    verbs: set[str]
    rules: list[tuple[int, str]] = field(default_factory=list)
    history: Counter = field(default_factory=Counter)
    siblings: list[Comment] = field(default_factory=list)
    siblings_more: int = 0
    under_story: int = 0
    filters: str = ""
    following: int | None = None
    by_calendar: bool = False  # erased, its term being over
    reports: list[Report] = field(default_factory=list)

    @property
    def shape(self) -> str:
        return SHAPES[State(self.comment.state)]

    @property
    def held(self) -> list[str]:
        return reasons(self.comment)

    @property
    def earlier(self) -> int:
        return sum(self.history.values())

    @property
    def past(self) -> str:
        words = {
            State.PUBLISHED: _("%(number)d published"),
            State.ANSWERED: _("%(number)d answered"),
            State.DECLINED: _("%(number)d declined"),
            State.SPAM: _("%(number)d spam"),
            State.WITHDRAWN: _("%(number)d withdrawn"),
            State.WAITING: _("%(number)d waiting"),
        }
        numbers = {state: self.history[state] for state in words}
        return ", ".join(words[state] % {"number": number} for state, number in numbers.items() if number)

    @property
    def often_published(self) -> list[str]:
        return [word[1:] for word in self.comment.score_because if word.startswith("+")]

    @property
    def often_refused(self) -> list[str]:
        return [word[1:] for word in self.comment.score_because if word.startswith("-")]

    @property
    def to_block(self) -> list[tuple[str, str, str]]:
        values = values_to_block(self.comment)
        return [(kind, str(Kind(kind).label), value) for kind, value in values.items()]

    @property
    def days(self) -> list[tuple[str, str]]:
        return BlockForm.DAYS

    @property
    def address(self) -> str:
        """Where its decisions are sent; a verb is to be added. It comes back to this list, at the next comment."""
        return reverse("admin:comments_comment_decide", args=[self.comment.pk, "verb"]).removesuffix("verb/")

    @property
    def back(self) -> str:
        return "?" + urlencode({"back": self.filters, "next": self.following or ""})


def with_relations(comments):
    """Whatever a card prints of the comment, its story and the comment it answers; never the text of the story."""
    story = [f"article__{name}" for name in STORY]
    parent = [f"parent__{name}" for name in ("name", "text", "language", "by_editors", "state")]
    related = comments.select_related("article__section", "parent", "read_by")
    names = [one.attname for one in Comment._meta.concrete_fields]
    return related.only(
        *names,
        *story,
        *parent,
        "article__section__name_ru",
        "article__section__name_en",
        "article__section__slug",
        "read_by__username",
        "read_by__first_name",
        "read_by__last_name",
    )


def cards_of(comments: Iterable[Comment], *, filters: str = "", may_decide: bool = True) -> list[Card]:
    comments = list(comments)
    cards = [Card(comment, _verbs(comment, may_decide), filters=filters) for comment in comments]
    mark_answered(comments)
    _add_rules(cards)
    _add_history(cards)
    _add_siblings(cards)
    _add_reports([card for card in cards if card.comment.state == State.PUBLISHED])
    _add_erasure([card for card in cards if card.comment.erased_at])
    for card, following in zip(cards, comments[1:], strict=False):
        card.following = following.pk
    return cards


def _verbs(comment: Comment, may_decide: bool) -> set[str]:
    return {verb.name for verb in VERBS.values() if verb.fits(comment)} if may_decide else set()


def _add_rules(cards: list[Card]) -> None:
    """Numbered as their keys; in the language of the moderator: the writer gets the one in theirs."""
    if any("decline" in card.verbs for card in cards):
        rules = [(rule.pk, str(rule)) for rule in DeclineReason.objects.filter(in_use=True)]
        for card in cards:
            card.rules = rules


def _add_history(cards: list[Card]) -> None:
    emails = {card.comment.email.lower() for card in cards if card.comment.email}
    rows = Comment.objects.annotate(mail=Lower("email")).filter(mail__in=emails, by_editors=False)
    found: dict[str, Counter] = defaultdict(Counter)
    for mail, state, number in rows.order_by().values_list("mail", "state").annotate(Count("pk")):
        found[mail][state] = number
    for card in cards:
        card.history = found[card.comment.email.lower()] - Counter([card.comment.state])


def _add_siblings(cards: list[Card]) -> None:
    """The others that wait in the same thread, and how many wait under the story."""
    waiting = Comment.objects.waiting()
    stories = {card.comment.article_id for card in cards}
    numbers = dict(waiting.filter(article__in=stories).order_by().values_list("article").annotate(Count("pk")))
    tops = {card.comment.parent_id or card.comment.pk for card in cards}
    # By the root, of which there is an index, and in no order: asked for one, SQLite looks at all that wait
    roots = {card.comment.root_id or card.comment.pk for card in cards}
    near = waiting.filter(root__in=roots, parent__in=tops).order_by()
    threads: dict[int, list[Comment]] = defaultdict(list)
    found = near.only("name", "text", "language", "parent_id", "sent_at")[:SIBLINGS]
    for comment in sorted(found, key=lambda one: (one.sent_at, one.pk)):
        threads[comment.parent_id or 0].append(comment)
    for card in cards:
        others = [one for one in threads[card.comment.parent_id or card.comment.pk] if one.pk != card.comment.pk]
        if card.comment.parent and card.comment.parent.state == State.WAITING:
            others.insert(0, card.comment.parent)
        card.siblings, card.siblings_more = others[:SHOWN], max(0, len(others) - SHOWN)
        card.under_story = numbers.get(card.comment.article_id, 0) - (card.comment.state == State.WAITING)


def _add_reports(cards: list[Card]) -> None:
    """What readers say against it and nobody has dealt with; only what is public is reported."""
    if cards:
        found = defaultdict(list)
        for report in Report.objects.open().filter(comment__in=[card.comment.pk for card in cards]).order_by("at"):
            found[report.comment_id].append(report)
        for card in cards:
            card.reports = found[card.comment.pk]


def _add_erasure(cards: list[Card]) -> None:
    if cards:
        erased = Decision.objects.filter(comment__in=[card.comment.pk for card in cards], verb=Decision.Done.FORGET)
        by_calendar = set(erased.values_list("comment", flat=True))
        for card in cards:
            card.by_calendar = card.comment.pk in by_calendar
