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
  for (const name of FIELDS) if (form.elements[name]) form.elements[name].value ||= kept[name] || "";
  form.addEventListener("input", () => {
    const words = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name]?.value]));
    attempt(() => sessionStorage.setItem(draft, JSON.stringify(words)));
  });
}

async function bringNumber() {
  const place = form.querySelector(".number-place");
  const answer = await fetch(form.dataset.number, { credentials: "same-origin", cache: "no-store" });
  if (!answer.ok) throw new Error(answer.status);
  place.innerHTML = await answer.text();
  place.hidden = false;
  letTheAccountAnswer(place);
}

// Signed in: what the account knows is not asked, and who writes stands above the text
function letTheAccountAnswer(place) {
  const writer = place.querySelector("[data-known]");
  if (!writer) return;
  const login = form.querySelector(".comment-login");
  if (login) {
    login.hidden = true;
    login.before(place);
  }
  for (const name of writer.dataset.known.split(" ")) {
    const field = form.elements[name];
    const asked = field === document.activeElement;
    field.disabled = true;
    field.closest(".field").hidden = true;
    if (asked) form.elements.text.focus();
  }
}

// The sign-in page leads back here, and the text is waiting
function comeBackFromSigningIn() {
  const link = form.querySelector(".comment-login a");
  link?.addEventListener("click", () => attempt(() => sessionStorage.setItem("signing in", form.action)));
  if (attempt(() => sessionStorage.getItem("signing in")) !== form.action || location.hash !== "#comment-form") return;
  attempt(() => sessionStorage.removeItem("signing in"));
  form.elements.text.focus();
}

function bringNumberOnFirstFocus() {
  if (form.elements.csrfmiddlewaretoken) return;
  let asked = false;
  form.addEventListener("focusin", () => {
    if (asked) return;
    asked = true;
    bringNumber().catch(() => (asked = false));
  });
}

// By way of the form's own page
function pressWithoutScript(button) {
  button.type = "submit";
  button.formNoValidate = true;
  button.click();
}

function refreshInPlace() {
  form.addEventListener("click", async (event) => {
    const out = event.target.closest("[name=sign-out][type=button]");
    if (out) pressWithoutScript(out);
    const button = event.target.closest("[name=refresh]");
    if (!button || button.dataset.failed) return;
    event.preventDefault();
    try {
      await bringNumber();
      form.querySelector("[name=refresh][type=submit]")?.remove(); // the number came with a button of its own
      form.elements.captcha_1.focus();
    } catch {
      button.dataset.failed = true;
      pressWithoutScript(button);
    }
  });
}

if (form) {
  keepDrafts();
  bringNumberOnFirstFocus();
  refreshInPlace();
  comeBackFromSigningIn();
}
if (sent) attempt(() => sessionStorage.removeItem(draftOf(sent.dataset.sent)));
// Not before: the browser goes to the #main of the address when all is loaded, and takes the focus there
addEventListener("load", () => document.querySelector(".error-summary")?.focus());
