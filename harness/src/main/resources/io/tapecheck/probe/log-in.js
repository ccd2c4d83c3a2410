/**
 * Which fields belong to a log-in: what is written there the pages after it show.
 */

/** Kinds of input into which one writes. */
const WRITTEN = new Set(['text', 'email', 'tel', 'search', 'password', 'number', 'url']);

/** Text fields beside the password; a form with more asks for more than who one is. */
const MOST_BESIDE_PASSWORD = 2;

/**
 * @param {Element} field
 * @returns {boolean} whether it is for the name or password of somebody who is known already
 */
function isOfLogIn(field) {
  if (field.localName !== 'input' || !WRITTEN.has(field.type)) {
    return false;
  }
  const tokens = (field.getAttribute('autocomplete') || '').toLowerCase().split(/\s+/);
  if (tokens.includes('username') || tokens.includes('current-password')) {
    return true;
  }
  const around = field.form || field.getRootNode();
  const fields = Array.from(around.querySelectorAll('input')).filter((input) => WRITTEN.has(input.type));
  const passwords = fields.filter((input) => input.type === 'password');
  return (
    passwords.length === 1 &&
    passwords[0].getAttribute('autocomplete') !== 'new-password' &&
    fields.length - 1 <= MOST_BESIDE_PASSWORD
  );
}
