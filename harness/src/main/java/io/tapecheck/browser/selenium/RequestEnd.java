package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.NetworkRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The end of a request, from the events {@code responseCompleted} and {@code fetchError}. */
final class RequestEnd {

  private RequestEnd() {}

  /**
   * @param start when it was sent, milliseconds since the epoch
   */
  static NetworkRequest toRequest(JsonNode event, long start) {
    JsonNode request = event.path("request");
    JsonNode status = event.path("response").path("status");
    JsonNode failure = event.path("errorText");
    return new NetworkRequest(
        request.path("method").asText().toUpperCase(Locale.ROOT),
        url(event),
        type(request),
        start,
        status.isNumber() ? Optional.of(status.asInt()) : Optional.empty(),
        failure.isTextual()
            ? Optional.of(NetworkRequest.failure(failure.asText()))
            : Optional.empty(),
        Optional.of(event.path("timestamp").asLong()));
  }

  /** Whether what is asked for is a worker: of some kinds a browser tells, of most it does not. */
  static boolean isWorker(JsonNode event) {
    for (JsonNode header : event.path("request").path("headers")) {
      if (header.path("name").asText().equalsIgnoreCase("Sec-Fetch-Dest")) {
        return header.at("/value/value").asText().endsWith("worker");
      }
    }
    return false;
  }

  /** Of a request that was led elsewhere the answer knows where to; the request may not yet. */
  private static String url(JsonNode event) {
    String asked = event.path("request").path("url").asText();
    String answered = event.path("response").path("url").asText();
    boolean same = asked.replaceFirst("#.*", "").equals(answered);
    return answered.isEmpty() || same ? asked : answered;
  }

  private static String type(JsonNode request) {
    String type = request.path("goog:resourceType").asText().toLowerCase(Locale.ROOT);
    if (type.equals("ping")) {
      return "beacon";
    }
    return type.isEmpty() ? request.path("destination").asText() : type;
  }

  /** Empty for a good answer, and for a request that the page itself gave up. */
  static Optional<BrowserError> toError(NetworkRequest request) {
    Optional<String> wrong =
        request
            .status()
            .filter(status -> status >= 400)
            .map(String::valueOf)
            .or(() -> request.failure().filter(failure -> !failure.equals("net::ERR_ABORTED")));
    return wrong.map(
        what ->
            BrowserError.ofRequest(
                request,
                request.method() + " " + path(request.url()) + " → " + what,
                request.end().orElse(request.start())));
  }

  private static String path(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getRawPath()).orElse("");
    } catch (IllegalArgumentException e) {
      return url.replaceFirst("[?#].*", "").replaceFirst("^[a-z]+://[^/]*", "");
    }
  }
}
