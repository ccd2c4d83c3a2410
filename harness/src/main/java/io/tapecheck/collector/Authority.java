package io.tapecheck.collector;

import java.net.URI;
import java.util.Optional;

/**
 * Whom a page talks to.
 *
 * @param secure whether by TLS
 * @param host name or address, without brackets
 * @param port always there
 */
record Authority(boolean secure, String host, int port) {

  /** Of what a page asks a proxy to be connected to: {@code host:port}. */
  static Optional<Authority> ofTunnel(String target) {
    int colon = target.lastIndexOf(':');
    try {
      int port = Integer.parseInt(target.substring(colon + 1));
      String host = target.substring(0, Math.max(colon, 0)).replaceAll("^\\[|]$", "");
      return host.isEmpty() || port < 1 || port > 65_535
          ? Optional.empty()
          : Optional.of(new Authority(port != 80, host, port));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Of an absolute address. */
  static Optional<Authority> ofUrl(String url) {
    try {
      URI uri = URI.create(url.replaceFirst("[?#].*", ""));
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
      boolean secure = scheme.equals("https") || scheme.equals("wss");
      return Optional.ofNullable(uri.getHost())
          .map(
              host ->
                  new Authority(
                      secure,
                      host.replaceAll("^\\[|]$", ""),
                      uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Authority secured(boolean byTls) {
    return new Authority(byTls, host, port);
  }

  /** The absolute address of a path here. */
  String url(String path, boolean socket) {
    String scheme = (socket ? "ws" : "http") + (secure ? "s" : "");
    String shown = host.contains(":") ? "[" + host + "]" : host;
    String where = port == (secure ? 443 : 80) ? shown : shown + ":" + port;
    return scheme + "://" + where + path;
  }
}
