"""The unit every reader works on: one paragraph or bare line of the paste, with what surrounds it."""

from dataclasses import dataclass, field


@dataclass
class Passage:
    text: str
    raw: str = ""
    gap: bool = True  # a blank line, or the edge of an element, stands above
    hint: str = ""  # from HTML: h1, heading, bold, item, quote, caption, time, link
    role: str = ""  # what we take it for; empty while nobody has claimed it
    repaired: list[str] = field(default_factory=list)  # words joined over a line end

    def __post_init__(self):
        self.raw = self.raw or self.text

    @property
    def free(self) -> bool:
        return not self.role

    def claim(self, role: str) -> None:
        self.role = self.role or role
