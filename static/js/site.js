// What every page does a little better with JavaScript: the folded menu closes on Escape.

function foldOnEscape() {
  const fold = document.querySelector(".menu-fold");
  fold?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !fold.open) return;
    fold.open = false;
    fold.querySelector("summary").focus();
  });
}

foldOnEscape();
