package io.tapecheck.browser.playwright;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.function.Consumer;

/** The page's own session of the debugging protocol. */
final class PageSession implements ProtocolSession {

  private final CDPSession session;

  PageSession(Page page, List<String> events, ProtocolListener listener) {
    session = newSession(page);
    for (String event : events) {
      session.on(event, parameters -> listener.onEvent(this, event, parameters));
    }
  }

  private static CDPSession newSession(Page page) {
    try {
      return page.context().newCDPSession(page);
    } catch (PlaywrightException e) {
      if (VendorFailures.isDeath(e)) {
        throw VendorFailures.died(e);
      }
      throw new IllegalStateException(
          "This page cannot be looked into, because its browser does not speak Chromium's debugging"
              + " protocol. Use a page of Playwright's chromium, or the selenium driver for another"
              + " browser.",
          e);
    }
  }

  @Override
  public JsonObject call(String method, JsonObject parameters) {
    try {
      return session.send(method, parameters);
    } catch (PlaywrightException e) {
      if (VendorFailures.isDeath(e)) {
        throw VendorFailures.died(e);
      }
      throw new ProtocolFailure(VendorFailures.firstLine(e));
    }
  }

  @Override
  public void send(String method, JsonObject parameters, Consumer<JsonObject> onResult) {
    onResult.accept(call(method, parameters));
  }

  /** Ends the session; the scripts that it had installed for documents to come go with it. */
  void detach() {
    Closing.quietly(session::detach);
  }
}
