package io.tapecheck.browser.limits;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.NetworkRequest;

/**
 * Lets an observer finish what it writes down before the call that brought the report is given up.
 *
 * @param observer is told
 */
record QuietObserver(PageObserver observer, CallLimits limits) implements PageObserver {

  @Override
  public void onError(BrowserError error) {
    limits.undisturbed(() -> observer.onError(error));
  }

  @Override
  public void onRequest(NetworkRequest request) {
    limits.undisturbed(() -> observer.onRequest(request));
  }

  @Override
  public void onConsole(ConsoleLine line) {
    limits.undisturbed(() -> observer.onConsole(line));
  }

  @Override
  public void onProbeMessage(JsonNode message) {
    limits.undisturbed(() -> observer.onProbeMessage(message));
  }
}
