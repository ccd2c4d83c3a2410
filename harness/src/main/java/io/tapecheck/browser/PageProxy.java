package io.tapecheck.browser;

import java.util.List;

/**
 * The proxy on this machine that a page's traffic goes through.
 *
 * @param port on 127.0.0.1
 * @param thisMachineToo whether what goes to this machine goes through it as well
 */
public record PageProxy(int port, boolean thisMachineToo) {

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
