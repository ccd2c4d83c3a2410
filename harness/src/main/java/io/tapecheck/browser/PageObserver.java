package io.tapecheck.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.NetworkRequest;

/**
 * Is told what the browser reports. May be called from any thread, so it must be quick and safe for
 * that.
 */
public interface PageObserver {

  /** An error; its id is empty, the observer numbers errors. */
  void onError(BrowserError error);

  /**
   * A request has ended, well or badly. A status of 400 or more, or no answer, is reported by
   * {@link #onError} too.
   */
  void onRequest(NetworkRequest request);

  /** The page wrote to its console. Errors that it wrote are told to {@link #onError} too. */
  default void onConsole(ConsoleLine line) {}

  /** The probe in some frame said something (see the probe's script for the messages). */
  void onProbeMessage(JsonNode message);
}
