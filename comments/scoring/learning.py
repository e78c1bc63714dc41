"""From decisions to counts in the database, and from counts to scores of what waits."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q

from comments.models import Comment, LearnedFeature, State
from comments.scoring.bayes import Counts, quality, score

LANGUAGES = [code for code, _name in Comment.LANGUAGES]
LATEST = 50_000  # decisions that are learned from; older ones are of another newsroom
SEEN_IN = 2  # texts: a feature of one text says nothing of the next
AT_ONCE = 2000
TEXTS = ""  # the row that counts the texts themselves


def examples(language: str):
    """Texts that a person decided about, the latest first; with whether they were published."""
    published = Q(state=State.PUBLISHED)
    refused = Q(state__in=[State.DECLINED, State.SPAM])
    decided = Comment.objects.filter(published | refused, language=language, by_editors=False, erased_at=None)
    rows = decided.order_by("-pk").values_list("text", "state")[:LATEST]
    return ((text, state == State.PUBLISHED) for text, state in rows.iterator(chunk_size=AT_ONCE))


def counted(texts: Iterable[tuple[str, bool]]) -> Counts:
    counts = Counts()
    for text, published in texts:
        counts.learn(text, published)
    return counts


def retrain() -> dict[str, int]:
    """Learns anew from all decisions; returns how many texts of each language."""
    learned = {}
    for language in LANGUAGES:
        counts = counted(examples(language))
        _store(language, counts)
        learned[language] = counts.texts_kept + counts.texts_refused
    Comment.objects.waiting().update(score=None)
    score_waiting()
    return learned


@transaction.atomic
def _store(language: str, counts: Counts) -> None:
    names = [name for name in counts.kept | counts.refused if counts.kept[name] + counts.refused[name] >= SEEN_IN]
    rows = [LearnedFeature(language=language, name=TEXTS, kept=counts.texts_kept, refused=counts.texts_refused)]
    rows += [
        LearnedFeature(language=language, name=name, kept=counts.kept[name], refused=counts.refused[name])
        for name in names
    ]
    LearnedFeature.objects.filter(language=language).delete()
    LearnedFeature.objects.bulk_create(rows, batch_size=AT_ONCE)


def stored(language: str) -> Counts:
    counts = Counts()
    for name, kept, refused in LearnedFeature.objects.filter(language=language).values_list("name", "kept", "refused"):
        if name == TEXTS:
            counts.texts_kept, counts.texts_refused = kept, refused
        else:
            counts.kept[name], counts.refused[name] = kept, refused
    return counts


def score_waiting() -> int:
    """Scores what waits and has none yet; returns of how many."""
    number = 0
    for language in LANGUAGES:
        waiting = Comment.objects.waiting().filter(language=language, score=None)[:AT_ONCE]
        if not waiting:
            continue
        counts = stored(language)
        if counts.knows_enough:
            number += sum(_scored(comment, counts) for comment in waiting)
    return number


def _scored(comment: Comment, counts: Counts) -> int:
    """Only if the text is still the one that was scored."""
    found = score(comment.text, counts)
    same = Comment.objects.filter(pk=comment.pk, version=comment.version)
    return same.update(score=found.likely, score_because=found.because)


def measured(language: str) -> tuple[int, int, float]:
    """Learns from four texts of five and judges the fifth: learned, judged, AUC."""
    kept_back: list[tuple[str, bool]] = []
    learned: list[tuple[str, bool]] = []
    for number, example in enumerate(examples(language)):
        (kept_back if number % 5 == 0 else learned).append(example)
    counts = counted(learned)
    scored = [(score(text, counts).likely, published) for text, published in kept_back]
    return len(learned), len(kept_back), quality(scored)
