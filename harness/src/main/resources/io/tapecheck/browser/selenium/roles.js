// What an element is to assistive technology. Source of the mapping: HTML Accessibility API Mappings (W3C).

/** Roles that a tag has whatever its attributes are. */
const ROLE_OF_TAG = {
  article: 'article', aside: 'complementary', blockquote: 'blockquote', button: 'button', caption: 'caption',
  code: 'code', datalist: 'listbox', dd: 'definition', del: 'deletion', details: 'group', dfn: 'term',
  dialog: 'dialog', dt: 'term', em: 'emphasis', fieldset: 'group', figure: 'figure', h1: 'heading', h2: 'heading',
  h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading', hr: 'separator', html: 'document', ins: 'insertion',
  li: 'listitem', main: 'main', mark: 'mark', math: 'math', menu: 'list', meter: 'meter', nav: 'navigation',
  ol: 'list', optgroup: 'group', option: 'option', output: 'status', p: 'paragraph', progress: 'progressbar',
  search: 'search', strong: 'strong', sub: 'subscript', sup: 'superscript', svg: 'img', table: 'table',
  tbody: 'rowgroup', textarea: 'textbox', tfoot: 'rowgroup', thead: 'rowgroup', time: 'time', tr: 'row', ul: 'list',
};

const ROLE_OF_INPUT = {
  button: 'button', checkbox: 'checkbox', file: 'button', image: 'button', number: 'spinbutton', radio: 'radio',
  range: 'slider', reset: 'button', submit: 'button',
};

const SECTIONING = 'article, aside, main, nav, section';

/** @param {Element} el @returns {boolean} whether its author named it */
function isNamedByAuthor(el) {
  return ['aria-label', 'aria-labelledby', 'title'].some((name) => (el.getAttribute(name) || '').trim() !== '');
}

/** @param {HTMLInputElement} el @returns {string | null} */
function roleOfInput(el) {
  if (el.type === 'hidden') return null;
  if (ROLE_OF_INPUT[el.type]) return ROLE_OF_INPUT[el.type];
  if (el.list && ['email', 'search', 'tel', 'text', 'url'].includes(el.type)) return 'combobox';
  return el.type === 'search' ? 'searchbox' : 'textbox';
}

/** @param {Element} el @returns {string | null} */
function roleOfTag(el) {
  const tag = el.localName;
  switch (tag) {
    case 'a':
    case 'area':
      return el.hasAttribute('href') ? 'link' : null;
    case 'footer':
      return el.closest(SECTIONING) ? null : 'contentinfo';
    case 'header':
      return el.closest(SECTIONING) ? null : 'banner';
    case 'form':
      return isNamedByAuthor(el) ? 'form' : null;
    case 'section':
      return isNamedByAuthor(el) ? 'region' : null;
    case 'img':
      return el.getAttribute('alt') === '' && !isNamedByAuthor(el) ? null : 'img';
    case 'input':
      return roleOfInput(/** @type {HTMLInputElement} */ (el));
    case 'select':
      return el.multiple || el.size > 1 ? 'listbox' : 'combobox';
    case 'td':
    case 'th': {
      if (tag === 'th' && el.scope === 'row') return 'rowheader';
      if (tag === 'th') return 'columnheader';
      const table = el.closest('table');
      const grid = table && ['grid', 'treegrid'].includes(table.getAttribute('role') || '');
      return grid ? 'gridcell' : 'cell';
    }
    default:
      return ROLE_OF_TAG[tag] || null;
  }
}

/** @param {Element} el @returns {string | null} its ARIA role, explicit or implied by the tag */
function roleOf(el) {
  const explicit = (el.getAttribute('role') || '').trim().toLowerCase().split(/\s+/)[0];
  if (explicit === 'none' || explicit === 'presentation') return null;
  return explicit || roleOfTag(el);
}
