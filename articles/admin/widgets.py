from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple, RelatedFieldWidgetWrapper


class NumbersOnly:
    """Mixin of Django's autocomplete widgets, which ask the database for whatever was sent.

    A word there is a 500, and so is a number that no database can hold: that one is taken for a row that is not there.
    """

    LONGEST = 18  # digits; 2^63 has 19

    def value_from_datadict(self, data, files, name):
        sent = super().value_from_datadict(data, files, name)
        return [self._held(one) for one in sent] if isinstance(sent, list) else self._held(sent)

    def optgroups(self, name, value, attrs=None):
        return super().optgroups(name, [one for one in value if str(one).isdecimal()], attrs)

    def _held(self, sent):
        return "0" if isinstance(sent, str) and len(sent) > self.LONGEST else sent


class OneStrictly(NumbersOnly, AutocompleteSelect):
    pass


class ManyStrictly(NumbersOnly, AutocompleteSelectMultiple):
    pass


class StrictAutocomplete(admin.options.BaseModelAdmin):
    """The fields of `autocomplete_fields` answer bad input with an error by the field."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", OneStrictly(db_field, self.admin_site, using=kwargs.get("using")))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", ManyStrictly(db_field, self.admin_site, using=kwargs.get("using")))
        return super().formfield_for_manytomany(db_field, request, **kwargs)


def without_side_doors(field, *, add: bool = True):
    """A choice without the icons that open, change or delete what is chosen; `add` keeps the plus."""
    if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
        widget = field.widget
        widget.can_change_related = widget.can_view_related = widget.can_delete_related = False
        widget.can_add_related = widget.can_add_related and add
    return field
