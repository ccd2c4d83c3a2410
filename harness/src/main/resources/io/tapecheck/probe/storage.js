/**
 * What the browser keeps for this document's origin. The world of the probe shares the page's storage, not what the page
 * or a recorder has patched of its interfaces.
 *
 * A value is {kind, place, key, value}: kind is local, session or indexed_db; place is database/store for IndexedDB;
 * values that are no text are JSON. What does not fit is counted in cut.
 *
 * @typedef {{kind: string, place: string, key: string, value: string}} Kept
 * @typedef {{time: number, origin: string, values: Kept[], cut: number, unread: string[]}} Storage
 * @typedef {{characters: number, values: number}} Room
 */

/** How long one request to a database may take; another tab's upgrade could block it for ever. */
const DATABASE_LIMIT = 3000;

/**
 * @param {Room} wanted at most
 */
function keeper(wanted) {
  const room = { ...wanted };
  /** @type {Storage} */
  const storage = { time: Date.now(), origin: window.origin, values: [], cut: 0, unread: [] };
  return {
    storage,
    hasRoom: () => room.characters > 0 && room.values > 0,
    cut: () => storage.cut++,
    /** @param {string} what */
    unread: (what) => storage.unread.push(what),
    /** @param {Kept} kept */
    keep(kept) {
      const size = kept.place.length + kept.key.length + kept.value.length;
      if (size > room.characters || room.values === 0) {
        storage.cut++;
        return;
      }
      room.characters -= size;
      room.values--;
      storage.values.push(kept);
    },
  };
}

/**
 * Local and session storage, which a document without an origin (a sandbox) lacks.
 * @param {ReturnType<typeof keeper>} keep
 */
function keepTexts(keep) {
  for (const [kind, name] of [
    ['local', 'localStorage'],
    ['session', 'sessionStorage'],
  ]) {
    try {
      const area = window[name];
      for (let index = 0; index < area.length; index++) {
        const key = area.key(index);
        keep.keep({ kind, place: '', key, value: area.getItem(key) ?? '' });
      }
    } catch {
      // no origin, no storage
    }
  }
}

/** @param {IDBRequest} request */
function answered(request) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('late')), DATABASE_LIMIT);
    const end = (act) => () => {
      clearTimeout(late);
      act();
    };
    request.onsuccess = end(() => resolve(request.result));
    request.onerror = end(() => reject(new Error('refused')));
    request.onblocked = end(() => reject(new Error('blocked')));
  });
}

/** @param {ReturnType<typeof keeper>} keep */
async function keepDatabases(keep) {
  let databases;
  try {
    databases = await indexedDB.databases();
  } catch {
    return; // no origin, no databases
  }
  for (const { name } of databases) {
    try {
      const request = indexedDB.open(name);
      // it was deleted meanwhile: opening it must not make it
      request.onupgradeneeded = () => request.transaction.abort();
      const database = await answered(request);
      database.onversionchange = () => database.close();
      try {
        await keepDatabase(database, keep);
      } finally {
        database.close();
      }
    } catch {
      keep.unread(name);
    }
  }
}

/**
 * @param {IDBDatabase} database
 * @param {ReturnType<typeof keeper>} keep
 */
async function keepDatabase(database, keep) {
  for (const name of database.objectStoreNames) {
    const found = [];
    const store = database.transaction(name, 'readonly').objectStore(name);
    const request = store.openCursor();
    await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('late')), DATABASE_LIMIT);
      request.onerror = reject;
      request.onsuccess = () => {
        const cursor = request.result;
        if (cursor && found.length < 10_000) {
          found.push([cursor.primaryKey, cursor.value]);
          cursor.continue();
        } else {
          if (cursor) {
            keep.cut();
          }
          clearTimeout(late);
          resolve();
        }
      };
    });
    for (const [key, value] of found) {
      if (!keep.hasRoom()) {
        keep.cut();
        continue;
      }
      keep.keep({
        kind: 'indexed_db',
        place: `${database.name}/${name}`,
        key: textOf(await plain(key, [])),
        value: textOf(await plain(value, [])),
      });
    }
  }
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let latin1 = '';
  for (let index = 0; index < bytes.length; index += 8192) {
    latin1 += String.fromCharCode(...bytes.subarray(index, index + 8192));
  }
  return btoa(latin1);
}

/**
 * A structured clone as JSON has it: dates as ISO 8601, maps and sets as lists, binary as base64.
 * @param {unknown} value
 * @param {object[]} around what it stands in, so that a circle ends
 * @returns {Promise<unknown>}
 */
async function plain(value, around) {
  if (typeof value === 'bigint' || typeof value === 'undefined') {
    return String(value);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (around.includes(value) || around.length > 64) {
    return '…';
  }
  const inside = [...around, value];
  if (value instanceof Date) {
    return isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  }
  if (value instanceof RegExp || value instanceof Error) {
    return String(value);
  }
  if (value instanceof ArrayBuffer) {
    return base64(new Uint8Array(value));
  }
  if (ArrayBuffer.isView(value)) {
    return base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  }
  if (value instanceof Blob) {
    const bytes = await value.arrayBuffer();
    return { name: value.name ?? '', type: value.type, bytes: base64(new Uint8Array(bytes)) };
  }
  if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
    const list = [];
    for (const item of value) {
      list.push(await plain(item, inside));
    }
    return list;
  }
  const object = Object.create(null);
  for (const [name, member] of Object.entries(value)) {
    object[name] = await plain(member, inside);
  }
  return object;
}

/**
 * @param {Room} wanted
 * @returns {Promise<Storage>}
 */
async function readStorage(wanted) {
  const keep = keeper(wanted);
  keepTexts(keep);
  await keepDatabases(keep);
  return keep.storage;
}

/**
 * Tells what local and session storage hold when the page goes away: when that begins, and again if the page's own
 * listeners have changed it, after which a visible page is told that it is hidden.
 * @param {{emit: (message: object) => void, room: Room}} deps
 * @returns {{listen: () => void, stop: () => void}}
 */
function trackStorage({ emit, room }) {
  let told = '[]';

  function tell() {
    const keep = keeper(room);
    keepTexts(keep);
    const values = JSON.stringify(keep.storage.values);
    if (values !== told || keep.storage.cut > 0) {
      told = values;
      emit({ kind: 'storage', ...keep.storage });
    }
  }

  function leaving() {
    tell();
    // added only now, it is called after the page's own
    window.addEventListener('visibilitychange', tell, { once: true });
  }

  const listen = () => window.addEventListener('pagehide', leaving, { capture: true });
  listen();
  return {
    listen,
    stop() {
      window.removeEventListener('pagehide', leaving, { capture: true });
    },
  };
}
