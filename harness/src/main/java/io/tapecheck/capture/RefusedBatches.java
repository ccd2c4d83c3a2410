package io.tapecheck.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.recorder.LedTraffic;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a recorder with a transport of its own gave a browser that did not take it: it is lost, and
 * nobody else sees that, for no request is made. Everything else is passed on.
 */
public final class RefusedBatches implements PageObserver {

  private static final int MOST_HOSTS = 20;

  private static final String BEGINNING = "The recorder's own transport lost ";

  private record Lost(long bytes, int requests) {
    Lost and(Lost other) {
      return new Lost(bytes + other.bytes, requests + other.requests);
    }
  }

  private final LedTraffic leads;
  private final PageObserver next;
  private final Map<String, Lost> lost = new TreeMap<>();

  /**
   * @param leads the recorder's own traffic; only of this a loss is told
   */
  RefusedBatches(LedTraffic leads, PageObserver next) {
    this.leads = leads;
    this.next = next;
  }

  /** What of this a tape tells; empty when nothing was lost so. */
  public static Optional<String> in(Tape tape) {
    List<String> told =
        tape.problems().stream().filter(problem -> problem.startsWith(BEGINNING)).toList();
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
  }

  /** Source of what has to run in the page's world to see it. */
  static String script() {
    try (InputStream in = RefusedBatches.class.getResourceAsStream("refused.js")) {
      if (in == null) {
        throw new IllegalStateException("capture's refused.js is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was lost, a sentence for each host. */
  synchronized List<String> problems() {
    return lost.entrySet().stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    BEGINNING
                        + "%,d bytes in %s to %s: the browser refused them, for it takes 64 KiB of beacons and of requests with keepalive at a"
                        + " time. Have the recorder send smaller parts, or earlier.",
                    one.getValue().bytes(),
                    one.getValue().requests() == 1
                        ? "1 request"
                        : one.getValue().requests() + " requests",
                    one.getKey()))
        .toList();
  }

  @Override
  public void onProbeMessage(JsonNode json) {
    if (ProbeMessage.of(json).kind().equals("refused")) {
      refused(json.path("detail").asText());
    } else {
      next.onProbeMessage(json);
    }
  }

  private synchronized void refused(String detail) {
    try {
      JsonNode told = TapeJson.mapper().readTree(detail);
      String url = told.path("url").asText();
      Optional<String> host = Optional.ofNullable(URI.create(url).getHost());
      if (leads.takes(url)
          && host.isPresent()
          && (lost.containsKey(host.get()) || lost.size() < MOST_HOSTS)) {
        lost.merge(host.get(), new Lost(told.path("bytes").asLong(), 1), Lost::and);
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      System.getLogger(RefusedBatches.class.getName())
          .log(System.Logger.Level.DEBUG, "not a refusal: " + e.getClass().getName());
    }
  }

  @Override
  public void onError(BrowserError error) {
    next.onError(error);
  }

  @Override
  public void onRequest(NetworkRequest request) {
    next.onRequest(request);
  }

  @Override
  public void onConsole(ConsoleLine line) {
    next.onConsole(line);
  }
}
