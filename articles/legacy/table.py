"""A table of old addresses: read from a file, compared with what is known, written, and given out again."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from articles.legacy.paths import BadAddress, legacy_path
from articles.models import Article, LegacyAddress

MOST = 200_000  # lines
LARGEST = 16 * 1024 * 1024  # bytes
COLUMNS = ("address", "story", "headline")
_NUMBER = re.compile(r"^(?:.*/)?(\d{1,18})(?:-[^/]*)?/?$")
# A table program takes such a cell for a formula (OWASP, CSV injection)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
BATCH = 2000


class BadFile(Exception):
    """No table can be made of it; the message is for the editor."""


@dataclass(frozen=True)
class Wrong:
    number: int
    text: str
    problem: str


@dataclass
class Plan:
    """What a file would change, line by line, before anything is changed."""

    new: dict[str, int] = field(default_factory=dict)
    moved: dict[str, int] = field(default_factory=dict)
    same: int = 0
    wrong: list[Wrong] = field(default_factory=list)

    @property
    def total(self) -> int:
        return len(self.new) + len(self.moved)


def text_of(data: bytes) -> str:
    """The text of an uploaded file: UTF-8, or what Russian Excel writes. Raises BadFile."""
    if len(data) > LARGEST:
        raise BadFile(_("The file is larger than %(most)s MB.") % {"most": LARGEST // 1024**2})
    for encoding in ("utf-8-sig", "cp1251"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise BadFile(_("The file is no table in text form. Save it as CSV and upload that."))


def plan_of(text: str) -> Plan:
    """Asks the database twice for each two thousand lines. Raises BadFile."""
    plan = Plan()
    wanted: dict[str, tuple[int, int]] = {}
    for number, row in _rows(text):
        try:
            path, story = _read(row)
        except BadAddress as problem:
            plan.wrong.append(Wrong(number, ", ".join(row)[:120], str(problem)))
            continue
        if path in wanted and wanted[path][1] != story:
            twice = _("Line %(number)s already leads this address to another story.") % {"number": wanted[path][0]}
            plan.wrong.append(Wrong(number, ", ".join(row)[:120], twice))
        else:
            wanted.setdefault(path, (number, story))
    for batch in _batches(list(wanted.items())):
        _compare(batch, plan)
    plan.wrong.sort(key=lambda wrong: wrong.number)
    return plan


@transaction.atomic
def carry_out(plan: Plan) -> None:
    rows = [LegacyAddress(path=path, article_id=pk) for path, pk in (plan.new | plan.moved).items()]
    LegacyAddress.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, update_fields=["article"], unique_fields=["path"]
    )


def lines() -> Iterator[str]:
    """The whole table as CSV, for a table program and for reading in again."""
    yield "\ufeff" + _line(COLUMNS)
    stored = LegacyAddress.objects.order_by("path").values_list("path", "article_id", "article__headline")
    for path, pk, headline in stored.iterator(chunk_size=BATCH):
        yield _line((path, str(pk), headline))


def _line(cells) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return written.getvalue()


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter)
    try:
        for turn, row in enumerate(reader):
            cells = [cell.strip() for cell in row]
            if not any(cells) or (turn == 0 and "/" not in cells[0]):
                continue  # an empty line, or the names of the columns
            if turn > MOST:
                raise BadFile(_("The file has more than %(most)s lines.") % {"most": MOST})
            yield reader.line_num, cells
    except csv.Error as problem:
        raise BadFile(_("Line %(number)s cannot be read.") % {"number": reader.line_num}) from problem


def _read(cells: list[str]) -> tuple[str, int]:
    path = legacy_path(cells[0])
    if len(cells) < 2 or not cells[1]:
        raise BadAddress(_("The second column must name the story: its number or its address."))
    found = _NUMBER.match(cells[1].partition("?")[0])
    if not found:
        raise BadAddress(_("“%(cell)s” is neither the number of a story nor its address.") % {"cell": cells[1][:60]})
    return path, int(found.group(1))


def _batches(items: list) -> Iterator[list]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]


def _compare(batch: list[tuple[str, tuple[int, int]]], plan: Plan) -> None:
    stories = {story for _path, (_number, story) in batch}
    there = set(Article.objects.filter(pk__in=stories).values_list("pk", flat=True))
    known = dict(LegacyAddress.objects.filter(path__in=[path for path, _at in batch]).values_list("path", "article_id"))
    for path, (number, story) in batch:
        if story not in there:
            plan.wrong.append(Wrong(number, path, _("There is no story %(story)s.") % {"story": story}))
        elif path not in known:
            plan.new[path] = story
        elif known[path] != story:
            plan.moved[path] = story
        else:
            plan.same += 1
