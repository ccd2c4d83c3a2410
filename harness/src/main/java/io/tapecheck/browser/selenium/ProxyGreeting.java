package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.PageProxy;
import java.util.Map;

/** Tells a user context's proxy the credentials, in a tab that is closed again. */
final class ProxyGreeting {

  private static final String ASKED = "goog:cdp.Fetch.authRequired";
  private static final String PAUSED = "goog:cdp.Fetch.requestPaused";

  private final PageContext tab;
  private final PageProxy.Credentials credentials;

  private ProxyGreeting(PageContext tab, PageProxy.Credentials credentials) {
    this.tab = tab;
    this.credentials = credentials;
  }

  /**
   * Says it.
   *
   * @param tab is closed afterwards
   */
  static void say(PageContext tab, PageProxy.Credentials credentials) {
    ProxyGreeting greeting = new ProxyGreeting(tab, credentials);
    Runnable stop = tab.session().bidi().listen(greeting::answer);
    try {
      ObjectNode events = SeleniumSession.params();
      events.putArray("events").add(ASKED).add(PAUSED);
      events.putArray("contexts").add(tab.id());
      tab.session().send("session.subscribe", events);
      tab.debug("Fetch.enable", Map.of("handleAuthRequests", true));
      tab.session()
          .send(
              "browsingContext.navigate",
              SeleniumSession.params(
                  Map.of("context", tab.id(), "url", credentials.address(), "wait", "complete")));
    } finally {
      stop.run();
      tab.session()
          .send("browsingContext.close", SeleniumSession.params(Map.of("context", tab.id())));
    }
  }

  /** Does not wait, since listeners must not. */
  private void answer(JsonNode event) {
    String method = event.path("method").asText();
    JsonNode told = event.path("params").path("params");
    if (!event.path("params").path("session").asText().equals(tab.debuggingSession())) {
      return;
    }
    ObjectNode parameters = SeleniumSession.params();
    parameters.put("requestId", told.path("requestId").asText());
    if (method.equals(PAUSED)) {
      send("Fetch.continueRequest", parameters);
    } else if (method.equals(ASKED)) {
      parameters
          .putObject("authChallengeResponse")
          .put("response", "ProvideCredentials")
          .put("username", credentials.user())
          .put("password", credentials.password());
      send("Fetch.continueWithAuth", parameters);
    }
  }

  private void send(String method, ObjectNode parameters) {
    ObjectNode command = SeleniumSession.params();
    command.put("method", method).put("session", tab.debuggingSession());
    command.set("params", parameters);
    var unused = tab.session().bidi().start("goog:cdp.sendCommand", command);
  }
}
