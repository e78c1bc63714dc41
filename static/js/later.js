// The list of stories to read later, as this browser keeps it.

import { keep, kept } from "./story.js";

const place = document.querySelector("[data-later-list]");
const row = place.querySelector("template").content.firstElementChild;

function show() {
  const stories = kept();
  const rows = stories.map((story) => {
    const made = row.cloneNode(true);
    const link = made.querySelector("a");
    link.href = story.path;
    link.textContent = story.headline;
    link.lang = story.lang || "";
    const button = made.querySelector("button");
    button.setAttribute("aria-label", `${button.textContent.trim()}: ${story.headline}`);
    button.addEventListener("click", () => {
      keep(kept().filter((other) => other.path !== story.path));
      show();
      document.querySelector("h1").focus();
    });
    return made;
  });
  place.querySelector("[data-stories]").replaceChildren(...rows);
  place.querySelector("[data-empty]").hidden = stories.length > 0;
  place.hidden = false;
}

show();
addEventListener("storage", show); // changed in another tab
