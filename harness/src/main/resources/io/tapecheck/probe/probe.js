/**
 * The page probe: the harness's own eyes in the page. It runs in a world of its own, before any script of the page, in
 * every frame, so that nothing that the page or a recorder patches can change what it sees.
 *
 * Messages that it emits, each with the place of the window (see frames.js):
 *   document {url}                          a document has begun
 *   frames   {frames: [{place, path}]}      the frames of another origin have changed
 *   click    {target, trusted}              see track-actions.js
 *   input    {target, trusted, value | checked, editable, stood, logIn}   see stood-before.js and log-in.js
 *   scroll   {target, trusted, end, x, y, incidental, otherPaths}   see track-scroll.js
 *   write    {target, end}                  see track-writes.js
 *   storage  {origin, values, cut, unread}  see storage.js
 *   refused  {detail}                       see track-refused.js
 *   leaving  {snapshot}                     see track-leaving.js; only when told to
 */

const begun = globalThis.tapecheckProbe === undefined && window.document instanceof Document;
if (begun) {
  const ending = new AbortController();
  /** @param {object} message */
  const say = (message) => {
    if (!ending.signal.aborted) {
      emit(JSON.stringify({ time: Date.now(), place: placeOf(window), ...message }));
    }
  };
  /** @param {string} type @param {() => void} listener */
  const onWindow = (type, listener) =>
    window.addEventListener(type, listener, { capture: true, signal: ending.signal });

  const frames = trackFrames({ emit: say });
  const blockSelector = CONFIG.blockSelector;
  const writes = trackWrites({ emit: say, blockSelector });
  const changes = trackChanges({
    onChange(records) {
      frames.look();
      for (const { target, addedNodes } of records) {
        addedNodes.forEach(roots.lookInto);
        if (target === document) {
          listen(); // a document that is written anew loses every listener
        }
      }
    },
  });
  const scrolls = trackScroll({ emit: say, blockSelector, onScroll: changes.scrolled });
  const actions = trackActions({
    emit: say,
    blockSelector,
    onTyped: writes.typed,
    // Whether a value stood there matters only where whatever is typed is a canary.
    aboutValue: (field, value) => ({
      ...(CONFIG.leaving || isOfLogIn(field) ? standing(value, field) : {}),
      ...(isOfLogIn(field) ? { logIn: true } : {}),
    }),
    onEvent(event) {
      roots.pass(event);
      if (event.type === 'wheel' || event.type === 'touchmove') {
        scrolls.gesture(event);
      }
    },
  });
  const roots = trackRoots({
    onRoot(root) {
      scrolls.listenIn(root);
      changes.observe(root);
    },
    onField: writes.look,
    onLook() {
      writes.begin();
      listen();
    },
  });
  const tellRest = () => {
    roots.look();
    scrolls.leave();
  };
  const storage = CONFIG.storage ? trackStorage({ emit: say, room: CONFIG.storage }) : undefined;
  const refusals = trackRefused({ emit: say });
  const leaving =
    CONFIG.leaving && window === window.top ? trackLeaving({ emit: say, beforeLeaving: tellRest }) : undefined;

  function listen() {
    if (ending.signal.aborted) {
      return;
    }
    actions.listen();
    scrolls.listenIn(window);
    changes.listen();
    onWindow('pagehide', tellRest);
    onWindow('load', roots.look);
    onWindow('DOMContentLoaded', roots.look);
    // A frame that has loaded another site's document changes nothing around it, and its event does not reach the window.
    document.addEventListener('load', frames.look, { capture: true, signal: ending.signal });
    storage?.listen();
    refusals.listen();
    leaving?.listen();
  }
  listen();

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
    rest(wanted) {
      roots.look();
      return atRest(changes, wanted);
    },

    /** Writes this document down. */
    snapshot() {
      roots.look();
      scrolls.flush();
      frames.look();
      return { time: Date.now(), place: placeOf(window), snapshot: snapshotDocument(document) };
    },

    /** Writes this document down as it is, and tells of nothing that still goes on. */
    peek: () => ({ time: Date.now(), place: placeOf(window), snapshot: snapshotDocument(document) }),

    /**
     * Whether nothing moves now. A document inside that this one does not watch may always move.
     */
    look() {
      roots.look();
      const unwatched = [...document.querySelectorAll('iframe, frame')].some((frame) => frame.contentDocument);
      return { time: Date.now(), still: !unwatched && unrest(changes).length === 0 };
    },

    /**
     * Waits for rest, and writes this document down. What it answers also tells when this document last changed.
     * @param {{quiet: number, scrollQuiet: number, limit: number}} wanted
     */
    async checkpoint(wanted) {
      const rest = await this.rest(wanted);
      return { ...rest, changed: changes.lastChange(), ...this.snapshot() };
    },

    /**
     * Writes the document inside a frame down.
     * @param {{selector: string, address: string}} frame and the address that its document stands for
     */
    snapshotInside({ selector, address }) {
      const frame = document.querySelector(selector);
      const inside = frame && frame.contentDocument;
      return inside && inside.documentElement ? { snapshot: snapshotDocument(inside, address) } : {};
    },

    /** Ends: a page that goes on without us is left as if it had never been looked at. */
    stop() {
      ending.abort();
      roots.stop();
      actions.stop();
      scrolls.stop();
      changes.stop();
      storage?.stop();
      refusals.stop();
      leaving?.stop();
      delete globalThis.tapecheckProbe;
      return true;
    },
  };
  say({ kind: 'document', url: location.href });
}
