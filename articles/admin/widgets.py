from django.contrib.admin.widgets import RelatedFieldWidgetWrapper


def without_side_doors(field, *, add: bool = True):
    """A choice without the icons that open, change or delete what is chosen; `add` keeps the plus."""
    if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
        widget = field.widget
        widget.can_change_related = widget.can_view_related = widget.can_delete_related = False
        widget.can_add_related = widget.can_add_related and add
    return field
