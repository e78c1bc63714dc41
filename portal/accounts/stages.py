from allauth.account import stages


class EmailVerificationStage(stages.EmailVerificationStage):
    """A code by mail before the first coming in, except for staff: the chief wrote their address down."""

    def handle(self):
        user = self.login.user
        return (None, True) if user is not None and user.is_staff else super().handle()
