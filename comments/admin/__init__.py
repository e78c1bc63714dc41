from comments.admin.blocks import BlockAdmin
from comments.admin.comment import CommentAdmin
from comments.admin.mistakes import MistakeReportAdmin
from comments.admin.reasons import DeclineReasonAdmin
from comments.admin.reports import ReportAdmin
from comments.admin.words import HeldWordAdmin

__all__ = ["BlockAdmin", "CommentAdmin", "DeclineReasonAdmin", "HeldWordAdmin", "MistakeReportAdmin", "ReportAdmin"]
