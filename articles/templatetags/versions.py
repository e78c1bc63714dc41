"""How a side of a comparison looks: words gone and come, and words that only look otherwise."""

from dataclasses import replace

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from articles.revisions.words import Row, Run, Side

register = template.Library()


@register.filter
def side(found: Side | None, row: Row | None = None) -> SafeString | str:
    """A block of the comparison; with `row`, also what kind of block it was and is."""
    if found is None:
        return ""
    runs = format_html_join("", "{}", ((_run(run),) for run in found.runs))
    if row and (found.kind != "p" or not row.kind_kept):
        changed = "" if row.kind_kept else " kind-changed"
        return format_html('<small class="block-kind{}">{}</small> {}', changed, _kind(found.kind), runs)
    return runs


READ_AS = {"h2": "heading", "h3": "heading", "li": "item", "blockquote": "quotation"}


@register.filter
def as_one_text(row: Row) -> SafeString:
    """A block for readers: what went and what came in one text. Formatting is not spoken of."""
    kept = row.new or row.old
    words = format_html_join("", "{}", ((_for_readers(run),) for run in row.together))
    kind = READ_AS.get(kept.kind if kept else "p", "text")
    return format_html('<p class="change-{}">{}</p>', kind, words)


def _for_readers(run: Run) -> SafeString:
    text = _marked(replace(run, marks=tuple(mark for mark in run.marks if not mark.startswith("a "))))
    element = {"gone": "del", "come": "ins"}.get(run.fate)
    return format_html("<{0}>{1}</{0}>", element, text) if element else text


def _run(run: Run) -> SafeString:
    text = _marked(run)
    if run.fate == "gone":
        return format_html("<del>{}</del>", text)
    if run.fate == "come":
        return format_html("<ins>{}</ins>", text)
    if run.fate == "look":
        notes = [f"+ {_mark(mark)}" for mark in run.gained] + [f"− {_mark(mark)}" for mark in run.lost]
        return format_html('<span class="look">{}<small>{}</small></span>', text, ", ".join(notes))
    return text


def _marked(run: Run) -> SafeString:
    text = format_html("{}", run.text)
    for mark in run.marks:
        name, _space, value = mark.partition(" ")
        if name in ("strong", "em", "s", "sub", "sup"):
            text = format_html("<{0}>{1}</{0}>", name, text)
        elif name == "a":
            text = format_html('<u title="{}">{}</u>', value, text)
        elif name == "lang":
            text = format_html('<span lang="{}">{}</span>', value, text)
    return text


def _mark(mark: str) -> str:
    name, _space, value = mark.partition(" ")
    names = {
        "strong": _("bold"),
        "em": _("italic"),
        "s": _("strike"),
        "sub": _("below the line"),
        "sup": _("above the line"),
    }
    if name == "a":
        return _("link to %(address)s") % {"address": value}
    if name == "lang":
        return _("language %(code)s") % {"code": value}
    return names.get(name, name)


def _kind(kind: str) -> str:
    names = {
        "p": _("paragraph"),
        "h2": _("intertitle"),
        "h3": _("lesser intertitle"),
        "li": _("item of a list"),
        "blockquote": _("quotation"),
        "td": _("cell"),
        "th": _("head of a table"),
        "hr": pgettext("between parts of a text", "line"),
        "figure": _("figure"),
        "figcaption": _("caption"),
    }
    return names.get(kind, kind)
