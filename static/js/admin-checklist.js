// The checklist beside Publish, while one writes. The list is the server's; without this it comes with each save.
const form = document.getElementById("article_form");
const place = document.getElementById("checklist");
const PAUSE = 900;
let timer = null;
let asked = 0;
let fresh = true;

async function ask() {
  const number = ++asked;
  const answer = await fetch(place.dataset.url, { method: "POST", body: new FormData(form) }).catch(() => null);
  // An answer that is late, or a page to sign in on, is no checklist.
  if (number !== asked || !answer?.ok || answer.redirected) {
    return;
  }
  const html = await answer.text();
  if (number !== asked) {
    return;
  }
  show(html);
  fresh = true;
}

function show(html) {
  const open = [...place.querySelectorAll("details[open]")].map((details) => details.className);
  const inside = place.contains(document.activeElement) && document.activeElement.localName;
  place.innerHTML = html; // our own template, which escapes what it quotes
  place.querySelectorAll("details").forEach((details) => {
    details.open = open.includes(details.className);
  });
  if (inside) {
    (place.querySelector(inside) || place.querySelector("summary"))?.focus();
  }
}

function later() {
  fresh = false;
  asked += 1; // an answer still on its way judges words that stand here no more
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

for (const kind of ["input", "change"]) {
  form.addEventListener(kind, later); // the tick too: an answer on its way would come without it
}
form.addEventListener("prose-editor:ready", (event) => {
  event.detail.editor.on("update", later);
});

// A press that the list would stop shows the list instead. What the list has not seen yet, the server judges.
form.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-key=publish]");
  const details = place.querySelector("details.checklist");
  const tick = place.querySelector("[name=despite]");
  if (!button || !fresh || !details || tick?.checked) {
    return;
  }
  event.preventDefault();
  details.open = true;
  (tick || details.querySelector("summary")).focus();
});

place.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#id_']");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) {
    return;
  }
  event.preventDefault();
  link.closest("details").open = false;
  const row = field.closest(".form-row") || field;
  const box = row.closest("details");
  if (box) {
    box.open = true;
  }
  row.scrollIntoView({ block: "center" });
  const editor = row.querySelector(".ProseMirror[contenteditable=true]");
  (editor || row.querySelector(".select2-selection") || field).focus();
});

document.addEventListener("keydown", (event) => {
  const details = place.querySelector("details[open]");
  if (event.code === "Escape" && details) {
    details.open = false;
    details.querySelector("summary").focus();
  }
});

if (!place.firstElementChild) {
  ask();
}
