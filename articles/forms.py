"""The form in which editors write a story."""

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.forms.utils import ErrorDict
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from articles import authority
from articles.models import Article, Notice, Photo, State
from articles.notices.inserting import with_notice
from articles.notices.offers import declined_for, language_of, pressed
from articles.revisions.snapshot import collections
from portal import richtext
from portal.models import User
from portal.richmedia import photos_in

# Line ends and tabs are no harm in a text; the rest comes from broken files and breaks feeds.
no_control_characters = RegexValidator(
    r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]",
    _("There is an invisible control character here; type the text anew."),
    inverse_match=True,
)

LONGEST_BODY = 500_000  # some two hundred printed pages


@contextmanager
def _links_unasked(article: Article | None) -> Iterator[None]:
    """The form asks the story for its tags and related stories, which `shown` tells already."""
    if article is None:
        yield
        return
    state = article.__dict__
    kept = state.get("_prefetched_objects_cache", {})
    state["_prefetched_objects_cache"] = {many.name: many.related_model._base_manager.none() for many in collections()}
    yield
    state["_prefetched_objects_cache"] = kept


class ArticleForm(forms.ModelForm):
    """Carries the version that was opened, so that nobody writes over a colleague unawares."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    wire_text = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    wire_html = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    declined = forms.Field(required=False, widget=forms.HiddenInput)  # notices, by their numbers
    create_source = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)

    by: User | None = None  # who writes; set by the admin
    conflict: Article | None = None  # the row as a colleague saved it meanwhile
    shown: dict | None = None  # what the form starts from, where that is not the row
    taken: dict | None = None  # words that were typed and never saved, shown before anybody judges them

    def __init__(self, *args, **kwargs):
        unsaved = self.taken is not None and not args and "data" not in kwargs
        if unsaved:
            kwargs["data"] = self.taken
        with _links_unasked(kwargs.get("instance") if self.shown else None):
            super().__init__(*args, **kwargs)
        if unsaved:
            self._errors = ErrorDict()
        self.initial.update(self.shown or {})
        self.initial.setdefault("version", self.instance.version)
        self.initial["declined"] = ",".join(map(str, declined_for(self.instance)))
        if self.instance.pk:
            self.initial["wire_text"] = ""
        for field in self.fields.values():
            if isinstance(field, forms.CharField):
                field.validators.append(no_control_characters)

    def is_multipart(self):
        """Cyrillic grows sixfold in the other encoding; a long text would outgrow what a POST may hold."""
        return True

    def readable(self) -> dict:
        """What makes sense in unfinished words, field by field; of the rest nobody is told."""
        self.cleaned_data = {}
        for name, field in self.fields.items():
            try:
                self.cleaned_data[name] = field.clean(self[name].data)
                if clean := getattr(self, f"clean_{name}", None):
                    self.cleaned_data[name] = clean()
            except ValidationError:
                self.cleaned_data.pop(name, None)
        return self.cleaned_data

    def clean_body(self):
        if len(self.cleaned_data["body"]) > LONGEST_BODY:
            text = _("The text has more than %(limit)d characters with its markup. Is it one story? Take out the rest.")
            raise ValidationError(text, params={"limit": LONGEST_BODY}, code="too-long")
        body = richtext.clean(self.cleaned_data["body"])
        if not strip_tags(body).replace("&nbsp;", " ").strip():
            raise ValidationError(self.fields["body"].error_messages["required"], code="required")
        self._refuse_unknown_photos(body)
        return body

    def _refuse_unknown_photos(self, body: str) -> None:
        numbers = photos_in(body)
        known = set(Photo.objects.filter(pk__in=numbers).values_list("pk", flat=True)) if numbers else set()
        if lost := [str(number) for number in numbers if number not in known]:
            text = _("The library has no photo with this number: %(numbers)s. Take it out or choose another.")
            raise ValidationError(text, params={"numbers": ", ".join(lost)}, code="no-photo")

    def clean_embargo_until(self):
        """Whoever may not lift it may only make it longer. An embargo that is over binds nobody."""
        until = self.cleaned_data["embargo_until"]
        before = self.instance.embargo_until if self.instance.pk else None
        binds = before and before > timezone.now()
        if binds and (until is None or until < before) and not (self.by and self.by.has_perm("articles.lift_embargo")):
            raise ValidationError(_("Only a chief editor may lift or shorten an embargo."))
        return until

    def _refuse_foreign_beat(self) -> None:
        section, edition = self.cleaned_data.get("section"), self.cleaned_data.get("edition")
        if self.by and section and edition and not authority.covers_place(self.by, section.pk, edition):
            self.add_error("section", _("You do not look after this section in this edition."))

    def _put_notice_in(self) -> None:
        """The press beside the text, without a script: the notice comes in with this save."""
        notice = pressed(self.data.get("notice"))
        if notice is None:
            return
        if notice.kind == Notice.Kind.AGE:
            self.cleaned_data["age_mark"] = notice.age
        elif body := self.cleaned_data.get("body"):
            self.cleaned_data["body"] = with_notice(body, notice, language_of(self.cleaned_data))

    def clean_declined(self) -> list[int]:
        """Those of the form, or of the story where the form does not carry them, and the one just pressed."""
        before = declined_for(self.instance, self.data.get("declined"))
        declined = {*before, *declined_for(None, self.data.get("decline"))}
        return list(Notice.objects.filter(pk__in=declined).values_list("pk", flat=True)) if declined else []

    def clean(self):
        super().clean()
        self._refuse_foreign_beat()
        self._put_notice_in()
        if self.instance.pk:
            self._refuse_if_stale(self.cleaned_data.get("version"))
        return self.cleaned_data

    def _refuse_if_stale(self, seen: int | None) -> None:
        """The row stays locked until the view has saved or given up (SQLite locks the whole base instead)."""
        locked = Article.objects.select_for_update(of=("self",)).select_related("saved_by", "working")
        current = locked.get(pk=self.instance.pk)
        if current.version == seen:
            self.instance.version = current.version
            return
        self.conflict = current
        if current.state == State.PUBLISHED and not self.cleaned_data.get("published_at"):
            self.cleaned_data["published_at"] = current.published_at  # it came with the publishing, unknown to the form
        raise ValidationError(
            _("%(who)s saved this story at %(time)s while you were editing. Nothing of yours is lost: it is below."),
            params={
                "who": current.saved_by or _("Somebody"),
                "time": time_format(timezone.localtime(current.saved_at)),
            },
            code="stale",
        )


class ReasonForm(forms.Form):
    """Why a story is withdrawn or returned."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "autofocus": True}),
        validators=[no_control_characters],
    )
