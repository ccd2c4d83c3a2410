/**
 * Moments of the session: every link to `#t=MILLISECONDS` asks for one.
 * Classic script: modules do not load from disk.
 */
(() => {
  "use strict";

  /** @param {string} hash @returns {number | undefined} milliseconds since the start */
  const parse = (hash) => {
    const found = /^#t=(\d{1,12})$/.exec(hash);
    return found ? Number(found[1]) : undefined;
  };

  /** @type {((time: number) => void)[]} */
  const listeners = [];

  const announce = () => {
    const time = parse(location.hash);
    if (time !== undefined) {
      listeners.forEach((listener) => listener(time));
    }
  };

  addEventListener("hashchange", announce);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#t="]') : null;
    // A link to the moment that is in the address already changes nothing there.
    if (link && link.getAttribute("href") === location.hash) {
      event.preventDefault();
      announce();
    }
  });

  /**
   * @typedef {object} Moments
   * @property {() => number | undefined} asked the moment in the address, if there is one
   * @property {(hash: string) => number | undefined} parse the moment that a link leads to
   * @property {(listener: (time: number) => void) => void} listen called whenever one is asked for
   * @property {(time: number) => string} text minutes, seconds and milliseconds
   */
  globalThis.tapecheckMoments = {
    asked: () => parse(location.hash),
    parse,
    listen: (listener) => listeners.push(listener),
    text: (time) => {
      const whole = Math.max(0, Math.round(time));
      const seconds = String(Math.floor(whole / 1000) % 60).padStart(2, "0");
      return `${Math.floor(whole / 60000)}:${seconds}.${String(whole % 1000).padStart(3, "0")}`;
    },
  };
})();
