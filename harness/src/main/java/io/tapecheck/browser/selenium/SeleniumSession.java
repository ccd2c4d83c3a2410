package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.BrowserDied;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A WebDriver session together with its BiDi connection. */
final class SeleniumSession implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(SeleniumSession.class.getName());

  /** Longer than any command takes in a browser that lives. */
  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(30);

  /** What asks for nothing is answered in less, also behind the answer that a large page gave. */
  private static final Duration CONNECTION_LIMIT = Duration.ofSeconds(15);

  private final RemoteWebDriver driver;
  private final BidiConnection bidi;
  private final Optional<URI> grid;
  private final Runnable stopDriver;

  /**
   * @param grid address of the grid that the session runs on
   * @param stopDriver ends what was started for the session besides the session itself
   */
  SeleniumSession(RemoteWebDriver driver, Optional<URI> grid, Runnable stopDriver) {
    this.driver = driver;
    this.grid = grid;
    this.stopDriver = stopDriver;
    this.bidi = BidiConnection.open(bidiAddress(driver, grid));
  }

  /**
   * Where the session's BiDi is reached.
   *
   * <p>A grid often tells an address that is valid only inside its own network, so the address that
   * the grid was reached at is used instead.
   */
  private static URI bidiAddress(RemoteWebDriver driver, Optional<URI> grid) {
    Object capability = driver.getCapabilities().getCapability("webSocketUrl");
    if (!(capability instanceof String told)) {
      throw new IllegalArgumentException(
          "The WebDriver session has no WebDriver BiDi, which is needed to observe its pages."
              + " Start it with options.enableBiDi(), or"
              + " options.setCapability(\"webSocketUrl\", true).");
    }
    URI address = URI.create(told);
    return grid.map(
            base ->
                URI.create(
                    ("https".equals(base.getScheme()) ? "wss://" : "ws://")
                        + base.getAuthority()
                        + address.getRawPath()))
        .orElse(address);
  }

  RemoteWebDriver driver() {
    return driver;
  }

  BidiConnection bidi() {
    return bidi;
  }

  Optional<URI> grid() {
    return grid;
  }

  static ObjectNode params() {
    return BidiConnection.JSON.createObjectNode();
  }

  /** Values in the protocol's order: name, value, name, value. */
  static ObjectNode params(Map<String, ?> values) {
    return BidiConnection.JSON.valueToTree(values);
  }

  JsonNode send(String method, ObjectNode params) {
    return send(method, params, COMMAND_LIMIT);
  }

  /** As {@link BidiConnection#send}, but tells a browser that hangs from one that is dead. */
  JsonNode send(String method, ObjectNode params, Duration limit) {
    try {
      return bidi.send(method, params, limit);
    } catch (CommandFailure failure) {
      if (failure.isTimeout() || failure.code().equals("unknown error")) {
        requireConnection();
      }
      throw failure;
    }
  }

  /**
   * Asks what needs no page. The protocol is carried by a hidden page of the browser, which may die
   * like any other.
   *
   * @throws BrowserDied when there is no answer
   */
  void requireConnection() {
    bidi.requireOpen();
    try {
      bidi.send("browsingContext.getTree", params(Map.of("maxDepth", 0)), CONNECTION_LIMIT);
    } catch (CommandFailure failure) {
      if (failure.isTimeout()) {
        throw new BrowserDied(
            "its WebDriver BiDi does not answer any more: the process that carries it was killed, crashed or hangs",
            failure);
      }
    }
  }

  /**
   * Tells a grid, which ends idle sessions and may not count BiDi as use, that this one is used.
   */
  void touch() {
    if (grid.isPresent()) {
      driver.getWindowHandles();
    }
  }

  /** Closes the BiDi connection only; the session goes on. */
  void letGo() {
    bidi.close();
  }

  /** Ends everything at once, without a farewell. */
  void kill() {
    bidi.close();
    stopDriver.run();
  }

  @Override
  public void close() {
    boolean alive = bidi.isOpen();
    bidi.close();
    try {
      // A dead browser needs no farewell, and Selenium would fill the log with one.
      if (alive || grid.isPresent()) {
        driver.quit();
      }
    } catch (WebDriverException dead) {
      LOG.log(Level.FINE, "the session had ended already", dead);
    } finally {
      stopDriver.run();
    }
  }
}
