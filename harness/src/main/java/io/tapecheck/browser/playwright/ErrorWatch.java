package io.tapecheck.browser.playwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.browser.protocol.ConsoleCall;
import io.tapecheck.browser.protocol.ExceptionThrown;
import io.tapecheck.tape.BrowserError;
import java.util.Optional;

/** Reports the protocol's events about exceptions and the console. */
final class ErrorWatch {

  private final PageObserver observer;
  private final long since;

  /**
   * @param since errors before this time, in milliseconds since the epoch, are not reported: a
   *     browser tells a new session what happened before it
   */
  ErrorWatch(PageObserver observer, long since) {
    this.observer = observer;
    this.since = since;
  }

  /** An event {@code Runtime.exceptionThrown}. */
  void onException(JsonObject event, String url) {
    BrowserError error = ExceptionThrown.toError(json(event), url);
    if (error.time() >= since) {
      observer.onError(error);
    }
  }

  /** An event {@code Runtime.consoleAPICalled}. */
  void onConsole(JsonObject event, String url) {
    ConsoleCall call = new ConsoleCall(json(event), url);
    if (call.time() >= since) {
      observer.onConsole(call.line());
      call.error().ifPresent(observer::onError);
    }
  }

  /** What an exception says, without its stack. */
  static String message(JsonObject details) {
    return ExceptionThrown.message(json(details));
  }

  private static JsonNode json(JsonObject event) {
    return Json.jackson(Optional.of(event));
  }
}
