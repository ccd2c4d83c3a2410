package io.tapecheck.tape;

import java.util.List;
import java.util.Map;

/** A wire request without its body, as a line of {@code wire.ndjson}. */
record WireLine(
    int index, long time, String method, String url, Map<String, List<String>> headers, int bytes) {

  static WireLine of(WireRequest request) {
    return new WireLine(
        request.index(),
        request.time(),
        request.method(),
        request.url(),
        request.headers(),
        request.body().length);
  }

  WireRequest withBody(byte[] body) {
    return new WireRequest(index, time, method, url, headers, body);
  }
}
