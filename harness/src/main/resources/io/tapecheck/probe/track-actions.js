/**
 * What the user does: clicks and inputs, seen before any listener of the page.
 */

/**
 * @param {Element} element
 * @param {string} selector
 * @returns {boolean} whether the element or one around it matches, through shadow roots
 */
function standsIn(element, selector) {
  for (let node = element; selector && node; node = node.getRootNode().host) {
    if (node.closest(selector)) {
      return true;
    }
  }
  return false;
}

/**
 * @param {Element} element
 * @returns {string} what a field is for: its autocomplete token, else its type where that tells, else its name or id
 */
function fieldOf(element) {
  const tokens = (element.getAttribute('autocomplete') || '').trim().split(/\s+/);
  const token = tokens[tokens.length - 1].toLowerCase();
  if (token && token !== 'on' && token !== 'off') {
    return token;
  }
  if (['password', 'email', 'tel'].includes(element.type)) {
    return element.type;
  }
  return element.getAttribute('name') || element.id || '';
}

/**
 * @param {Element} element
 * @param {string} blockSelector
 * @returns {object} as io.tapecheck.tape.Target, with the place of the boundary window instead of its URL
 */
function targetOf(element, blockSelector) {
  const field = fieldOf(element);
  return {
    path: pathOf(element),
    tag: element.localName.toLowerCase(),
    ...(field ? { field } : {}),
    blocked: standsIn(element, blockSelector),
    place: placeOf(boundaryOf(window)),
  };
}

/**
 * @param {Event} event
 * @returns {Element | null} the innermost element, inside open shadow roots too
 */
function targetElement(event) {
  const target = event.composedPath()[0];
  if (target instanceof Element) {
    return target;
  }
  return target instanceof Node ? target.parentElement : null;
}

/**
 * @param {object} deps
 * @param {(message: object) => void} deps.emit
 * @param {string} deps.blockSelector
 * @param {(field: Element) => void} deps.onTyped is told the fields that the user put something into
 * @param {(field: Element, value: string) => object} deps.aboutValue more to tell of a value that was put into a field
 * @param {(event: Event) => void} deps.onEvent is told every event of the user
 * @returns {{listen: () => void, stop: () => void}} it listens from the beginning; again after a document was written
 *   anew
 */
function trackActions({ emit, blockSelector, onTyped, aboutValue, onEvent }) {
  /** @type {WeakMap<Element, string>} what each field held when last seen, so that nothing is told twice */
  const held = new WeakMap();
  /** @type {WeakSet<Element>} fields whose change to come has been told by its inputs */
  const told = new WeakSet();

  /** @param {Event} event */
  function onClick(event) {
    const element = targetElement(event);
    if (element) {
      emit({
        kind: 'click',
        time: Date.now(),
        trusted: event.isTrusted,
        target: targetOf(element, blockSelector),
      });
    }
  }

  /** @param {Event} event */
  function onInput(event) {
    const element = targetElement(event);
    if (!element || !('value' in element || element.isContentEditable)) {
      return;
    }
    const choice = element.type === 'checkbox' || element.type === 'radio';
    const value = 'value' in element ? String(element.value) : element.textContent;
    const state = choice ? `${element.checked}` : value;
    if (FIELDS.has(element.localName)) {
      onTyped(element);
    }
    const unchanged = held.get(element) === state;
    held.set(element, state);
    if (event.type === 'change' && told.delete(element)) {
      return; // the end of what was typed; what differs by now the page has written itself
    }
    if (event.type === 'input') {
      told.add(element);
    }
    if (unchanged) {
      return;
    }
    const about = choice ? {} : aboutValue(element, value);
    emit({
      kind: 'input',
      time: Date.now(),
      trusted: event.isTrusted,
      target: targetOf(element, blockSelector),
      editable: !('value' in element),
      ...(choice ? { checked: element.checked } : { value }),
      ...about,
    });
  }

  /** A field's first state is what it holds before the user touches it. @param {Event} event */
  function onFocus(event) {
    const element = targetElement(event);
    if (element && 'value' in element && element.type !== 'radio' && element.type !== 'checkbox') {
      held.set(element, String(element.value));
    }
  }

  const listeners = Object.entries({
    click: [onEvent, onClick],
    input: [onEvent, onInput],
    change: [onInput],
    focusin: [onEvent, onFocus],
    pointerdown: [onEvent],
    keydown: [onEvent],
    wheel: [onEvent],
    touchmove: [onEvent],
  }).flatMap(([type, each]) => each.map((listener) => ({ type, listener })));

  function listen() {
    for (const { type, listener } of listeners) {
      window.addEventListener(type, listener, { capture: true, passive: true });
    }
  }
  listen();
  return {
    listen,
    stop() {
      for (const { type, listener } of listeners) {
        window.removeEventListener(type, listener, { capture: true });
      }
    },
  };
}
