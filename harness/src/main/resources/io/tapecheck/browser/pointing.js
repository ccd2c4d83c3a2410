// Where a person would point to reach an element. The same for every driver.

/**
 * @param {number} limit milliseconds, for a page that draws none
 * @returns {Promise<void>} after the next frame has begun
 */
function nextFrame(limit = 100) {
  return new Promise((done) => {
    const timer = setTimeout(done, limit);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      done();
    });
  });
}

/** @param {Element} el @returns {boolean} whether an animation or transition runs on it or on what it is in */
function isAnimated(el) {
  return document.getAnimations().some(({playState, effect}) => playState === 'running' && effect?.target?.contains(el));
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

/** What does something of its own when it is clicked, also inside of a label. */
const INTERACTIVE = 'a[href], button, input, select, textarea, summary, [contenteditable=""], [contenteditable="true"]';

/**
 * @param {Element} el
 * @param {Element | null} hit
 * @returns {boolean} whether what hits `hit` reaches `el`: it is in it, or in its label and nothing that is itself clicked
 */
function receives(el, hit) {
  const labels = [...(el.labels || [])];
  let free = true;
  for (let at = hit; at; at = parentInFlatTree(at)) {
    if (at === el || (free && labels.includes(at))) return true;
    free &&= !at.matches(INTERACTIVE);
  }
  return false;
}

/** @param {Element} el @returns {{tag: string, id: string}} enough for messages to show it, without any text of the page */
function shownAs(el) {
  return {tag: el.localName, id: el.id};
}

/** @param {Element} el @returns {boolean} whether its label, of which it is a part to people, can be clicked in its place */
function isBox(el) {
  return el instanceof HTMLInputElement && ['checkbox', 'radio'].includes(el.type);
}

/** @param {Element} label @returns {{x: number, y: number}[]} places on it: in the middle and near both ends of each line */
function placesOn(label) {
  return [...label.getClientRects()]
    .filter((rect) => rect.width > 1 && rect.height > 1)
    .slice(0, 5)
    .flatMap(({left, right, top, bottom}) => {
      const y = (top + bottom) / 2;
      return [(left + right) / 2, left + Math.min(8, (right - left) / 4), right - Math.min(8, (right - left) / 4)].map((x) => ({x, y}));
    })
    .filter(({x, y}) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
}

/**
 * @param {Element} shown what is to be in view and at rest
 * @param {Element} el what is to be reached
 * @param {number} attempt
 * @param {() => {x: number, y: number}[]} places to point at, in the order of preference
 */
async function reachability(shown, el, attempt, places) {
  bringIntoView(shown, attempt);
  const before = shown.getBoundingClientRect();
  // Without a frame nothing moves that is moved by an animation, and a busy browser draws late.
  await nextFrame(isAnimated(shown) ? 1000 : 100);
  const after = shown.getBoundingClientRect();
  const stable = ['x', 'y', 'width', 'height'].every((side) => before[side] === after[side]);
  let report = {stable, inView: false};
  for (const point of places()) {
    const hit = topmostAt(point.x, point.y);
    const received = receives(el, hit);
    if (received || !report.inView) {
      report = {stable, inView: true, point, received, cover: received || !hit ? null : shownAs(hit), hit};
    }
    if (received) break;
  }
  return report;
}

/**
 * Whether an element can be pointed at. A checkbox or radio button that cannot, because it is hidden for the sake of its
 * looks or lies under something, is worked by its label, as people do.
 *
 * @param {Element} el
 * @param {number} attempt how often it was in vain already
 * @returns {Promise<object>} `label` is the index of the label to point at in its place
 */
async function pointability(el, attempt) {
  const labels = isBox(el) && !isDisabled(el) ? [...el.labels] : [];
  const reports = [];
  if (isVisible(el)) {
    await nextFrame();
    reports.push(await reachability(el, el, attempt, () => [pointOf(el)].filter(Boolean)));
  }
  if (!reports.some((report) => report.received)) {
    for (const [label, shown] of labels.entries()) {
      if (!isVisible(shown)) continue;
      const by = await reachability(shown, el, attempt, () => placesOn(shown));
      if (by.received) reports.unshift({...by, visible: true, label});
    }
  }
  const report = reports[0] ?? {};
  if (report.received && report.label === undefined && !contains(el, report.hit)) {
    report.label = labels.findIndex((label) => contains(label, report.hit));
  }
  if (report.label >= 0) {
    const box = labels[report.label].getBoundingClientRect();
    report.offset = {
      x: report.point.x - box.left - labels[report.label].clientLeft,
      y: report.point.y - box.top - labels[report.label].clientTop,
    };
  }
  delete report.hit;
  return {...report, pointInFrame: report.point};
}

/** @param {Element} el @param {Element | null} inner @returns {boolean} through slots and shadow roots */
function contains(el, inner) {
  for (let at = inner; at; at = parentInFlatTree(at)) {
    if (at === el) return true;
  }
  return false;
}
