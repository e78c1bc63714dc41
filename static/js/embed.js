// A link to a video becomes its player when it is pressed; before that nothing is asked of the other site.
// Without this file, and with Ctrl or the middle button, it is a link like any other.
function player(link) {
  const frame = document.createElement("iframe");
  frame.src = link.dataset.player;
  frame.title = link.querySelector(".embed-title").textContent;
  frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.className = "embed-player";
  return frame;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-player]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const frame = player(link);
  const open = link.cloneNode(true); // the way to the site itself stays
  open.className = "embed-link";
  open.removeAttribute("data-player");
  link.closest(".embed").querySelector(".embed-note").replaceChildren(open);
  link.replaceWith(frame);
  frame.focus();
});
