// Finds what a locator names. Each function that selects takes roots and gives elements in document order.

/**
 * @typedef {{by: 'role'|'label'|'placeholder'|'text'|'testId'|'css', value: string, name: string|null,
 *   exact: boolean, nth: number|null}} Selector
 */

/** @param {Document|Element|ShadowRoot} root @returns {Element[]} all below it, through open shadow roots */
function descendants(root) {
  const found = [];
  // a list of our own instead of recursion, which neither depth nor number overflows
  const open = [root];
  while (open.length > 0) {
    const around = open.pop();
    if (around !== root && around instanceof Element) found.push(around);
    // what is pushed last comes out first
    for (let child = around.lastElementChild; child; child = child.previousElementSibling) open.push(child);
    if (around.shadowRoot) open.push(around.shadowRoot);
  }
  return found;
}

/** @param {Document|Element} root @param {string} selector @returns {Element[]} */
function matchesOfCss(root, selector) {
  const own = new Set(root.querySelectorAll(selector));
  return descendants(root).filter((el) => own.has(el) || (el.getRootNode() instanceof ShadowRoot && el.matches(selector)));
}

/** @param {string} text @param {string} wanted @param {boolean} exact @returns {boolean} */
function holds(text, wanted, exact) {
  const seen = collapse(text);
  const sought = collapse(wanted);
  return exact ? seen === sought : seen.toLowerCase().includes(sought.toLowerCase());
}

/** @param {Element} el @returns {string[]} the texts that label it */
function labelTexts(el) {
  const labels = referenced(el, 'aria-labelledby');
  if (labels.length > 0) return labels.map((label) => textOf(label));
  const attribute = el.getAttribute('aria-label');
  if (attribute !== null && attribute.trim() !== '') return [attribute];
  return [...(el.labels || [])].map((label) => textOf(label));
}

/** @param {Element} el @returns {boolean} */
function isWithoutText(el) {
  return ['script', 'noscript', 'style'].includes(el.localName) || document.head?.contains(el) === true;
}

/** @param {Element|ShadowRoot} el @returns {string} all text in it, also in open shadow roots */
function textOf(el) {
  const texts = [];
  const open = [el];
  while (open.length > 0) {
    const node = open.pop();
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
    if (node instanceof Element && isWithoutText(node)) continue;
    if (node instanceof HTMLInputElement && ['button', 'submit', 'reset'].includes(node.type)) {
      texts.push(node.value);
      continue;
    }
    if (node.shadowRoot) open.push(node.shadowRoot);
    for (let child = node.lastChild; child; child = child.previousSibling) open.push(child);
  }
  return texts.join('');
}

/** @param {Element} el @param {Selector} selector @returns {boolean} */
function isInnermostWithText(el, {value, exact}) {
  if (isWithoutText(el) || !holds(textOf(el), value, exact)) return false;
  const children = [...el.children, ...(el.shadowRoot ? el.shadowRoot.children : [])];
  return !children.some((child) => !isWithoutText(child) && holds(textOf(child), value, exact));
}

/** @param {Element} el @param {Selector} selector @returns {boolean} */
function isMatch(el, selector) {
  const {by, value, name, exact} = selector;
  switch (by) {
    case 'role':
      return roleOf(el) === value && !isHiddenFromAccessibility(el) && (name === null || holds(nameOf(el), name, exact));
    case 'label':
      return labelTexts(el).some((text) => holds(text, value, exact));
    case 'placeholder':
      return el.hasAttribute('placeholder') && holds(el.getAttribute('placeholder'), value, exact);
    case 'text':
      return isInnermostWithText(el, selector);
    case 'testId':
      return el.getAttribute('data-testid') === value;
    default:
      throw new Error(`unknown strategy ${by}`);
  }
}

/** @param {Document|Element} root @param {Selector} selector @returns {Element[]} */
function matchesIn(root, selector) {
  return selector.by === 'css'
    ? matchesOfCss(root, selector.value)
    : descendants(root).filter((el) => isMatch(el, selector));
}

/** @param {Selector[]} chain outermost container first @returns {Element[]} */
function locate(chain) {
  /** @type {(Document|Element)[]} */
  let roots = [document];
  for (const selector of chain) {
    const found = [...new Set(roots.flatMap((root) => matchesIn(root, selector)))];
    roots = selector.nth === null ? found : found.slice(selector.nth, selector.nth + 1);
  }
  return /** @type {Element[]} */ (roots);
}

/** @param {Element} el @returns {string} its own text, without that of its children */
function ownText(el) {
  return [...el.childNodes].map((child) => (child.nodeType === Node.TEXT_NODE ? child.data : '')).join(' ');
}

/** @param {Selector} selector @returns {string[]} what is there of its kind is called */
function candidates({by, value}) {
  const all = descendants(document).slice(0, 5000);
  switch (by) {
    case 'role':
      return all.filter((el) => roleOf(el) === value && !isHiddenFromAccessibility(el)).map((el) => nameOf(el));
    case 'label':
      return all.flatMap(labelTexts).map(collapse);
    case 'placeholder':
      return all.filter((el) => el.hasAttribute('placeholder')).map((el) => el.getAttribute('placeholder'));
    case 'testId':
      return all.filter((el) => el.hasAttribute('data-testid')).map((el) => el.getAttribute('data-testid'));
    case 'text':
      return all.filter((el) => !isWithoutText(el) && isVisible(el)).map((el) => collapse(ownText(el))).filter(Boolean);
    default:
      return [];
  }
}
