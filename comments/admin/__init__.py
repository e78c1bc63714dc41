from comments.admin.blocks import BlockAdmin
from comments.admin.comment import CommentAdmin
from comments.admin.reasons import DeclineReasonAdmin

__all__ = ["BlockAdmin", "CommentAdmin", "DeclineReasonAdmin"]
