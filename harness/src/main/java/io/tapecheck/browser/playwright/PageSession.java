package io.tapecheck.browser.playwright;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.function.Consumer;

/** The page's own session of the debugging protocol. */
final class PageSession implements ProtocolSession {

  private final Page page;
  private final CDPSession session;
  private final Consumer<Page> onCrash = crashed -> crashed();
  private boolean crashed;
  private int callsUnderWay;

  PageSession(Page page, List<String> events, ProtocolListener listener) {
    this.page = page;
    session = newSession(page);
    page.onCrash(onCrash);
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

  /** Whether nothing can be had from the page any more. */
  boolean isDead() {
    return crashed || page.isClosed();
  }

  /** A crashed page answers nothing, and Playwright would wait for the answer for ever. */
  private void crashed() {
    crashed = true;
    if (callsUnderWay > 0) {
      throw VendorFailures.crashed();
    }
  }

  @Override
  public JsonObject call(String method, JsonObject parameters) {
    if (crashed) {
      throw VendorFailures.crashed();
    }
    callsUnderWay++;
    try {
      return session.send(method, parameters);
    } catch (PlaywrightException e) {
      if (VendorFailures.isDeath(e)) {
        throw VendorFailures.died(e);
      }
      throw new ProtocolFailure(VendorFailures.firstLine(e));
    } finally {
      callsUnderWay--;
    }
  }

  @Override
  public void send(String method, JsonObject parameters, Consumer<JsonObject> onResult) {
    onResult.accept(call(method, parameters));
  }

  /** Ends the session; the scripts that it had installed for documents to come go with it. */
  void detach() {
    page.offCrash(onCrash);
    if (isDead()) {
      return;
    }
    Closing.quietly(session::detach);
  }
}
