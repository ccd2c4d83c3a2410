package io.tapecheck.tape;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request that left the page, as the receiving server got it.
 *
 * @param index position on the wire, from 0; how findings name it
 * @param time when the server got it, milliseconds since the epoch
 * @param method in upper case
 * @param url with query, without fragment
 * @param headers names in lower case, every value
 * @param body the bytes as they came, still compressed if they were
 */
public record WireRequest(
    int index,
    long time,
    String method,
    String url,
    Map<String, List<String>> headers,
    byte[] body) {

  public WireRequest {
    headers = Map.copyOf(headers);
  }

  /** The first value of a header; the name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).flatMap(values -> values.stream().findFirst());
  }

  /** Names the request without what it carries. */
  @Override
  public String toString() {
    return "WireRequest[" + index + ", " + body.length + " bytes]";
  }
}
