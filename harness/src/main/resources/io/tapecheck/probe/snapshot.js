/**
 * Writing a document down: the shape is io.tapecheck.tape.PageSnapshot.
 */

/** Elements whose content is no part of what a user sees. */
const WITHOUT_CONTENT = new Set(['script', 'style', 'noscript', 'template']);

/**
 * @param {number} value
 * @returns {number} rounded to hundredths
 */
function hundredths(value) {
  return Math.round(value * 100) / 100;
}

/**
 * The state of a form field, as properties to add.
 * @param {Element} element
 * @returns {object}
 */
function formState(element) {
  switch (element.localName) {
    case 'input':
      switch (element.type) {
        case 'checkbox':
        case 'radio':
          return { checked: element.checked };
        case 'file':
          return {};
        default:
          return { value: element.value };
      }
    case 'textarea':
      return { value: element.value };
    case 'select':
      return {
        value: element.value,
        selected: Array.from(element.selectedOptions, (option) => option.label),
      };
    default:
      return {};
  }
}

/**
 * @param {Iterable<Node>} nodes
 * @returns {object[]}
 */
function snapshotNodes(nodes) {
  const list = [];
  for (const node of nodes) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      list.push(snapshotElement(/** @type {Element} */ (node)));
    } else if (node.nodeType === Node.TEXT_NODE) {
      list.push({ text: node.data });
    }
  }
  return list;
}

/**
 * @param {Element} element
 * @returns {object}
 */
function snapshotElement(element) {
  const tag = element.localName.toLowerCase();
  const attributes = {};
  for (const attribute of element.attributes) {
    attributes[attribute.name.toLowerCase()] = attribute.value;
  }
  const snapshot = { tag, attributes, ...formState(element) };
  snapshot.children = WITHOUT_CONTENT.has(tag) ? [] : snapshotNodes(element.childNodes);
  if (element.shadowRoot) {
    snapshot.shadow = snapshotNodes(element.shadowRoot.childNodes);
  }
  const box = element.getBoundingClientRect();
  if (box.width > 0 || box.height > 0) {
    snapshot.box = [box.left, box.top, box.width, box.height].map(hundredths);
  }
  if (element.scrollLeft !== 0 || element.scrollTop !== 0) {
    snapshot.scroll = [element.scrollLeft, element.scrollTop].map(hundredths);
  }
  if (tag === 'iframe' || tag === 'frame') {
    const inside = element.contentDocument;
    if (inside && inside.documentElement) {
      snapshot.document = snapshotDocument(inside);
    } else if (element.contentWindow) {
      snapshot.place = placeOf(element.contentWindow);
    }
  }
  return snapshot;
}

/**
 * @param {Document} page
 * @returns {object}
 */
function snapshotDocument(page) {
  const view = page.defaultView;
  return {
    url: page.URL,
    title: page.title,
    width: view ? view.innerWidth : 0,
    height: view ? view.innerHeight : 0,
    scroll: view ? [view.scrollX, view.scrollY].map(hundredths) : [0, 0],
    root: snapshotElement(page.documentElement),
  };
}
