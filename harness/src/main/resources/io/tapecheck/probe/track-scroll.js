/**
 * Scrolling lasts: what happens on one element without a pause is one action, told when it has come to rest. Where it
 * led to is read at each event, for the element may be gone when it rests.
 */

/** A pause of this many milliseconds ends a scroll. */
const SCROLL_PAUSE = 120;

/** An element that is moved about while it scrolls is known by this many paths at most. */
const SCROLL_PATHS = 8;

/** Milliseconds after the wheel or a finger moved in which a scroll is their doing. */
const SCROLL_GESTURE = 1_000;

/** @param {Element} element @returns {boolean} whether it scrolls by itself so that its caret stays in view */
function followsItsCaret(element) {
  return element.localName === 'input' || element.localName === 'textarea' || element.isContentEditable;
}

/**
 * @param {Element} element
 * @returns {boolean} whether somebody could see it, if not now then by scrolling the page
 */
function canBeSeen(element) {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
    return false;
  }
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && box.right + window.scrollX > 0 && box.bottom + window.scrollY > 0;
}

/**
 * @typedef {object} Scroll
 * @property {number} start
 * @property {number} end
 * @property {boolean} trusted
 * @property {boolean} fact whether a recording must tell it
 * @property {object} target at the last event
 * @property {Set<string>} paths
 * @property {number} x
 * @property {number} y
 * @property {number} timer
 */

/**
 * @param {{emit: (message: object) => void, blockSelector: string, onScroll: () => void}} deps
 * @returns {{listenIn: (root: Window | ShadowRoot) => void, gesture: (event: Event) => void, flush: () => void,
 *   leave: () => void, stop: () => void}} `gesture` takes what the wheel and fingers do; `flush` tells now what lasts;
 *   `leave` too, of a page that goes away, where nobody saw the last of it
 */
function trackScroll({ emit, blockSelector, onScroll }) {
  /** @type {Map<Element, Scroll>} */
  const lasting = new Map();
  const ending = new AbortController();
  /** @type {{time: number, over: EventTarget[]}} */
  let moved = { time: 0, over: [] };

  /** @param {Element} element @returns {boolean} */
  const byHand = (element) => Date.now() - moved.time < SCROLL_GESTURE && moved.over.includes(element);

  /** @param {Element} element @param {boolean} hadTime whether somebody had time to see where it led to */
  function finish(element, hadTime) {
    const scroll = lasting.get(element);
    if (!scroll) {
      return;
    }
    clearTimeout(scroll.timer);
    lasting.delete(element);
    const stays = element.isConnected && element.ownerDocument === document;
    if (stays && scroll.paths.size < SCROLL_PATHS) {
      scroll.paths.add(pathOf(element));
    }
    const { start, end, trusted, target, x, y } = scroll;
    const otherPaths = [...scroll.paths].filter((path) => path !== target.path);
    emit({
      kind: 'scroll',
      time: start,
      end,
      trusted,
      target,
      ...(otherPaths.length > 0 ? { otherPaths } : {}),
      incidental: !(scroll.fact && hadTime && stays && canBeSeen(element)),
      x,
      y,
    });
  }

  /** @param {Event} event */
  function listener(event) {
    const first = event.composedPath()[0];
    const ofPage = first === document;
    const element = ofPage ? document.documentElement : first;
    if (!(element instanceof Element) || element.ownerDocument !== document) {
      return;
    }
    onScroll();
    const now = Date.now();
    const scroll = lasting.get(element) || { start: now, paths: new Set(), trusted: false, timer: 0 };
    clearTimeout(scroll.timer);
    scroll.end = now;
    scroll.trusted ||= event.isTrusted;
    scroll.fact = scroll.trusted && canBeSeen(element) && (!followsItsCaret(element) || byHand(element));
    scroll.target = targetOf(element, blockSelector);
    if (scroll.paths.size < SCROLL_PATHS) {
      scroll.paths.add(scroll.target.path);
    }
    scroll.x = Math.round(ofPage ? window.scrollX : element.scrollLeft);
    scroll.y = Math.round(ofPage ? window.scrollY : element.scrollTop);
    scroll.timer = setTimeout(() => finish(element, true), SCROLL_PAUSE);
    lasting.set(element, scroll);
  }

  /** @param {Window | ShadowRoot} root */
  const listenIn = (root) =>
    root.addEventListener('scroll', listener, { capture: true, passive: true, signal: ending.signal });

  listenIn(window);
  return {
    listenIn,
    gesture(event) {
      moved = { time: Date.now(), over: event.composedPath() };
    },
    flush() {
      for (const element of [...lasting.keys()]) {
        finish(element, true);
      }
    },
    leave() {
      const now = Date.now();
      for (const [element, scroll] of [...lasting]) {
        finish(element, now - scroll.end >= SCROLL_PAUSE);
      }
    },
    stop() {
      ending.abort();
      for (const scroll of lasting.values()) {
        clearTimeout(scroll.timer);
      }
      lasting.clear();
    },
  };
}
