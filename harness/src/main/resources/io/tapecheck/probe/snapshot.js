/**
 * Writing a document down, as io.tapecheck.probe.ProbedDocument reads it: its nodes are one list, each after what is
 * around it, and say by index what that is. So depth costs neither stack here nor in any protocol between.
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
 * How far an element can be scrolled.
 * @param {Element} element
 * @returns {number[]}
 */
function scrollRoom(element) {
  return [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
}

/**
 * An element without what is inside it.
 * @param {Element} element
 * @param {string} base that addresses begin from
 * @returns {object}
 */
function snapshotElement(element, base) {
  const snapshot = { tag: element.localName.toLowerCase(), attributes: {}, ...formState(element) };
  for (const attribute of element.attributes) {
    const name = attribute.name.toLowerCase();
    snapshot.attributes[name] = attribute.value;
    const meaning = meaningOf(element, attribute, base);
    if (meaning !== undefined && meaning !== attribute.value) {
      snapshot.meanings ??= {};
      snapshot.meanings[name] = meaning;
    }
  }
  const box = element.getBoundingClientRect();
  if (box.width > 0 || box.height > 0) {
    snapshot.box = [box.left, box.top, box.width, box.height].map(hundredths);
  }
  if (element.scrollLeft !== 0 || element.scrollTop !== 0) {
    snapshot.scroll = [element.scrollLeft, element.scrollTop].map(hundredths);
  }
  const room = scrollRoom(element);
  if (room[0] > 0 || room[1] > 0) {
    snapshot.room = room;
  }
  return snapshot;
}

/**
 * @param {Document} page
 * @param {string} [otherwise] the address that the document had, for a replay, which stands at none
 * @returns {object}
 */
function snapshotDocument(page, otherwise) {
  const view = page.defaultView;
  const base = baseOf(page, otherwise);
  const nodes = [];
  const open = [{ node: page.documentElement }];
  /** Leaves the children for later, so that the first comes out first. */
  const later = (parent, up, shadow) => {
    for (let child = parent.lastChild; child; child = child.previousSibling) {
      if (child.nodeType === Node.ELEMENT_NODE || child.nodeType === Node.TEXT_NODE) {
        open.push({ node: child, up, shadow });
      }
    }
  };
  while (open.length > 0) {
    const { node, up, shadow } = open.pop();
    const written = node.nodeType === Node.TEXT_NODE ? { text: node.data } : snapshotElement(node, base);
    const index = nodes.push(written) - 1;
    if (up !== undefined) {
      written.up = up;
    }
    if (shadow) {
      written.shadow = true;
    }
    if (node.nodeType === Node.TEXT_NODE) {
      continue;
    }
    if (node.shadowRoot) {
      written.openShadow = true;
      later(node.shadowRoot, index, true);
    }
    if (!WITHOUT_CONTENT.has(written.tag)) {
      later(node, index, false);
    }
    if (written.tag === 'iframe' || written.tag === 'frame') {
      const inside = node.contentDocument;
      if (inside && inside.documentElement) {
        written.document = snapshotDocument(inside, otherwise);
      } else if (node.contentWindow) {
        written.place = placeOf(node.contentWindow);
      }
    }
  }
  return {
    url: page.URL,
    title: page.title,
    width: view ? view.innerWidth : 0,
    height: view ? view.innerHeight : 0,
    scroll: view ? [view.scrollX, view.scrollY].map(hundredths) : [0, 0],
    nodes,
  };
}
