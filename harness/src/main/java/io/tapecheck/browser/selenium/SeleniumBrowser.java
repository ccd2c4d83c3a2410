package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import java.util.Map;

/**
 * One WebDriver session, in which every page has a user context of its own: nothing is shared, and
 * a page costs a tenth of a session.
 */
final class SeleniumBrowser implements Browser {

  private final SeleniumSession session;
  private final String userAgent;

  SeleniumBrowser(SeleniumSession session) {
    this.session = session;
    this.userAgent = ownUserAgent(session);
  }

  /** What the browser calls itself, without telling that it has no window. */
  static String ownUserAgent(SeleniumSession session) {
    JsonNode answer =
        session.send(
            "goog:cdp.sendCommand",
            SeleniumSession.params(Map.of("method", "Browser.getVersion", "params", Map.of())));
    return answer.path("result").path("userAgent").asText().replace("HeadlessChrome", "Chrome");
  }

  @Override
  public String engine() {
    return "chromium";
  }

  @Override
  public String version() {
    return session.driver().getCapabilities().getBrowserVersion();
  }

  @Override
  public LivePage open(PageSettings settings) {
    session.touch();
    String user =
        session
            .send("browser.createUserContext", userContext(settings))
            .path("userContext")
            .asText();
    PageContext page = newTab(user);
    settings.proxy().ifPresent(proxy -> ProxyGreeting.say(newTab(user), proxy.credentials()));
    page.debug("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    DeviceEmulation emulation = new DeviceEmulation(page, userAgent, settings.device());
    emulation.use(settings.device());
    Instruments instruments = new Instruments(page, settings, false);
    return new SeleniumPage(
        page,
        emulation,
        instruments.world(),
        () -> {
          instruments.stop();
          close(user);
        });
  }

  private PageContext newTab(String user) {
    String tab =
        session
            .send(
                "browsingContext.create",
                SeleniumSession.params(Map.of("type", "tab", "userContext", user)))
            .path("context")
            .asText();
    return new PageContext(session, tab);
  }

  private static ObjectNode userContext(PageSettings settings) {
    ObjectNode params = SeleniumSession.params();
    settings
        .proxy()
        .ifPresent(
            proxy -> {
              ObjectNode told = params.putObject("proxy").put("proxyType", "manual");
              told.put("httpProxy", proxy.address()).put("sslProxy", proxy.address());
              proxy.bypass().forEach(told.putArray("noProxy")::add);
            });
    return params;
  }

  /** With a user context go its pages. */
  private void close(String user) {
    session.send("browser.removeUserContext", SeleniumSession.params(Map.of("userContext", user)));
  }

  @Override
  public boolean isSpent() {
    return !session.bidi().isOpen();
  }

  @Override
  public void requireLife() {
    session.requireConnection();
  }

  @Override
  public void kill() {
    session.kill();
  }

  @Override
  public void close() {
    session.close();
  }
}
