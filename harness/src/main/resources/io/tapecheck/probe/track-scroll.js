/**
 * Scrolling lasts: what happens on one element without a pause is one action, told when it has come to rest.
 */

/** A pause of this many milliseconds ends a scroll. */
const SCROLL_PAUSE = 120;

/**
 * @param {{emit: (message: object) => void, blockSelector: string, onScroll: () => void}} deps
 * @returns {{flush: () => void, stop: () => void}}
 */
function trackScroll({ emit, blockSelector, onScroll }) {
  /** @type {Map<Element, {start: number, end: number, trusted: boolean, timer: number}>} */
  const lasting = new Map();

  /** @param {Element} element */
  function finish(element) {
    const scroll = lasting.get(element);
    if (!scroll) {
      return;
    }
    clearTimeout(scroll.timer);
    lasting.delete(element);
    const ofPage = element === document.scrollingElement;
    emit({
      kind: 'scroll',
      time: scroll.start,
      end: scroll.end,
      trusted: scroll.trusted,
      target: targetOf(element, blockSelector),
      x: Math.round(ofPage ? window.scrollX : element.scrollLeft),
      y: Math.round(ofPage ? window.scrollY : element.scrollTop),
    });
  }

  /** @param {Event} event */
  function listener(event) {
    const first = event.composedPath()[0];
    const element = first instanceof Document ? first.scrollingElement : first;
    if (!(element instanceof Element)) {
      return;
    }
    onScroll();
    const now = Date.now();
    const scroll = lasting.get(element) || {
      start: now,
      end: now,
      trusted: event.isTrusted,
      timer: 0,
    };
    clearTimeout(scroll.timer);
    scroll.end = now;
    scroll.timer = setTimeout(() => finish(element), SCROLL_PAUSE);
    lasting.set(element, scroll);
  }

  window.addEventListener('scroll', listener, { capture: true, passive: true });
  return {
    flush() {
      for (const element of [...lasting.keys()]) {
        finish(element);
      }
    },
    stop() {
      window.removeEventListener('scroll', listener, { capture: true });
    },
  };
}
