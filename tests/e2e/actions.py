"""An editor's actions in the browser, counted: a click, a paste, a filled field or a key chord is one."""

from playwright.sync_api import Page

PASTE = """(area, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
    if (area.dispatchEvent(event)) area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", {bubbles: true}));
}"""


class Actions:
    """Acts on a page and counts."""

    def __init__(self, page: Page):
        self.page = page
        self.count = 0

    def click(self, role: str, name) -> None:
        self.count += 1
        self.page.get_by_role(role, name=name).first.click()

    def paste(self, label, text: str) -> None:
        self.count += 1
        area = self.page.get_by_label(label).first
        area.evaluate(PASTE, text)

    def choose(self, selector: str, label: str) -> None:
        self.count += 1
        self.page.locator(selector).select_option(label=label)

    def fill(self, selector: str, value: str) -> None:
        self.count += 1
        self.page.locator(selector).fill(value)
