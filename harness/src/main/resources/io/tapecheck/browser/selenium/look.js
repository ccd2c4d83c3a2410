// Looks at one element: whether it is ready to be acted on, and what it shows.

/**
 * @typedef {{at: 'look'|'point', attempt: number, explain: boolean}} Wish
 *   `point`: also bring it into view and see whether it rests and receives what is pointed at it
 */

/** @returns {Promise<void>} after the next frame has begun, or soon when the page draws none */
function nextFrame() {
  return new Promise((done) => {
    const timer = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      done();
    });
  });
}

/** @param {Element} el @param {number} attempt how often it was in vain already */
function bringIntoView(el, attempt) {
  // A sticky header may cover what was scrolled to the nearest edge, so each attempt takes another place.
  const block = ['nearest', 'end', 'center', 'start'][attempt % 4];
  if (block === 'nearest' && el.scrollIntoViewIfNeeded) el.scrollIntoViewIfNeeded(true);
  else el.scrollIntoView({block, inline: 'nearest', behavior: 'instant'});
}

/** @param {Element} el @returns {{x: number, y: number} | null} centre of the part of its first box that is in view */
function pointOf(el) {
  const box = [...el.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
  if (!box) return null;
  const left = Math.max(0, box.left);
  const right = Math.min(innerWidth, box.right);
  const top = Math.max(0, box.top);
  const bottom = Math.min(innerHeight, box.bottom);
  return left < right && top < bottom ? {x: (left + right) / 2, y: (top + bottom) / 2} : null;
}

/** @param {number} x @param {number} y @returns {Element | null} what is on top there, inside shadow roots too */
function topmostAt(x, y) {
  let hit = document.elementFromPoint(x, y);
  while (hit && hit.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** @param {Element} el @param {Element | null} hit @returns {boolean} whether what hits `hit` reaches `el` */
function receives(el, hit) {
  const labels = [...(el.labels || [])];
  for (let at = hit; at; at = parentInFlatTree(at)) {
    if (at === el || labels.includes(at)) return true;
  }
  return false;
}

/** @param {Element} el @returns {{tag: string, id: string}} enough for messages to show it, without any text of the page */
function shownAs(el) {
  return {tag: el.localName, id: el.id};
}

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

/** @param {Element} el @param {number} attempt @returns {Promise<object>} whether it can be pointed at */
async function pointability(el, attempt) {
  if (!isVisible(el)) return {};
  await nextFrame();
  bringIntoView(el, attempt);
  const before = el.getBoundingClientRect();
  await nextFrame();
  const after = el.getBoundingClientRect();
  const stable = ['x', 'y', 'width', 'height'].every((side) => before[side] === after[side]);
  const point = pointOf(el);
  if (!point) return {stable, inView: false};
  const hit = topmostAt(point.x, point.y);
  const received = receives(el, hit);
  return {stable, inView: true, point, received, cover: received || !hit ? null : shownAs(hit)};
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
  if (wish.at === 'point') Object.assign(report, await pointability(el, wish.attempt));
  Object.assign(report, {
    visible: isVisible(el),
    enabled: !isDisabled(el),
    editable: isEditable(el),
    checked: isChecked(el),
    text: shownText(el),
  });
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
