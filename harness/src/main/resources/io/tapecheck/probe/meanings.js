/**
 * What the text of an attribute means, where it may be spelled in several ways: addresses from the document's base,
 * declarations as the browser took them in. Two pages can then be compared without a parser for either.
 */

const ADDRESS_ATTRIBUTES = new Set([
  'action', 'background', 'cite', 'classid', 'codebase', 'data', 'dynsrc', 'formaction', 'href', 'icon', 'longdesc',
  'lowsrc', 'manifest', 'poster', 'profile', 'src', 'usemap', 'xlink:href',
]);

const ADDRESS_LISTS = new Set(['archive', 'ping']);

const SOURCE_SETS = new Set(['imagesrcset', 'srcset']);

/** Attributes of drawings that may hold url(...). */
const PAINT_ATTRIBUTES = new Set([
  'clip-path', 'cursor', 'fill', 'filter', 'marker-end', 'marker-mid', 'marker-start', 'mask', 'stroke',
]);

const XLINK = 'http://www.w3.org/1999/xlink';

/**
 * @param {string} address as written
 * @param {string} base
 * @returns {string} the whole address as the URL standard spells it; as written, without blanks around it, when it is none
 */
function wholeAddress(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return address.trim();
  }
}

/**
 * The candidates of a srcset, split as the HTML standard says: an address ends at a blank, and one that ends with commas
 * ends its candidate. Recorders also write candidates without a blank after the comma.
 * @param {string} text
 * @param {string} base
 * @returns {string}
 */
function wholeSources(text, base) {
  const candidates = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    if (rest === '') {
      return candidates.join(', ');
    }
    let [address] = /^\S+/.exec(rest);
    rest = rest.slice(address.length);
    let descriptor = '';
    if (address.endsWith(',')) {
      address = address.replace(/,+$/, '');
    } else {
      [descriptor] = /^(?:[^,(]|\([^)]*\)?)*/.exec(rest);
      rest = rest.slice(descriptor.length);
    }
    const size = descriptor.trim().replace(/\s+/g, ' ');
    candidates.push(wholeAddress(address, base) + (size === '' || size === '1x' ? '' : ` ${size}`));
  }
}

/**
 * A text of CSS with whole addresses in its url(...); those that point into the document stay.
 * @param {string} text
 * @param {string} base
 * @returns {string}
 */
function wholeUrls(text, base) {
  return text.replace(/url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^)]*))\s*\)/gi, (all, one, two, bare) => {
    const address = (one ?? two ?? bare).trim();
    return address.startsWith('#') || address.startsWith('data:') ? `url("${address}")` : `url("${wholeAddress(address, base)}")`;
  });
}

/**
 * Declarations as the browser took them in: what it did not understand is left out, a shorthand is what it stands for.
 * @param {CSSStyleDeclaration} style
 * @param {string} base
 * @returns {string}
 */
function wholeDeclarations(style, base) {
  const declarations = [];
  for (const name of style) {
    const value = style.getPropertyValue(name);
    if (value === '') {
      // A shorthand with var() has no longhands yet.
      return wholeUrls(style.cssText, base).split(/;\s*/).sort().join('; ').trim();
    }
    const priority = style.getPropertyPriority(name);
    declarations.push(`${name}: ${wholeUrls(value, base)}${priority === '' ? '' : ' !important'}`);
  }
  return declarations.sort().join('; ');
}

/**
 * @param {Element} element
 * @param {Attr} attribute
 * @param {string} base
 * @returns {string | undefined} nothing when it can be spelled in one way only
 */
function meaningOf(element, attribute, base) {
  const name = attribute.namespaceURI === XLINK ? 'xlink:href' : attribute.name.toLowerCase();
  const value = attribute.value;
  if (ADDRESS_ATTRIBUTES.has(name)) {
    return value.startsWith('data:') ? undefined : wholeAddress(value, base);
  }
  if (name === 'style' && element.style) {
    return wholeDeclarations(element.style, base);
  }
  if (SOURCE_SETS.has(name)) {
    return wholeSources(value, base);
  }
  if (ADDRESS_LISTS.has(name)) {
    return value.trim().split(/\s+/).map((address) => wholeAddress(address, base)).join(' ');
  }
  return PAINT_ATTRIBUTES.has(name) && value.includes('url(') ? wholeUrls(value, base) : undefined;
}

/**
 * What addresses of a document begin from. A replay stands at no address of its own.
 * @param {Document} page
 * @param {string | undefined} otherwise
 * @returns {string}
 */
function baseOf(page, otherwise) {
  return page.baseURI.startsWith('about:') && otherwise ? otherwise : page.baseURI;
}
