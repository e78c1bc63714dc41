// The comment form, made nicer: the number arrives when the reader begins to write, and what was written stays until
// it is sent. Without this file, or when the network fails, the form leads to its own page instead.

const form = document.querySelector("#comment-form");
const sent = document.querySelector("[data-sent]");
const FIELDS = ["name", "email", "text"];

const draftOf = (path) => `comment ${path}`;

function attempt(work) {
  try {
    return work();
  } catch {
    return null; // the browser keeps nothing for us, as some do in private windows
  }
}

function keepDrafts() {
  const draft = draftOf(new URL(form.action).pathname);
  const kept = JSON.parse(attempt(() => sessionStorage.getItem(draft)) || "{}");
  for (const name of FIELDS) form.elements[name].value ||= kept[name] || "";
  form.addEventListener("input", () => {
    const words = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
    attempt(() => sessionStorage.setItem(draft, JSON.stringify(words)));
  });
}

async function bringNumber() {
  const place = form.querySelector(".number-place");
  const answer = await fetch(form.dataset.number, { credentials: "same-origin", cache: "no-store" });
  if (!answer.ok) throw new Error(answer.status);
  place.innerHTML = await answer.text();
  place.hidden = false;
}

function bringNumberOnFirstFocus() {
  if (form.elements.captcha_0) return;
  let asked = false;
  form.addEventListener("focusin", () => {
    if (asked) return;
    asked = true;
    bringNumber().catch(() => (asked = false));
  });
}

function refreshInPlace() {
  form.addEventListener("click", async (event) => {
    const button = event.target.closest("[name=refresh]");
    if (!button || button.dataset.failed) return;
    event.preventDefault();
    try {
      await bringNumber();
      form.querySelector("[name=refresh][type=submit]")?.remove(); // the number came with a button of its own
      form.elements.captcha_1.focus();
    } catch {
      button.dataset.failed = true;
      button.type = "submit"; // as without JavaScript: by way of the form's own page
      button.formNoValidate = true;
      button.click();
    }
  });
}

if (form) {
  keepDrafts();
  bringNumberOnFirstFocus();
  refreshInPlace();
}
if (sent) attempt(() => sessionStorage.removeItem(draftOf(sent.dataset.sent)));
// Not before: the browser goes to the #main of the address when all is loaded, and takes the focus there
addEventListener("load", () => document.querySelector(".error-summary")?.focus());
