// The preview in two frames: addresses for guests are copied by a press.
document.querySelectorAll(".look-link .copy").forEach((button) => {
  const field = button.parentElement.querySelector("input");
  const gettext = window.gettext || ((text) => text);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy"); // plain HTTP has no clipboard of its own
    }
    button.textContent = gettext("Copied");
  });
});
