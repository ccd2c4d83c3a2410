// The accessible name of an element, after Accessible Name and Description Computation 1.2 (W3C).

const NAMED_BY_CONTENT = new Set([
  'button', 'cell', 'checkbox', 'columnheader', 'gridcell', 'heading', 'link', 'menuitem', 'menuitemcheckbox',
  'menuitemradio', 'option', 'radio', 'row', 'rowheader', 'switch', 'tab', 'tooltip', 'treeitem',
]);

/** @param {string | null | undefined} text @returns {string} with white space collapsed */
function collapse(text) {
  return (text || '').replace(/[\u200b\u00ad]/g, '').replace(/\s+/g, ' ').trim();
}

/** @param {Element} el @param {string} attribute @returns {Element[]} the elements whose ids it lists */
function referenced(el, attribute) {
  const ids = (el.getAttribute(attribute) || '').split(/\s+/).filter(Boolean);
  const root = el.getRootNode();
  return ids.map((id) => root.getElementById?.(id)).filter(Boolean);
}

/** @param {Element} el @param {string} pseudo @returns {string} text that style puts before or after */
function generatedText(el, pseudo) {
  const content = getComputedStyle(el, pseudo).content;
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(content);
  return quoted ? quoted[1].replace(/\\(.)/g, '$1') : '';
}

/** @param {Element} el @returns {Node[]} its children as they are rendered */
function renderedChildren(el) {
  if (el.localName === 'slot' && el.assignedNodes().length > 0) return el.assignedNodes();
  return [...(el.shadowRoot || el).childNodes];
}

/** @param {Element} el @param {Set<Element>} seen @returns {string} the names of what it holds, strung together */
function nameFromContent(el, seen) {
  let text = generatedText(el, '::before');
  for (const child of renderedChildren(el)) {
    if (child.nodeType === Node.TEXT_NODE) text += child.data;
    if (!(child instanceof Element)) continue;
    const part = nameInside(child, seen);
    const apart = child.localName === 'br' || !/^(inline|contents)$/.test(getComputedStyle(child).display);
    text += apart ? ` ${part} ` : part;
  }
  return text + generatedText(el, '::after');
}

/** @param {Element} el @param {Set<Element>} seen @returns {string} what a part adds to the name of what holds it */
function nameInside(el, seen) {
  if (seen.has(el) || isHiddenFromAccessibility(el)) return '';
  const role = roleOf(el);
  if (role === 'textbox' || role === 'searchbox' || role === 'spinbutton' || role === 'slider') {
    return el.value ?? el.textContent ?? '';
  }
  if (el.localName === 'select') return [...el.selectedOptions].map((option) => option.label).join(' ');
  return nameOf(el, new Set(seen), true);
}

/** @param {Element} el @param {Set<Element>} seen @returns {string} what HTML itself calls it */
function nameFromMarkup(el, seen) {
  const tag = el.localName;
  if (tag === 'input' && ['button', 'submit', 'reset'].includes(el.type)) {
    return el.value || {submit: 'Submit', reset: 'Reset'}[el.type] || '';
  }
  if (el.labels && el.labels.length > 0) {
    return [...el.labels].map((label) => nameFromContent(label, new Set(seen))).join(' ');
  }
  if (tag === 'img' || tag === 'area' || (tag === 'input' && el.type === 'image')) return el.getAttribute('alt') || '';
  const heading = {fieldset: ':scope > legend', figure: ':scope > figcaption', table: ':scope > caption',
    svg: ':scope > title'}[tag];
  const title = heading && el.querySelector(heading);
  if (title) return tag === 'svg' ? title.textContent : nameFromContent(title, seen);
  return '';
}

/**
 * @param {Element} el
 * @param {Set<Element>} [seen] elements that are being named already, so that none names itself
 * @param {boolean} [asPart] whether it is named as a part of something
 * @returns {string} its accessible name, white space collapsed
 */
function nameOf(el, seen = new Set(), asPart = false) {
  seen.add(el);
  const labels = asPart ? [] : referenced(el, 'aria-labelledby');
  const byReference = collapse(labels.map((label) => nameOf(label, new Set(seen), true)).join(' '));
  if (byReference) return byReference;
  const byLabel = collapse(el.getAttribute('aria-label'));
  if (byLabel) return byLabel;
  const byMarkup = collapse(nameFromMarkup(el, seen));
  if (byMarkup) return byMarkup;
  const byContent = asPart || NAMED_BY_CONTENT.has(roleOf(el) || '') ? nameFromContent(el, seen) : '';
  if (collapse(byContent)) return asPart ? byContent : collapse(byContent);
  return collapse(el.getAttribute('title')) || collapse(el.getAttribute('placeholder'));
}
