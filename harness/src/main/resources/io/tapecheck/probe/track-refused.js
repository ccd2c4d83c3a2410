/**
 * What the browser refused to send, which a script in the page's own world tells of by events. A page can make such
 * events too, so that few are passed on.
 */

/** Refusals of one document that are told. */
const MOST_REFUSED = 50;

/**
 * @param {{emit: (message: object) => void}} deps
 * @returns {{listen: () => void, stop: () => void}}
 */
function trackRefused({ emit }) {
  let told = 0;

  /** @param {Event} event */
  function onRefused(event) {
    const detail = /** @type {CustomEvent} */ (event).detail;
    if (typeof detail === 'string' && detail.length < 4096 && told < MOST_REFUSED) {
      told += 1;
      emit({ kind: 'refused', detail });
    }
  }

  return {
    listen: () => window.addEventListener('tapecheck.refused', onRefused, { capture: true }),
    stop: () => window.removeEventListener('tapecheck.refused', onRefused, { capture: true }),
  };
}
