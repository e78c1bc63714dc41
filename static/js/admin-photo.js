// A click on the preview of a photo sets its focal point; the two number fields do the same without it.
const field = (axis) => document.getElementById(`id_focal_${axis}`);
const percent = (part, whole) => Math.max(0, Math.min(100, Math.round((100 * part) / whole)));

function mark(preview, point) {
  preview.style.setProperty("--focal-x", `${field("x").value || 50}%`);
  preview.style.setProperty("--focal-y", `${field("y").value || 50}%`);
  point.hidden = false;
}

document.addEventListener("DOMContentLoaded", () => {
  const preview = document.querySelector(".focal-preview");
  if (!preview?.querySelector("img") || !field("x") || !field("y")) return;
  const point = preview.querySelector(".focal-point");
  preview.addEventListener("click", (event) => {
    const frame = preview.getBoundingClientRect();
    field("x").value = percent(event.clientX - frame.left, frame.width);
    field("y").value = percent(event.clientY - frame.top, frame.height);
    mark(preview, point);
  });
  for (const axis of ["x", "y"]) field(axis).addEventListener("input", () => mark(preview, point));
  mark(preview, point);
});
