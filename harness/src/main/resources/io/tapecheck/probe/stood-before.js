/**
 * What the page holds already when a value is typed into a field: a value that stands there proves nothing where it is
 * found later. Read before any listener of the page has heard of the input.
 */

/** Texts that are told at most, and characters of each. */
const MOST_STANDING = 40;
const LONGEST_STANDING = 400;

/** Elements whose text nobody sees and no recorder keeps. */
const UNSEEN = new Set(['script', 'template', 'noscript']);

/**
 * @param {string} text
 * @returns {string} its letters and digits without accents in lower case, as the search for leaks reads them
 */
function folded(text) {
  return text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * @param {string} text in which the value stands
 * @param {string} wanted the folded value
 * @returns {string} the part of the text around it
 */
function around(text, wanted) {
  if (text.length <= LONGEST_STANDING) {
    return text;
  }
  const spaced = new RegExp(Array.from(wanted).join('[^\\p{L}\\p{N}]*'), 'iu').exec(text);
  const start = Math.max(0, (spaced ? spaced.index : 0) - LONGEST_STANDING / 4);
  return text.slice(start, start + LONGEST_STANDING);
}

/**
 * @param {Document} page
 * @returns {Document[]} the page and every document that can be reached from it
 */
function documentsInReach(page) {
  /** @type {Set<Document>} */
  const all = new Set();
  /** @param {() => Document | null} read */
  const add = (read) => {
    try {
      const inside = read();
      if (inside && !all.has(inside)) {
        all.add(inside);
        const view = inside.defaultView;
        if (view) {
          add(() => view.parent.document);
        }
        for (const frame of inside.querySelectorAll('iframe, frame')) {
          add(() => /** @type {HTMLIFrameElement} */ (frame).contentDocument);
        }
      }
    } catch {
      // Another site's document.
    }
  };
  add(() => page);
  return [...all];
}

/**
 * @param {string} value what has been typed
 * @param {Element} field the field that holds it now
 * @returns {string[]} texts of the page in which it stood already, short ones and parts of long ones
 */
function stoodBefore(value, field) {
  const wanted = folded(value);
  /** @type {string[]} */
  const texts = [];
  if (wanted.length < 3) {
    return texts;
  }
  /** @param {string} text */
  const look = (text) => {
    if (texts.length < MOST_STANDING && folded(text).includes(wanted)) {
      texts.push(around(text, wanted));
    }
  };
  /**
   * Tells of the smallest elements that hold it.
   * @param {Element | ShadowRoot} element in whose text it stands
   */
  const descend = (element) => {
    const inside = Array.from(element.children).filter(
      (child) => !UNSEEN.has(child.localName) && folded(child.textContent || '').includes(wanted),
    );
    inside.forEach(descend);
    const own = Array.from(element.childNodes)
      .filter((node) => node.nodeType === Node.TEXT_NODE || inside.length === 0)
      .filter((node) => !UNSEEN.has(node.nodeName.toLowerCase()));
    look(own.map((node) => (node.nodeType === Node.COMMENT_NODE ? '' : node.textContent)).join(''));
  };
  /** @param {Element | ShadowRoot} root */
  const search = (root) => {
    if (folded(root.textContent || '').includes(wanted)) {
      descend(root);
    }
    const all = root.querySelectorAll('*');
    if (folded(root.innerHTML).includes(wanted)) {
      for (const element of all) {
        Array.from(element.attributes).forEach((attribute) => look(attribute.value));
      }
    }
    for (const element of all) {
      if (element !== field && (element.localName === 'input' || element.localName === 'textarea')) {
        look(/** @type {HTMLInputElement} */ (element).value);
      }
      if (element.shadowRoot) {
        search(element.shadowRoot);
      }
    }
  };
  for (const page of documentsInReach(document)) {
    if (page.documentElement) {
      search(page.documentElement);
    }
    let address = page.URL;
    try {
      address = decodeURIComponent(address);
    } catch {
      // No encoded text.
    }
    look(address);
  }
  return texts;
}

/**
 * @param {string} value
 * @param {Element} field
 * @returns {{stood?: string[]}} for the message of an input
 */
function standing(value, field) {
  const stood = stoodBefore(value, field);
  return stood.length ? { stood } : {};
}
