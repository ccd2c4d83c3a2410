/**
 * The controls: button, time line and step list, kept in step with the screen.
 */
(() => {
  "use strict";

  const moments = globalThis.tapecheckMoments;
  const play = /** @type {HTMLButtonElement} */ (document.getElementById("play"));
  const seek = /** @type {HTMLInputElement} */ (document.getElementById("seek"));
  const clock = document.getElementById("clock");
  const now = document.getElementById("now");
  const list = document.getElementById("steps");
  const line = seek.parentElement;
  const length = Number(line.dataset.length);
  const steps = [...list.querySelectorAll("[data-step]")].map((link) => ({
    link,
    time: Number(link.dataset.step),
  }));

  /** Keeps the step that is being shown in sight, without moving the page. */
  const reveal = (link) => {
    const top = link.offsetTop - list.clientHeight / 2;
    list.scrollTo({ top, behavior: "instant" });
  };

  /** Writes a moment everywhere. */
  const show = (time) => {
    const at = Math.min(length, Math.max(0, time));
    const step = steps.findLast((candidate) => candidate.time <= at);
    seek.value = String(at);
    line.style.setProperty("--at", String(at / length));
    clock.textContent = `${moments.text(at)} / ${moments.text(length)}`;
    const name = step ? step.link.children[1].textContent : "Before the first step";
    now.textContent = name;
    seek.setAttribute("aria-valuetext", `${moments.text(at)}, ${name}`);
    const current = list.querySelector("[aria-current]");
    if (step && step.link !== current) {
      current?.removeAttribute("aria-current");
      step.link.setAttribute("aria-current", "step");
      reveal(step.link);
    } else if (!step) {
      current?.removeAttribute("aria-current");
    }
  };

  /** A page that is still loading shows little; the first checkpoint shows a page at rest. */
  const firstCheckpoint = () => {
    const marker = line.querySelector(".marker.checkpoint");
    return moments.parse(marker?.getAttribute("href") ?? "") ?? 0;
  };

  const start = async () => {
    const screen = await globalThis.tapecheckScreen(globalThis.tapecheckRecording);
    let playing = false;
    /** @type {number | undefined} the latest moment asked for while another is being drawn */
    let pending;
    let drawing = false;

    const setPlaying = (value) => {
      playing = value;
      play.classList.toggle("playing", value);
      play.setAttribute("aria-label", value ? "Pause" : "Play");
    };
    const tick = () => {
      if (!playing) {
        return;
      }
      const time = screen.time();
      show(time);
      if (time >= screen.end) {
        screen.pause();
        setPlaying(false);
      } else {
        requestAnimationFrame(tick);
      }
    };
    const jump = async (time) => {
      show(time);
      pending = time;
      if (drawing) {
        return;
      }
      drawing = true;
      if (playing) {
        screen.pause();
        setPlaying(false);
      }
      while (pending !== undefined) {
        const target = pending;
        pending = undefined;
        await screen.seek(target);
      }
      drawing = false;
    };
    const toggle = async () => {
      if (playing) {
        screen.pause();
        setPlaying(false);
        return;
      }
      const from = Number(seek.value) >= screen.end ? 0 : Number(seek.value);
      setPlaying(true);
      await screen.play(from);
      if (playing) {
        requestAnimationFrame(tick);
      } else {
        screen.pause();
      }
    };

    play.addEventListener("click", toggle);
    seek.addEventListener("input", () => jump(Number(seek.value)));
    seek.addEventListener("keydown", (event) => {
      const by = { ArrowLeft: -500, ArrowDown: -500, ArrowRight: 500, ArrowUp: 500, PageDown: -5000, PageUp: 5000 };
      if (event.key in by) {
        event.preventDefault();
        jump(Math.min(length, Math.max(0, Number(seek.value) + by[event.key])));
      } else if (event.key === " ") {
        event.preventDefault();
        toggle();
      }
    });
    moments.listen((time) => {
      jump(time);
      document.getElementById("watch").scrollIntoView({ block: "start" });
    });

    const asked = moments.asked();
    await jump(asked ?? firstCheckpoint());
    play.disabled = false;
    seek.disabled = false;
    if (asked !== undefined) {
      document.getElementById("watch").scrollIntoView({ block: "start", behavior: "instant" });
    }
  };

  start().catch((problem) => {
    document.getElementById("wait").textContent =
      "The recording cannot be replayed: the replayer stopped with an error. The browser's console says more.";
    console.error(problem);
  });
})();
