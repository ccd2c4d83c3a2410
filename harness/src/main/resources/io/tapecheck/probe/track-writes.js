/**
 * What scripts write into fields. No event tells of it, so fields are compared with what they held before; that tells
 * what was written, if not when: some time between two looks.
 */

/** Elements that hold a value or a choice. */
const FIELDS = new Set(['input', 'textarea', 'select']);

/**
 * @param {Element} field
 * @returns {string} what it holds
 */
function heldBy(field) {
  if (field.localName === 'select') {
    return JSON.stringify(Array.from(field.selectedOptions, (option) => option.value));
  }
  return field.type === 'checkbox' || field.type === 'radio'
    ? `${field.checked} ${field.value}`
    : field.value;
}

/**
 * @param {Element} field
 * @returns {string} what it holds by its markup
 */
function heldByMarkup(field) {
  if (field.localName === 'select') {
    const marked = Array.from(field.options).filter((option) => option.defaultSelected);
    const first = Array.from(field.options).find((option) => !option.disabled);
    const shown = field.multiple ? marked : marked.slice(-1);
    const chosen = shown.length > 0 || field.multiple || field.size > 1 || !first ? shown : [first];
    return JSON.stringify(chosen.map((option) => option.value));
  }
  return field.type === 'checkbox' || field.type === 'radio'
    ? `${field.defaultChecked} ${field.value}`
    : field.defaultValue;
}

/**
 * @param {{emit: (message: object) => void, blockSelector: string}} deps
 * @returns {{begin: () => void, look: (field: Element) => void, typed: (field: Element) => void}} `begin` begins a look
 *   through the document, `look` looks at one field, `typed` takes what a field holds as the user's own
 */
function trackWrites({ emit, blockSelector }) {
  /** @type {WeakMap<Element, string>} */
  const held = new WeakMap();
  let before = Date.now();
  let now = before;
  return {
    begin() {
      before = now;
      now = Date.now();
    },
    look(field) {
      const holds = heldBy(field);
      const last = held.has(field) ? held.get(field) : heldByMarkup(field);
      held.set(field, holds);
      if (holds !== last) {
        emit({
          kind: 'write',
          time: before,
          end: Date.now(),
          trusted: false,
          target: targetOf(field, blockSelector),
        });
      }
    },
    typed(field) {
      held.set(field, heldBy(field));
    },
  };
}
