/**
 * A page that is about to go: it is written down as it was left, for tests that drive the page by themselves and say
 * nothing of their steps.
 */

/**
 * @param {{emit: (message: object) => void, beforeLeaving: () => void}} deps
 * @returns {{stop: () => void}}
 */
function trackLeaving({ emit, beforeLeaving }) {
  function write() {
    beforeLeaving();
    emit({ kind: 'leaving', time: Date.now(), snapshot: snapshotDocument(document) });
  }

  /** @param {Event & {destination: {sameDocument: boolean, url: string}, hashChange: boolean}} event */
  function onNavigate(event) {
    if (event.destination.sameDocument && !event.hashChange && event.destination.url !== location.href) {
      write();
    }
  }

  window.addEventListener('pagehide', write, { capture: true });
  const navigation = window.navigation;
  if (navigation) {
    navigation.addEventListener('navigate', onNavigate);
  }
  return {
    stop() {
      window.removeEventListener('pagehide', write, { capture: true });
      if (navigation) {
        navigation.removeEventListener('navigate', onNavigate);
      }
    },
  };
}
