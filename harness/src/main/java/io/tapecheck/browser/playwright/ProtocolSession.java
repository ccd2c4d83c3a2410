package io.tapecheck.browser.playwright;

import com.google.gson.JsonObject;
import java.util.function.Consumer;

/**
 * One session of the debugging protocol: the page's own, or that of a frame that lives in a process
 * of its own.
 */
interface ProtocolSession {

  /**
   * Calls a method and waits for its result.
   *
   * @throws ProtocolFailure when the browser refuses
   */
  JsonObject call(String method, JsonObject parameters);

  /**
   * Sends a method; its result comes later, a refusal not at all. For set-up inside of event
   * handlers, where waiting would hold up the events that are waited for.
   */
  void send(String method, JsonObject parameters, Consumer<JsonObject> onResult);

  /** Sends a method whose result does not matter. */
  default void send(String method, JsonObject parameters) {
    send(method, parameters, result -> {});
  }
}
