// Keys of the story's form, by their place on the keyboard, so that they work in the Russian layout too.
const OFF = "vestnik-keys-off";
const form = document.getElementById("article_form");
const dialog = document.getElementById("keys");
const help = form.querySelector("[data-key=help]");
const on = document.getElementById("keys-on");

function isOn() {
  try {
    return localStorage.getItem(OFF) !== "1";
  } catch {
    return true; // a browser that keeps nothing
  }
}

function isTyping(element) {
  return element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio])");
}

function meant(event) {
  const command = event.ctrlKey || event.metaKey;
  if (event.code === "KeyP" && ((event.altKey && !command) || (command && event.shiftKey && !event.altKey))) {
    return "preview";
  }
  if (command && !event.altKey && !event.shiftKey) {
    return { KeyS: "save", Enter: "publish", NumpadEnter: "publish" }[event.code];
  }
  const asked = event.key === "?" || (event.code === "Slash" && event.shiftKey);
  return asked && !command && !event.altKey && !isTyping(event.target) ? "help" : undefined;
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || !isOn() || document.querySelector("dialog[open]")) {
    return;
  }
  const button = form.querySelector(`[data-key=${meant(event) || "none"}]`);
  if (button) {
    event.preventDefault();
    if (!event.repeat) {
      button.click();
    }
  }
});

help.hidden = false;
help.addEventListener("click", () => dialog.showModal());
on.checked = isOn();
on.addEventListener("change", () => {
  try {
    localStorage.setItem(OFF, on.checked ? "0" : "1");
  } catch {
    on.checked = true;
  }
});

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  dialog.querySelectorAll("[data-mac]").forEach((key) => {
    key.textContent = key.dataset.mac;
  });
}
