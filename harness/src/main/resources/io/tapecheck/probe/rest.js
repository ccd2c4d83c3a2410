/**
 * Waiting for a page to come to rest, so that what is written down is what a recorder had time to see.
 */

/** @returns {HTMLIFrameElement[]} the frames that are loaded at once, and not only when they are scrolled to */
function eagerFrames() {
  return [...document.querySelectorAll('iframe, frame')].filter((frame) => frame.loading !== 'lazy');
}

/**
 * @param {{onChange: (records: MutationRecord[]) => void}} deps is called after every change of what is observed
 * @returns {{observe: (root: Document | ShadowRoot) => void, listen: () => void, scrolled: () => void,
 *   lastChange: () => number, lastScroll: () => number, framesAreLoading: () => boolean, stop: () => void}} the
 *   document is observed from the beginning, and a shadow root once it is asked for
 */
function trackChanges({ onChange }) {
  let last = Date.now();
  let scroll = 0;
  const loaded = new WeakSet(document.readyState === 'complete' ? eagerFrames() : []);
  const onLoad = ({ target }) => {
    if (target.localName === 'iframe' || target.localName === 'frame') {
      loaded.add(target);
      last = Date.now();
    }
  };
  const listen = () => document.addEventListener('load', onLoad, { capture: true });
  listen();
  const observer = new MutationObserver((records) => {
    last = Date.now();
    onChange(records);
  });
  /** @param {Document | ShadowRoot} root */
  const observe = (root) =>
    observer.observe(root, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  observe(document);
  return {
    observe,
    listen,
    scrolled() {
      scroll = Date.now();
    },
    lastChange: () => Math.max(last, scroll),
    lastScroll: () => scroll,
    framesAreLoading: () => eagerFrames().some((frame) => !loaded.has(frame)),
    stop() {
      observer.disconnect();
      document.removeEventListener('load', onLoad, { capture: true });
    },
  };
}

/**
 * What still moves.
 * @param {{framesAreLoading: () => boolean}} changes
 * @returns {string[]}
 */
function unrest(changes) {
  const moving = [];
  if (document.readyState !== 'complete') {
    moving.push('the document is loading');
  }
  if (changes.framesAreLoading()) {
    moving.push('a frame is loading');
  }
  if (document.fonts && document.fonts.status === 'loading') {
    moving.push('fonts are loading');
  }
  for (const image of document.images) {
    if (!image.complete && image.loading !== 'lazy') {
      moving.push('an image is loading');
      break;
    }
  }
  const finite = (animation) =>
    animation.playState === 'running' &&
    animation.effect &&
    Number.isFinite(animation.effect.getComputedTiming().endTime);
  if (document.getAnimations().some(finite)) {
    moving.push('an animation is running');
  }
  return moving;
}

/**
 * Resolves when nothing has changed for some time, or when the limit is over.
 * @param {{lastChange: () => number, lastScroll: () => number, framesAreLoading: () => boolean}} changes
 * @param {{quiet: number, scrollQuiet: number, limit: number}} wanted milliseconds: after any change, after a scroll
 * @returns {Promise<{atRest: boolean, moving: string[]}>}
 */
function atRest(changes, { quiet, scrollQuiet, limit }) {
  const begun = Date.now();
  return new Promise((resolve) => {
    function look() {
      const now = Date.now();
      const moving = unrest(changes);
      const left = Math.max(
        quiet - (now - changes.lastChange()),
        scrollQuiet - (now - changes.lastScroll()),
      );
      if (moving.length === 0 && left <= 0) {
        resolve({ atRest: true, moving });
      } else if (now - begun > limit) {
        resolve({ atRest: false, moving: left > 0 ? ['the document is changing', ...moving] : moving });
      } else {
        setTimeout(look, Math.max(4, Math.min(left, 30)));
      }
    }
    look();
  });
}
