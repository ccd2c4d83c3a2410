/**
 * The page probe: the harness's own eyes in the page. It runs in a world of its own, before any script of the page, in
 * every frame, so that nothing that the page or a recorder patches can change what it sees.
 *
 * Messages that it emits, each with the place of the window (see frames.js):
 *   document {url}                          a document has begun
 *   frames   {frames: [{place, path}]}      the frames of another origin have changed
 *   click    {target, trusted}              see track-actions.js
 *   input    {target, trusted, value | checked, editable}
 *   scroll   {target, trusted, end, x, y}   see track-scroll.js
 *   storage  {origin, values, cut, unread}  see storage.js
 *   leaving  {snapshot}                     see track-leaving.js; only when told to
 */

const begun = globalThis.tapecheckProbe === undefined && window.document instanceof Document;
if (begun) {
  /** @param {object} message */
  const say = (message) =>
    emit(JSON.stringify({ time: Date.now(), place: placeOf(window), ...message }));

  const frames = trackFrames({ emit: say });
  const changes = trackChanges({ onChange: frames.look });
  const blockSelector = CONFIG.blockSelector;
  trackActions({ emit: say, blockSelector });
  const scrolls = trackScroll({ emit: say, blockSelector, onScroll: changes.scrolled });
  window.addEventListener('pagehide', scrolls.flush, { capture: true });
  // A frame that has loaded another site's document changes nothing around it, and its event does not reach the window.
  document.addEventListener('load', frames.look, { capture: true });
  if (CONFIG.storage) {
    trackStorage({ emit: say, room: CONFIG.storage });
  }
  if (CONFIG.leaving && window === window.top) {
    trackLeaving({ emit: say, beforeLeaving: scrolls.flush });
  }

  globalThis.tapecheckProbe = {
    /** The page's clock. */
    time: () => Date.now(),

    /** What local and session storage hold for this document's origin; quick. */
    kept() {
      const keep = keeper(CONFIG.storage);
      keepTexts(keep);
      return keep.storage;
    },

    /** What the browser keeps for this document's origin, databases too. */
    storage: () => readStorage(CONFIG.storage),

    /** @param {{quiet: number, scrollQuiet: number, limit: number}} wanted */
    rest: (wanted) => atRest(changes, wanted),

    /** Writes this document down. */
    snapshot() {
      scrolls.flush();
      frames.look();
      return { time: Date.now(), place: placeOf(window), snapshot: snapshotDocument(document) };
    },

    /**
     * Whether nothing moves now. A document inside that this one does not watch may always move.
     */
    look() {
      const unwatched = [...document.querySelectorAll('iframe, frame')].some((frame) => frame.contentDocument);
      return { time: Date.now(), still: !unwatched && unrest(changes).length === 0 };
    },

    /**
     * Waits for rest, and writes this document down. What it answers also tells when this document last changed.
     * @param {{quiet: number, scrollQuiet: number, limit: number}} wanted
     */
    async checkpoint(wanted) {
      const rest = await atRest(changes, wanted);
      return { ...rest, changed: changes.lastChange(), ...this.snapshot() };
    },

    /**
     * Writes the document inside a frame down.
     * @param {{selector: string}} frame
     */
    snapshotInside({ selector }) {
      const frame = document.querySelector(selector);
      const inside = frame && frame.contentDocument;
      return inside && inside.documentElement ? { snapshot: snapshotDocument(inside) } : {};
    },
  };
  say({ kind: 'document', url: location.href });
}
