// What a user, with or without assistive technology, can perceive.

/** @param {Node} node @returns {Element | null} the element around it, through slots and shadow roots */
function parentInFlatTree(node) {
  if (node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/** @param {Element} el @returns {boolean} whether style lets it appear */
function isShownByStyle(el) {
  if (el.localName === 'option' || el.localName === 'optgroup') {
    const list = el.closest('select');
    return list !== null && isShownByStyle(list);
  }
  const style = getComputedStyle(el);
  if (style.display === 'contents') {
    const parent = parentInFlatTree(el);
    return parent === null || isShownByStyle(parent);
  }
  return el.checkVisibility({visibilityProperty: true});
}

/** @param {Element} el @returns {boolean} whether assistive technology never gets to know it */
function isHiddenFromAccessibility(el) {
  if (['script', 'style', 'template', 'noscript', 'head', 'title', 'meta'].includes(el.localName)) return true;
  for (let at = el; at; at = parentInFlatTree(at)) {
    if ((at.getAttribute('aria-hidden') || '').toLowerCase() === 'true') return true;
  }
  return !isShownByStyle(el);
}

/** @param {Element} el @returns {boolean} whether it takes up room and style shows it */
function isVisible(el) {
  if (!el.isConnected) return false;
  if (getComputedStyle(el).display === 'contents') {
    return [...el.childNodes].some((child) => {
      if (child instanceof Element) return isVisible(child);
      return child.nodeType === Node.TEXT_NODE && child.data.trim() !== '' && isShownByStyle(el);
    });
  }
  const box = el.getBoundingClientRect();
  return isShownByStyle(el) && box.width > 0 && box.height > 0;
}

/** @param {Element} el @returns {boolean} */
function isDisabled(el) {
  if (el.matches('button, input, select, textarea, option, optgroup') && el.matches(':disabled')) return true;
  for (let at = el; at; at = parentInFlatTree(at)) {
    if ((at.getAttribute('aria-disabled') || '').toLowerCase() === 'true') return true;
  }
  return false;
}
