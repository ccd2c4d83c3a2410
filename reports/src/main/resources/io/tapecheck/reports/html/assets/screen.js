/**
 * The screen: a frame in which the replayer runs, scaled to the room there is.
 */
(() => {
  "use strict";

  const FULL_SNAPSHOT = 2;

  /** @param {HTMLIFrameElement} frame resolves when its scripts have run */
  const loaded = (frame) =>
    new Promise((resolve) => {
      const ready = () =>
        frame.contentDocument?.readyState === "complete" && frame.contentDocument.getElementById("replay");
      if (ready()) {
        resolve(undefined);
      } else {
        frame.addEventListener("load", () => resolve(undefined), { once: true });
      }
    });

  /** Fits the frame into the screen, keeping its shape. */
  const fit = (screen, frame, inner) => {
    const width = inner?.offsetWidth || 1280;
    const height = inner?.offsetHeight || 800;
    screen.style.setProperty("--shape", `${width} / ${height}`);
    const scale = Math.min(screen.clientWidth / width, screen.clientHeight / height);
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    const left = (screen.clientWidth - width * scale) / 2;
    const top = (screen.clientHeight - height * scale) / 2;
    frame.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  };

  /**
   * Opens the recording.
   * @param {{started: number, events: {type: number, timestamp: number}[]}} recording
   * @returns {Promise<{seek(time: number): Promise<void>, play(time: number): Promise<void>, pause(): void, time(): number, end: number}>}
   *   times are milliseconds since the session's start
   */
  globalThis.tapecheckScreen = async (recording) => {
    const screen = document.getElementById("screen");
    const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("frame"));
    const events = recording.events.filter((event) => event && Number.isFinite(event.timestamp));
    await loaded(frame);
    const inside = frame.contentWindow;
    const style = inside.document.createElement("style");
    style.textContent = inside.tapecheckReplayerStyle ?? "";
    inside.document.head.append(style);
    const container = inside.document.getElementById("replay");
    const replayer = await inside.tapecheckReplayer(events, container);

    // Before its first full snapshot a recording shows nothing.
    const first = events.find((event) => event.type === FULL_SNAPSHOT) ?? events[0];
    const last = events.reduce((latest, event) => Math.max(latest, event.timestamp), 0);
    const clamp = (time) => Math.min(last, Math.max(first.timestamp, recording.started + time));

    const room = new ResizeObserver(() => fit(screen, frame, replayer.iframe));
    const page = new inside.ResizeObserver(() => fit(screen, frame, replayer.iframe));
    /** A replayer may build a new frame for every seek, and a recorded page may change its size. */
    const refit = () => {
      fit(screen, frame, replayer.iframe);
      page.disconnect();
      if (replayer.iframe) {
        page.observe(replayer.iframe);
      }
    };
    room.observe(screen);
    return {
      seek: async (time) => {
        await replayer.seek(clamp(time));
        refit();
        screen.classList.add("ready");
      },
      play: async (time) => {
        await replayer.play(clamp(time));
        refit();
      },
      pause: () => replayer.pause(),
      time: () => replayer.time() - recording.started,
      end: last - recording.started,
    };
  };
})();
