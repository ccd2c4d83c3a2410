/**
 * Names of elements: the rule of io.tapecheck.tape.CssPath.
 */

/**
 * One step of a path.
 * @param {Element} element
 * @returns {string}
 */
function pathStep(element) {
  const tag = element.localName.toLowerCase();
  if (tag === 'html' || tag === 'head' || tag === 'body') {
    return tag;
  }
  let nth = 1;
  for (let other = element.previousElementSibling; other; other = other.previousElementSibling) {
    if (other.localName.toLowerCase() === tag) {
      nth++;
    }
  }
  return `${tag}:nth-of-type(${nth})`;
}

/**
 * The frame element around a window, when the script may see it.
 * @param {Window} view
 * @returns {Element | null}
 */
function frameElementOf(view) {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}

/**
 * The path of an element, through shadow roots and up through frames of the same origin.
 * @param {Element} element
 * @returns {string}
 */
function pathOf(element) {
  const parts = [pathStep(element)];
  let node = element;
  for (;;) {
    const parent = node.parentNode;
    if (parent instanceof ShadowRoot) {
      node = parent.host;
      parts.push(' >>> ', pathStep(node));
    } else if (parent && parent.nodeType === Node.ELEMENT_NODE) {
      node = /** @type {Element} */ (parent);
      parts.push(' > ', pathStep(node));
    } else {
      const view = node.ownerDocument.defaultView;
      const frame = view && frameElementOf(view);
      if (!frame) {
        return parts.reverse().join('');
      }
      node = frame;
      parts.push(' ||| ', pathStep(node));
    }
  }
}
