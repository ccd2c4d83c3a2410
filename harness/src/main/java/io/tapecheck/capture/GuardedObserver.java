package io.tapecheck.capture;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.NetworkRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Keeps what goes wrong with one report of the browser from ending the connection that brings the
 * others, and says it.
 */
final class GuardedObserver implements PageObserver {

  private final PageObserver observer;
  private final Consumer<String> problems;
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  /**
   * @param problems is told, in a sentence, what could not be kept
   */
  GuardedObserver(PageObserver observer, Consumer<String> problems) {
    this.observer = observer;
    this.problems = problems;
  }

  @Override
  public void onError(BrowserError error) {
    guard("An error", () -> observer.onError(error));
  }

  @Override
  public void onRequest(NetworkRequest request) {
    guard("A request", () -> observer.onRequest(request));
  }

  @Override
  public void onConsole(ConsoleLine line) {
    guard("A line of the console", () -> observer.onConsole(line));
  }

  @Override
  public void onProbeMessage(JsonNode message) {
    guard("What the page probe said", () -> observer.onProbeMessage(message));
  }

  /** The message of an exception could quote the page, and so is not told. */
  private void guard(String what, Runnable report) {
    try {
      report.run();
    } catch (RuntimeException e) {
      System.getLogger(GuardedObserver.class.getName())
          .log(System.Logger.Level.DEBUG, "a report was not kept: " + e.getClass().getName());
      String name = e.getClass().getSimpleName();
      if (!said.add(what + name)) {
        return;
      }
      problems.accept(
          "%s could not be written down (%s), and is missing from the tape, perhaps others too. Make sure that the disk has room, and capture the session again."
              .formatted(what, name));
    }
  }
}
