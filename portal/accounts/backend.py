"""Who somebody is, and what they may do."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import Permission
from django.db.models import Q


class Backend(AuthenticationBackend):
    """Asks for somebody's rights once: Django asks for those of the groups and for one's own apart, on every page."""

    def get_all_permissions(self, user_obj, obj=None) -> set[str]:
        if not user_obj.is_active or user_obj.is_anonymous or obj is not None or user_obj.is_superuser:
            return super().get_all_permissions(user_obj, obj)
        if "_perm_cache" not in user_obj.__dict__:
            found = Permission.objects.filter(Q(group__user=user_obj) | Q(user=user_obj)).order_by().distinct()
            rights = found.values_list("content_type__app_label", "codename")
            user_obj._perm_cache = {f"{app}.{codename}" for app, codename in rights}
        return user_obj._perm_cache
