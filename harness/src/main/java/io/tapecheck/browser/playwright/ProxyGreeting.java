package io.tapecheck.browser.playwright;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.tapecheck.browser.PageProxy;

/**
 * Tells a context's proxy the credentials, in a page that is closed again. Playwright's own way
 * would hold every request of every page, which changes when they are sent.
 */
final class ProxyGreeting {

  private ProxyGreeting() {}

  static void say(BrowserContext context, PageProxy.Credentials credentials) {
    try (Page page = context.newPage()) {
      CDPSession session = context.newCDPSession(page);
      JsonObject answer =
          Json.object(
              "response",
              "ProvideCredentials",
              "username",
              credentials.user(),
              "password",
              credentials.password());
      session.on(
          "Fetch.authRequired",
          asked ->
              session.send(
                  "Fetch.continueWithAuth",
                  Json.object(
                      "requestId",
                      Json.text(asked, "requestId"),
                      "authChallengeResponse",
                      answer)));
      session.on(
          "Fetch.requestPaused",
          paused ->
              session.send(
                  "Fetch.continueRequest",
                  Json.object("requestId", Json.text(paused, "requestId"))));
      session.send("Fetch.enable", Json.object("handleAuthRequests", true));
      page.navigate(credentials.address());
    }
  }
}
