package io.tapecheck.browser.playwright;

import com.google.gson.JsonObject;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.NetworkRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the protocol's events about the network into requests and failed requests. One watch serves
 * all sessions of a page: a frame's document is announced by one session and answered in another.
 */
final class RequestWatch {

  private static final Pattern SITE_ICON = Pattern.compile("https?://[^/?#]+/favicon\\.ico");

  private final PageObserver observer;
  private final Map<String, Running> running = new HashMap<>();

  RequestWatch(PageObserver observer) {
    this.observer = observer;
  }

  void onEvent(String method, JsonObject event) {
    switch (method) {
      case "Network.requestWillBeSent" -> started(event);
      case "Network.responseReceived" ->
          Optional.ofNullable(running.get(id(event)))
              .ifPresent(request -> answered(request, Json.member(event, "response"), event));
      case "Network.loadingFinished" ->
          ended(running.remove(id(event)), Optional.empty(), false, event);
      case "Network.loadingFailed" -> {
        String reason = NetworkRequest.failure(Json.text(event, "errorText"));
        boolean canceled = Json.flag(event, "canceled") || reason.equals("net::ERR_ABORTED");
        ended(running.remove(id(event)), Optional.of(reason), canceled, event);
      }
      default -> {
        // other events say nothing about a request's fate
      }
    }
  }

  /**
   * A frame has got another document: what the one before had asked for is over, though its end is
   * not told when the new document lives in another process.
   *
   * @param all whether every other document of the page is gone too
   */
  void left(String frame, String loader, boolean all) {
    List<String> over =
        running.entrySet().stream()
            .filter(entry -> all || entry.getValue().frame.equals(frame))
            .filter(entry -> !entry.getValue().loader.equals(loader))
            .map(Map.Entry::getKey)
            .toList();
    for (String id : over) {
      Running request = running.remove(id);
      if (request != null) {
        observer.onRequest(
            request.report(
                request.status.isPresent() ? Optional.empty() : Optional.of("net::ERR_ABORTED")));
      }
    }
  }

  /** Reports what was answered and has not come to its end, because nobody read it. */
  void close() {
    List<Running> left = List.copyOf(running.values());
    running.clear();
    left.stream()
        .filter(request -> request.status.isPresent())
        .forEach(request -> observer.onRequest(request.report(Optional.empty())));
  }

  private void started(JsonObject event) {
    JsonObject request = Json.member(event, "request");
    String url = Json.text(request, "url") + Json.text(request, "urlFragment");
    String type = type(Json.text(event, "type"));
    Optional<JsonObject> redirect = Json.optionalMember(event, "redirectResponse");
    Running before = running.remove(id(event));
    if (before != null && redirect.isPresent()) {
      answered(before, redirect.get(), event);
      observer.onRequest(before.report(Optional.empty(), event));
    }
    // preflights and icons are the browser's own affair, and a data URL leaves nothing
    if (!isPreflight(event) && !isIcon(event) && !url.startsWith("data:")) {
      double wallTime = Json.number(event, "wallTime") * 1000;
      running.put(
          id(event),
          new Running(
              Json.text(event, "frameId"),
              Json.text(event, "loaderId"),
              Json.text(request, "method").toUpperCase(Locale.ROOT),
              url,
              type,
              wallTime,
              wallTime - Json.number(event, "timestamp") * 1000));
    }
  }

  private void answered(Running request, JsonObject response, JsonObject event) {
    int status = (int) Json.number(response, "status");
    request.status = Optional.of(status);
    if (status >= 400) {
      report(request, Integer.toString(status), event);
    }
  }

  private void ended(
      @Nullable Running request, Optional<String> failure, boolean canceled, JsonObject event) {
    if (request == null) {
      return;
    }
    boolean reported = request.status.filter(status -> status >= 400).isPresent();
    if (failure.isPresent() && !canceled && !reported) {
      request.status = Optional.empty();
      report(request, failure.get(), event);
    }
    observer.onRequest(request.report(failure, event));
  }

  private void report(Running request, String outcome, JsonObject event) {
    observer.onError(
        BrowserError.ofRequest(
            request.report(Optional.empty()),
            request.method + " " + ShownUrl.pathOf(request.url) + " → " + outcome,
            request.timeOf(event)));
  }

  /** One that is answered badly is not of the type that says so; pages send no OPTIONS. */
  private static boolean isPreflight(JsonObject event) {
    return Json.text(event, "type").equals("Preflight")
        || Json.text(Json.member(event, "request"), "method").equals("OPTIONS");
  }

  /**
   * The icon of a tab, which the browser fetches by itself, once for a site or never. What the page
   * asks for has its parser or a script for initiator, or another type; but so may the icon that
   * every site is asked for, when it is fetched while the page is still read.
   */
  private static boolean isIcon(JsonObject event) {
    return Json.text(event, "type").equals("Other")
        && (Json.text(Json.member(event, "initiator"), "type").equals("other")
            || SITE_ICON.matcher(Json.text(Json.member(event, "request"), "url")).matches());
  }

  private static String id(JsonObject event) {
    return Json.text(event, "requestId");
  }

  private static String type(String type) {
    return type.equals("Ping") ? "beacon" : type.toLowerCase(Locale.ROOT);
  }

  /** A request on its way. */
  private static final class Running {
    final String frame;
    final String loader;
    final String method;
    final String url;
    final String type;
    final double start;

    /** What has to be added to the protocol's monotonic clock to get the time of day. */
    final double clock;

    Optional<Integer> status = Optional.empty();

    Running(
        String frame,
        String loader,
        String method,
        String url,
        String type,
        double start,
        double clock) {
      this.frame = frame;
      this.loader = loader;
      this.method = method;
      this.url = url;
      this.type = type;
      this.start = start;
      this.clock = clock;
    }

    NetworkRequest report(Optional<String> failure) {
      return new NetworkRequest(method, url, type, (long) start, status, failure);
    }

    /** The same of a request whose end an event tells. */
    NetworkRequest report(Optional<String> failure, JsonObject event) {
      return new NetworkRequest(
          method, url, type, (long) start, status, failure, Optional.of(timeOf(event)));
    }

    /** When an event happened, milliseconds since the epoch. */
    long timeOf(JsonObject event) {
      return (long) (clock + Json.number(event, "timestamp") * 1000);
    }
  }
}
