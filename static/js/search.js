// Suggestions while a question is typed: links under the field, reached by Tab or the arrows. The form does without.

const field = document.querySelector("#q");
const form = field.form;
const place = form.querySelector(".search-suggestions");
const told = form.querySelector("[data-told]");
let pause;
let latest = 0;

function show(html) {
  place.innerHTML = html;
  place.hidden = !place.firstElementChild;
  told.textContent = place.firstElementChild?.dataset.told ?? "";
}

async function suggest() {
  const number = ++latest;
  const words = field.value.trim();
  if (words.length < 3) return show("");
  try {
    const answer = await fetch(`${place.dataset.address}?q=${encodeURIComponent(words)}`);
    if (answer.ok && number === latest) show((await answer.text()).trim());
  } catch {
    // without a network there is nothing to suggest
  }
}

// What is still asked for must not come back either
function fold() {
  clearTimeout(pause);
  latest += 1;
  show("");
}

field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(suggest, 200);
});

form.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !place.hidden) {
    event.preventDefault();
    fold();
    field.focus();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || place.hidden || event.target.closest("select")) return;
  const stops = [field, ...place.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  event.preventDefault();
  stops[(at + step + stops.length) % stops.length].focus();
});

form.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !form.contains(event.relatedTarget)) fold();
});
