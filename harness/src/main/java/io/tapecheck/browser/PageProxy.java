package io.tapecheck.browser;

import java.util.List;

/**
 * The proxy on this machine that a page's traffic goes through.
 *
 * @param port on 127.0.0.1
 * @param thisMachineToo whether what goes to this machine goes through it as well
 * @param credentials what it wants to know
 */
public record PageProxy(int port, boolean thisMachineToo, Credentials credentials) {

  /**
   * What a browser tells the proxy. It is told once, before a page is opened, and then sent along
   * by the browser itself, also for workers and for requests that outlive their page; so no request
   * has to be held for it.
   *
   * @param address to be opened for the proxy to ask
   */
  public record Credentials(String address, String user, String password) {}

  /** By this rule Chromium does not keep what goes to this machine from a proxy. */
  private static final String NOT_LOOPBACK = "<-loopback>";

  /** As {@code host:port}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Chromium's rules for what does not go through it; a later rule wins over an earlier one. */
  public List<String> bypass() {
    return thisMachineToo
        ? List.of(NOT_LOOPBACK)
        : List.of(NOT_LOOPBACK, "127.0.0.1", "localhost", "*.localhost", "[::1]");
  }
}
