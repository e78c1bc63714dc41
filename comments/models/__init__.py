from comments.models.block import Block
from comments.models.comment import Comment, State
from comments.models.decision import Decision
from comments.models.learned import LearnedFeature
from comments.models.mistake import MistakeMove, MistakeReport, MistakeState
from comments.models.reason import DeclineReason
from comments.models.report import Report
from comments.models.subscription import AnswerMail, Subscription
from comments.models.word import HeldWord

__all__ = [
    "AnswerMail",
    "Block",
    "Comment",
    "Decision",
    "DeclineReason",
    "HeldWord",
    "LearnedFeature",
    "MistakeMove",
    "MistakeReport",
    "MistakeState",
    "Report",
    "State",
    "Subscription",
]
