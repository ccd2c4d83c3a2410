/**
 * Pictures of checkpoints: side by side, under a slider, or large.
 */
(() => {
  "use strict";

  const pairs = [...document.querySelectorAll(".pair")];
  const modes = document.getElementById("modes");
  const lightbox = /** @type {HTMLDialogElement} */ (document.getElementById("lightbox"));

  /** Adds the slider that uncovers one picture under the other. */
  const addSlider = (pair) => {
    const cut = document.createElement("input");
    cut.type = "range";
    cut.className = "cut";
    cut.min = "0";
    cut.max = "100";
    cut.value = "50";
    cut.setAttribute("aria-label", `How much of the live page to show, ${pair.dataset.name}`);
    cut.addEventListener("input", () => pair.style.setProperty("--cut", `${cut.value}%`));
    const names = document.createElement("div");
    names.className = "names";
    names.innerHTML = "<span>Live</span><span>Replayed</span>";
    pair.append(cut, names);
  };

  const enlarge = (pair) => {
    const copy = pair.cloneNode(true);
    copy.querySelectorAll("button, .cut, .names").forEach((part) => part.remove());
    lightbox.querySelector("div").replaceChildren(copy);
    lightbox.showModal();
  };

  for (const pair of pairs) {
    const pictures = [...pair.querySelectorAll(".picture")];
    for (const picture of pictures) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "enlarge";
      button.setAttribute("aria-label", `Enlarge the pictures, ${pair.dataset.name}`);
      button.addEventListener("click", () => enlarge(pair));
      picture.append(button);
    }
    if (pictures.length === 2) {
      addSlider(pair);
    }
  }

  if (modes) {
    modes.hidden = false;
    modes.addEventListener("change", (event) => {
      const over = event.target instanceof HTMLInputElement && event.target.value === "over";
      pairs
        .filter((pair) => pair.querySelector(".cut"))
        .forEach((pair) => pair.classList.toggle("over", over));
    });
  }
  lightbox.addEventListener("click", (event) => {
    if (event.target === lightbox) {
      lightbox.close();
    }
  });
})();
