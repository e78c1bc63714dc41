"""For what the admin only shows."""


class ReadOnly:
    """Verbs write these rows; nobody adds, changes or removes one by hand. For admins and for inlines."""

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
