"""Readers' comments by the thousand under the stories of the archive."""

from datetime import timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from articles.models import Article
from comments.models import Comment, Decision, State
from portal.models import User
from portal.newsroom.clearing import forget_all_pages
from portal.newsroom.demo import HERE
from portal.newsroom.demo.archive import batches
from portal.newsroom.demo.wording import phrases
from portal.newsroom.people import PEOPLE
from portal.newsroom.plainfiles import read_many
from portal.newsroom.progress import bar

SHARES = {State.PUBLISHED: 85, State.DECLINED: 8, State.SPAM: 6, State.WAITING: 1}


def fill_discussions(wanted: int, seed: int) -> None:
    """Brings the readers' comments to `wanted` besides the demo's own; what is there already counts."""
    own = sum(len(read_many(HERE / f"comments.{language}.txt")) for language in ("ru", "en"))
    there = max(0, Comment.objects.filter(by_editors=False).count() - own)
    if there >= wanted:
        return
    crowd = Crowd(Random(f"crowd {seed} {there}"))
    with bar("Gathering comments", total=wanted - there) as progress:
        for size in batches(wanted - there):
            crowd.write(size)
            progress.update(size)
    forget_all_pages()


class Crowd:
    def __init__(self, chance: Random):
        self.chance = chance
        self.words = phrases("crowd")
        self.stories = list(Article.objects.published().values_list("pk", "edition", "published_at"))
        self.moderator = User.objects.get(username=PEOPLE["moderator"])
        self.now = timezone.now()

    @transaction.atomic
    def write(self, number: int) -> None:
        comments = Comment.objects.bulk_create([self.comment() for _ in range(number)])
        Decision.objects.bulk_create([self.decision(comment) for comment in comments if comment.decided_at])

    def comment(self) -> Comment:
        article, language, published_at = self.chance.choice(self.stories)
        words = self.words[language]
        state = self.chance.choices(list(SHARES), list(SHARES.values()))[0]
        sent_at = published_at + min(self.now - published_at, timedelta(days=5)) * self.chance.random()
        return Comment(
            article_id=article,
            name=self.chance.choice(words["names"]),
            email=f"reader{self.chance.randint(1, 5000)}@example.org",
            text=" ".join(self.chance.sample(words["sentences"], self.chance.randint(1, 3))),
            language=language,
            state=state,
            reason=self.words[f"reason_{language}"] if state == State.DECLINED else "",
            sent_at=sent_at,
            decided_at=None if state == State.WAITING else min(sent_at + timedelta(hours=2), self.now),
        )

    def decision(self, comment: Comment) -> Decision:
        return Decision(
            comment=comment,
            at=comment.decided_at or self.now,
            by=self.moderator,
            was=State.WAITING,
            now=comment.state,
            reason=comment.reason,
        )
