"""How the workers of pytest-xdist share the suite."""

from xdist.scheduler import LoadFileScheduling

NEWSROOM = "tests/e2e/"


class Shares(LoadFileScheduling):
    """A file is one worker's, for what it sets up once; and so are all files that need the newsroom."""

    def _split_scope(self, nodeid: str) -> str:
        return NEWSROOM if nodeid.startswith(NEWSROOM) else super()._split_scope(nodeid)
