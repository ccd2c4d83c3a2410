package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.PageProxy;
import java.util.Map;

/** Tells a user context's proxy the credentials, in a tab that is closed again. */
final class ProxyGreeting {

  private static final String ASKED = "network.authRequired";

  private final PageContext tab;
  private final PageProxy.Credentials credentials;

  private ProxyGreeting(PageContext tab, PageProxy.Credentials credentials) {
    this.tab = tab;
    this.credentials = credentials;
  }

  /**
   * Says it.
   *
   * @param tab is closed afterwards, and what holds its requests is taken away with it
   */
  static void say(PageContext tab, PageProxy.Credentials credentials) {
    ProxyGreeting greeting = new ProxyGreeting(tab, credentials);
    Runnable stop = tab.session().bidi().listen(greeting::answer);
    try {
      greeting.say();
    } finally {
      stop.run();
      tab.session()
          .send("browsingContext.close", SeleniumSession.params(Map.of("context", tab.id())));
    }
  }

  private void say() {
    ObjectNode events = SeleniumSession.params();
    events.putArray("events").add(ASKED);
    events.putArray("contexts").add(tab.id());
    tab.session().send("session.subscribe", events);
    ObjectNode held = SeleniumSession.params();
    held.putArray("phases").add("authRequired");
    held.putArray("contexts").add(tab.id());
    String intercept = tab.session().send("network.addIntercept", held).path("intercept").asText();
    tab.session()
        .send(
            "browsingContext.navigate",
            SeleniumSession.params(
                Map.of("context", tab.id(), "url", credentials.address(), "wait", "complete")));
    tab.session()
        .send("network.removeIntercept", SeleniumSession.params(Map.of("intercept", intercept)));
  }

  /** Does not wait, since listeners must not. */
  private void answer(JsonNode event) {
    JsonNode told = event.path("params");
    if (!event.path("method").asText().equals(ASKED)
        || !told.path("context").asText().equals(tab.id())) {
      return;
    }
    ObjectNode answer = SeleniumSession.params();
    answer
        .put("request", told.at("/request/request").asText())
        .put("action", "provideCredentials")
        .putObject("credentials")
        .put("type", "password")
        .put("username", credentials.user())
        .put("password", credentials.password());
    var unused = tab.session().bidi().start("network.continueWithAuth", answer);
  }
}
