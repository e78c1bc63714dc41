// One key a comment. Bound to places on the keyboard (event.code), so that they work in the Russian layout too;
// off in fields, with Ctrl, Alt or Meta, and for whoever switches them off (WCAG 2.1.4).
(() => {
  const desk = window.commentDesk;
  if (!desk) return;
  const KEPT = "comment-desk-keys";
  const help = document.getElementById("desk-keys");
  const box = document.getElementById("desk-keys-on");

  function attempt(work) {
    try {
      return work();
    } catch {
      return null; // a private window may keep nothing
    }
  }

  if (box) {
    box.closest("[hidden]").hidden = false;
    box.checked = attempt(() => localStorage.getItem(KEPT)) !== "off";
    box.addEventListener("change", () => attempt(() => localStorage.setItem(KEPT, box.checked ? "on" : "off")));
  }

  const typing = (target) =>
    target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])");

  function press(verb) {
    const button = desk.currentCard()?.querySelector(`button[data-verb=${verb}]`);
    if (button) desk.decide(button.form, button);
  }

  function open(verb) {
    const panel = desk.currentCard()?.querySelector(`details.ask[data-verb=${verb}]`);
    if (!panel) return;
    panel.open = true;
    const field = panel.querySelector(verb === "decline" ? ".rules" : "textarea, input:not([type=hidden])");
    field?.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  }

  function close() {
    const panel = document.activeElement?.closest("details.ask, .desk-keys");
    if (!panel?.open) return false;
    panel.open = false;
    const card = panel.closest(".card");
    if (card) desk.focusOn(card);
    else panel.querySelector("summary").focus();
    return true;
  }

  function move(step) {
    const card = desk.currentCard();
    desk.focusOn(desk.neighbour(card, step) ?? card);
  }

  function choose() {
    const tick = desk.currentCard()?.querySelector("[name=_selected_action]");
    if (tick) tick.checked = !tick.checked;
  }

  function decline(number) {
    const panel = desk.currentCard()?.querySelector("details.ask[data-verb=decline][open]");
    const button = panel?.querySelectorAll(".rules button")[number - 1];
    if (button) desk.decide(button.form, button);
    return Boolean(button);
  }

  function showHelp() {
    help.open = !help.open;
    if (help.open) help.querySelector("summary").focus();
  }

  const KEYS = {
    KeyJ: () => move(1),
    KeyK: () => move(-1),
    KeyA: () => press("approve"),
    KeyS: () => press("spam"),
    KeyD: () => open("decline"),
    KeyE: () => open("edit"),
    KeyR: () => open("answer"),
    KeyP: () => open("privately"),
    KeyB: () => open("block"),
    KeyX: choose,
    KeyZ: () => desk.undo(),
    Slash: () => document.getElementById("searchbar")?.focus(),
  };
  const SHIFTED = { KeyA: () => desk.decideChosen("approve"), Slash: showHelp };

  // In the Russian layout the question mark and the slash are typed elsewhere; both places serve
  function handler(event) {
    if (event.key === "?") return showHelp;
    if (event.key === "/") return KEYS.Slash;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    if (digit && !event.shiftKey) return () => decline(Number(digit[1]));
    return (event.shiftKey ? SHIFTED : KEYS)[event.code];
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && close()) return event.preventDefault();
    if (event.code === "Enter" && event.ctrlKey && event.target.matches("textarea")) {
      event.preventDefault();
      return event.target.form.requestSubmit();
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (box && !box.checked) return;
    if (typing(event.target)) return;
    const work = handler(event);
    if (!work) return;
    event.preventDefault();
    work();
  });
})();
