/**
 * Tells the probe of what the browser will not send for the page: beacons that it takes no more of, and requests that
 * are to outlive the page and are too large to. Runs in the page's world, for only there it can be seen; the answers
 * that the page gets stay the same.
 */
(() => {
  /** Bytes of beacons and requests with keepalive that may be on their way at a time, says the Fetch standard. */
  const MOST = 64 * 1024;
  const { CustomEvent, TextEncoder, Blob, ArrayBuffer, URLSearchParams, URL, Reflect, JSON, String } = window;
  const dispatch = window.dispatchEvent.bind(window);

  /** @param {unknown} body @returns {number} 0 when it cannot be known */
  function sizeOf(body) {
    if (body instanceof Blob) {
      return body.size;
    }
    if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
      return body.byteLength;
    }
    const text = typeof body === 'string' || body instanceof URLSearchParams;
    return text ? new TextEncoder().encode(String(body)).length : 0;
  }

  /** @param {unknown} url @param {unknown} body */
  function refused(url, body) {
    const detail = JSON.stringify({ url: new URL(String(url), document.baseURI).href, bytes: sizeOf(body) });
    dispatch(new CustomEvent('tapecheck.refused', { detail }));
  }

  /** @param {() => void} look must not change what the page gets */
  function quietly(look) {
    try {
      look();
    } catch {
      // an address or a body that is none fails the page's own call too
    }
  }

  if (Navigator.prototype.sendBeacon) {
    Navigator.prototype.sendBeacon = new Proxy(Navigator.prototype.sendBeacon, {
      apply(send, navigator, [url, body, ...rest]) {
        const taken = Reflect.apply(send, navigator, [url, body, ...rest]);
        if (!taken) {
          quietly(() => refused(url, body));
        }
        return taken;
      },
    });
  }
  window.fetch = new Proxy(window.fetch, {
    apply(fetch, self, [request, options, ...rest]) {
      quietly(() => {
        if (options?.keepalive && sizeOf(options.body) > MOST) {
          refused(request?.url ?? request, options.body);
        }
      });
      return Reflect.apply(fetch, self, [request, options, ...rest]);
    },
  });
})();
