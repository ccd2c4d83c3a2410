package io.tapecheck.browser.selenium;

import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.process.ProcessTree;
import io.tapecheck.browser.process.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A chromedriver of our own.
 *
 * <p>Selenium's service waits ten seconds at its end for whatever the browser left behind with the
 * driver's output open; a driver without output has no such wait.
 */
final class DriverProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(20);

  private final Process process;
  private final int port;
  private List<ProcessHandle> browser = List.of();

  private DriverProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @throws BrowserMissing when it cannot be started
   */
  static DriverProcess start(Path driver) {
    try {
      int port = freePort();
      Workspace workspace = Workspace.ofThisProcess();
      ProcessBuilder builder =
          new ProcessBuilder(driver.toString(), "--port=" + port)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(workspace.environment());
      Process process = builder.start();
      workspace.remember(process.toHandle());
      DriverProcess started = new DriverProcess(process, port);
      if (!Patience.until(() -> started.listens() || !process.isAlive(), START_LIMIT)
          || !process.isAlive()) {
        started.close();
        throw new BrowserMissing(
            driver + " was started but does not answer. Run it by hand to see what it says.");
      }
      return started;
    } catch (IOException e) {
      throw new BrowserMissing(driver + " could not be started: " + e.getMessage(), e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * Remembers the browser that was started last. The driver ends what it started itself only, and
   * there may be a script between it and the browser.
   */
  void rememberBrowser() {
    browser = process.descendants().toList();
    browser.stream()
        .filter(started -> started.parent().filter(process.toHandle()::equals).isPresent())
        .forEach(Workspace.ofThisProcess()::remember);
  }

  /** Ends the driver, and whatever of the browser did not end by itself. */
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(browser);
    all.addAll(process.descendants().toList());
    all.add(process.toHandle());
    ProcessTree.kill(all);
  }
}
