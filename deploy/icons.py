"""Draws every icon of the site from static/img/icon.svg: `.venv/bin/python deploy/icons.py` after a change of it."""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

FOLDER = Path(__file__).resolve().parent.parent / "static" / "img"
ICON = (FOLDER / "icon.svg").read_text()
CRIMSON, PAPER, INK = "#8a1c2b", "#fbf9f4", "#1d1a16"
# Maskable: what matters stays within the inner four fifths (W3C, Web Application Manifest)
SIZES = {"icon-192.png": (192, 1.0), "icon-512.png": (512, 1.0), "apple-touch-icon.png": (180, 0.86)}
SIZES |= {"icon-maskable-512.png": (512, 0.72)}


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        page = browser.new_page()
        for name, (size, share) in SIZES.items():
            saved(shot(page, framed(size, share), size, size), name)
        saved(shot(page, card(), 1200, 630), "card.png")
        shot(page, framed(256, 1.0), 256, 256).save(FOLDER / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])
        browser.close()


def framed(size: int, share: float) -> str:
    """The icon alone, or smaller on a ground of its own colour that reaches every edge."""
    ground = "transparent" if share == 1 else CRIMSON
    style = f"margin:0;background:{ground};display:grid;place-content:center;height:{size}px"
    return f'<body style="{style}">{at(size * share)}'


def card() -> str:
    """What a link to a page without a picture is shown with: no words, so that it is right in every language."""
    rule = f"position:absolute;left:72px;right:72px;height:3px;background:{INK}"
    return (
        f'<body style="margin:0;background:{PAPER};display:grid;place-content:center;height:630px">'
        f'<i style="position:absolute;inset:0 0 auto;height:14px;background:{CRIMSON}"></i>'
        f'<i style="{rule};top:120px"></i><i style="{rule};bottom:106px"></i>{at(250)}'
    )


def at(size: float) -> str:
    return ICON.replace("<svg ", f'<svg width="{size:.0f}" height="{size:.0f}" style="display:block" ')


def shot(page: Page, markup: str, width: int, height: int) -> Image.Image:
    page.set_viewport_size({"width": width, "height": height})
    page.set_content(markup)
    return Image.open(BytesIO(page.screenshot(omit_background=True)))


def saved(image: Image.Image, name: str) -> None:
    image.quantize(64, method=Image.Quantize.FASTOCTREE).save(FOLDER / name, optimize=True)


if __name__ == "__main__":
    main()
