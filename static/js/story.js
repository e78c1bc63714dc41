// What a story does a little better with JavaScript: it can be handed to the system's own sheet, words with a mistake to
// the editors, and a list of stories to read later is kept in this browser and nowhere else.

const LATER = "later";
const LONGEST = 200;

export function kept() {
  try {
    const list = JSON.parse(localStorage.getItem(LATER) || "[]");
    return Array.isArray(list) ? list.filter((story) => story?.path?.startsWith("/")) : [];
  } catch {
    return []; // the browser keeps nothing for us, as some do in private windows
  }
}

export function keep(list) {
  try {
    localStorage.setItem(LATER, JSON.stringify(list.slice(0, LONGEST)));
    return true;
  } catch {
    return false;
  }
}

function offerSheet(place) {
  if (!place || !navigator.share) return;
  place.hidden = false;
  const url = document.querySelector("link[rel=canonical]")?.href || location.href;
  place.firstElementChild.addEventListener("click", () => {
    navigator.share({ title: document.querySelector("h1").textContent, url }).catch(() => {}); // the reader thought better of it
  });
}

function offerList(place) {
  if (!place || !keep(kept())) return;
  const button = place.firstElementChild;
  const words = { false: button.textContent, true: button.dataset.kept };
  const path = location.pathname;
  const show = () => {
    const there = kept().some((story) => story.path === path);
    button.setAttribute("aria-pressed", there);
    button.textContent = words[there];
  };
  button.addEventListener("click", () => {
    const others = kept().filter((story) => story.path !== path);
    const heading = document.querySelector("h1");
    const story = { path, headline: heading.textContent, lang: heading.closest("[lang]").lang };
    keep(others.length < kept().length ? others : [story, ...others]);
    show();
  });
  show();
  for (const kind of ["storage", "pageshow"]) addEventListener(kind, show); // changed in another tab
  place.hidden = false;
}

// A story that is really looked at is counted, once a page and tab: its number goes out and nothing else.
function countRead(story) {
  if (!story || document.querySelector(".preview-bar") || document.visibilityState !== "visible") return;
  const mark = `seen-${story}`;
  try {
    if (sessionStorage.getItem(mark)) return;
    sessionStorage.setItem(mark, "1");
  } catch {
    return; // without a memory of the tab each reload would count
  }
  navigator.sendBeacon?.("/seen/", story);
}

function countWhenSeen(story) {
  countRead(story);
  document.addEventListener("visibilitychange", () => countRead(story));
}

// A mistake in a story: the words that are selected go along to the form, by its link or by Ctrl+Enter.
function takeWordsAlong(link) {
  if (!link) return;
  const aim = () => {
    const words = [...getSelection().toString().trim()].slice(0, 300).join("");
    if (words) link.search = `?quote=${encodeURIComponent(words.toWellFormed?.() ?? words)}`;
    return words;
  };
  link.nextElementSibling.hidden = false;
  link.addEventListener("pointerdown", aim);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.target.closest("form")) return;
    if (aim()) location.assign(link.href);
  });
}

countWhenSeen(document.querySelector("[data-story]")?.dataset.story);
offerSheet(document.querySelector("[data-share]"));
offerList(document.querySelector("[data-later]"));
takeWordsAlong(document.querySelector("[data-mistake]"));
