/**
 * A page that is about to go: it is written down as it was left, for tests that drive the page by themselves and say
 * nothing of their steps.
 */

/**
 * @param {{emit: (message: object) => void, beforeLeaving: () => void}} deps
 * @returns {{listen: () => void, stop: () => void}}
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

  const listen = () => window.addEventListener('pagehide', write, { capture: true });
  listen();
  const navigation = window.navigation;
  if (navigation) {
    navigation.addEventListener('navigate', onNavigate);
  }
  return {
    listen,
    stop() {
      window.removeEventListener('pagehide', write, { capture: true });
      if (navigation) {
        navigation.removeEventListener('navigate', onNavigate);
      }
    },
  };
}
