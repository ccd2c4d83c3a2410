// Prepares fields for input, and gives values to those that cannot be typed into.

/** @param {Element} el */
function focusOn(el) {
  if (el.getRootNode().activeElement !== el) el.focus();
}

/** Selects all that a field holds, so that the next input replaces it. @param {Element} el @returns {string} how to go on */
function prepareToReplace(el) {
  focusOn(el);
  if (el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement) {
    if (['color', 'date', 'datetime-local', 'month', 'range', 'time', 'week'].includes(el.type)) return 'assign';
    el.select();
    return el.value === '' ? 'insert' : 'replace';
  }
  getSelection().selectAllChildren(el);
  return el.textContent === '' ? 'insert' : 'replace';
}

/** Puts the caret behind all that a field holds. @param {Element} el */
function prepareToAppend(el) {
  focusOn(el);
  getSelection().modify('move', 'forward', 'documentboundary');
}

/** @param {Element} el @param {string[]} types of events */
function tell(el, types) {
  for (const type of types) el.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
}

/** Gives a value to a picker (date, colour, range), which browsers offer no keyboard for. @param {HTMLInputElement} el @param {string} value @returns {boolean} */
function assign(el, value) {
  el.value = value;
  tell(el, ['input', 'change']);
  return el.value === value;
}

/** @param {HTMLSelectElement} el @param {string} wanted label or value @returns {string} JSON: whether it was there, or what was */
function choose(el, wanted) {
  const options = [...el.options];
  const option = options.find((each) => collapse(each.label) === collapse(wanted)) || options.find((each) => each.value === wanted);
  if (!option) return JSON.stringify({chosen: false, options: options.map((each) => collapse(each.label))});
  focusOn(el);
  option.selected = true;
  tell(el, ['input', 'change']);
  return JSON.stringify({chosen: true});
}

/**
 * How far the wheel must still turn until an element is in view.
 *
 * @param {Element} el
 * @returns {string} JSON: the place to turn the wheel at and the distance, which is 0 when it is in view
 */
function wheelWay(el) {
  const box = el.getBoundingClientRect();
  const distance = (low, high, from, to) => (low >= from && high <= to ? 0 : (low + high) / 2 - (from + to) / 2);
  for (let at = parentInFlatTree(el); at && at !== document.body && at !== document.documentElement; at = parentInFlatTree(at)) {
    const style = getComputedStyle(at);
    const scrolls = /auto|scroll/.test(style.overflowY + style.overflowX);
    if (!scrolls || (at.scrollHeight <= at.clientHeight && at.scrollWidth <= at.clientWidth)) continue;
    const view = at.getBoundingClientRect();
    const centre = pointOf(at);
    const x = distance(box.left, Math.min(box.right, box.left + view.width), view.left, view.right);
    const y = distance(box.top, Math.min(box.bottom, box.top + view.height), view.top, view.bottom);
    if (centre && (x !== 0 || y !== 0)) return JSON.stringify({...centre, deltaX: x, deltaY: y});
  }
  const x = distance(box.left, Math.min(box.right, box.left + innerWidth), 0, innerWidth);
  const y = distance(box.top, Math.min(box.bottom, box.top + innerHeight), 0, innerHeight);
  return JSON.stringify({x: innerWidth / 2, y: innerHeight / 2, deltaX: x, deltaY: y});
}

/** @returns {Promise<void>} once nothing scrolls any more, or when nothing began to within some frames */
async function scrollingRests() {
  const place = () => [scrollX, scrollY, ...scrollers.flatMap((el) => [el.scrollLeft, el.scrollTop])].join();
  const scrollers = descendants(document).filter((el) => el.scrollHeight > el.clientHeight || el.scrollWidth > el.clientWidth);
  let last = place();
  for (let still = 0, frames = 0; still < 6 && frames < 300; frames++) {
    await nextFrame();
    const now = place();
    still = now === last ? still + 1 : 0;
    last = now;
  }
}
