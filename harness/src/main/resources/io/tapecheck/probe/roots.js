/**
 * Shadow roots. Events that are not composed, such as scrolling, are heard inside of them only, and no event tells that
 * an element has got one: they are looked for after changes, on the way of every composed event, and now and then.
 */

/** Milliseconds between two looks through a whole document, at least. */
const ROOTS_PAUSE = 250;

/** At most this share of the time is spent on looking. */
const ROOTS_SHARE = 0.02;

/**
 * @param {{onRoot: (root: ShadowRoot) => void, onField: (field: Element) => void, onLook: () => void}} deps is told
 *   every open shadow root once, and on every look through the document each of its form fields
 * @returns {{look: () => void, lookInto: (node: Node) => void, pass: (event: Event) => void, stop: () => void}}
 */
function trackRoots({ onRoot, onField, onLook }) {
  /** @type {WeakSet<ShadowRoot>} */
  const known = new WeakSet();
  let timer = 0;

  /** @param {ShadowRoot} root */
  function learn(root) {
    if (!known.has(root)) {
      known.add(root);
      onRoot(root);
    }
  }

  /** @param {Element} element @param {(ShadowRoot | Element)[]} ahead where to go on */
  function visit(element, ahead) {
    if (element.shadowRoot) {
      learn(element.shadowRoot);
      ahead.push(element.shadowRoot);
    }
    if (FIELDS.has(element.localName)) {
      onField(element);
    }
  }

  /** @param {Document | ShadowRoot | Element} start */
  function walk(start) {
    const ahead = [];
    if (start instanceof Element) {
      visit(start, ahead);
    }
    for (let root = start; root; root = ahead.pop()) {
      for (const element of root.querySelectorAll('*')) {
        visit(element, ahead);
      }
    }
  }

  function look() {
    clearTimeout(timer);
    const begun = performance.now();
    onLook();
    walk(document);
    const spent = performance.now() - begun;
    timer = setTimeout(look, Math.max(ROOTS_PAUSE, spent / ROOTS_SHARE));
  }

  timer = setTimeout(look, ROOTS_PAUSE);
  return {
    look,
    lookInto(node) {
      if (node instanceof Element && node.isConnected) {
        walk(node);
      }
    },
    pass(event) {
      for (const target of event.composedPath()) {
        if (target instanceof ShadowRoot) {
          learn(target);
        }
      }
    },
    stop: () => clearTimeout(timer),
  };
}
