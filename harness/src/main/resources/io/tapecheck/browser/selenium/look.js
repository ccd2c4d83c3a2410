// Looks at one element: whether it is ready to be acted on, and what it shows.

/**
 * @typedef {{at: 'look'|'point', attempt: number, explain: boolean}} Wish
 *   `point`: also bring it into view and see whether it rests and receives what is pointed at it
 */

/** @param {Element} el @returns {boolean} */
function isEditable(el) {
  if (el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement) return !el.readOnly;
  return el.isContentEditable || el instanceof HTMLSelectElement;
}

/** @param {Element} el @returns {boolean | null} null when it is nothing that can be checked */
function isChecked(el) {
  if (el instanceof HTMLInputElement && ['checkbox', 'radio'].includes(el.type)) return el.checked;
  const state = el.getAttribute('aria-checked');
  return state === null ? null : state === 'true';
}

/** @param {Element} el @returns {string} its value when it is a field, else its rendered text */
function shownText(el) {
  if (el instanceof HTMLSelectElement) return [...el.selectedOptions].map((option) => option.label).join(', ');
  if (el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement) return el.value;
  return el instanceof HTMLElement ? el.innerText : el.textContent || '';
}

/** @returns {string} the rendered text of the page, with that of open shadow roots behind it, without frames */
function renderedText() {
  const inShadow = descendants(document)
    .flatMap((el) => (el.shadowRoot ? [...el.shadowRoot.children] : []))
    .filter((el) => el instanceof HTMLElement && el.checkVisibility());
  return [document.body, ...inShadow].map((el) => el?.innerText ?? '').join('\n');
}

/**
 * @param {Selector[]} chain
 * @param {Wish} wish
 * @returns {Promise<[Element | null, string, Window | null]>} the element if exactly one is there, a report as JSON, and
 *   the window in it when it is a frame
 */
async function look(chain, wish) {
  const found = locate(chain);
  const report = {found: found.slice(0, 20).map(shownAs), count: found.length};
  if (wish.explain) report.candidates = candidates(chain[chain.length - 1]);
  if (found.length !== 1) return [null, JSON.stringify(report), null];
  const el = found[0];
  Object.assign(report, {
    visible: isVisible(el),
    enabled: !isDisabled(el),
    editable: isEditable(el),
    checked: isChecked(el),
    text: shownText(el),
  });
  if (wish.at === 'point') Object.assign(report, await pointability(el, wish.attempt));
  return [el, JSON.stringify(report), el.contentWindow ?? null];
}

/** @param {Element} frame @param {{x: number, y: number}} point in the frame @returns {string} JSON, as of `pointability` */
function lookThroughFrame(frame, point) {
  const box = frame.getBoundingClientRect();
  const style = getComputedStyle(frame);
  const x = box.left + frame.clientLeft + parseFloat(style.paddingLeft) + point.x;
  const y = box.top + frame.clientTop + parseFloat(style.paddingTop) + point.y;
  const hit = topmostAt(x, y);
  return JSON.stringify({point: {x, y}, received: hit === frame, cover: hit && hit !== frame ? shownAs(hit) : null});
}
