package io.tapecheck.policy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of addresses as pages write them, which need not be URIs. */
public final class WebAddress {

  private static final Pattern PARTS =
      Pattern.compile("(?i)(?:https?|wss?)://(?:[^/?#@]*@)?(\\[[^\\]]*]|[^/:?#]*)[^/?#]*(.*)");

  private WebAddress() {}

  /** The host in lower case; empty for what has none, such as {@code about:blank}. */
  public static String host(String address) {
    Matcher parts = PARTS.matcher(address);
    return parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** Path and query without the fragment; {@code /} when there is none. */
  public static String pathAndQuery(String address) {
    Matcher parts = PARTS.matcher(address);
    String rest = (parts.matches() ? parts.group(2) : address).replaceFirst("#.*", "");
    return rest.startsWith("/") ? rest : "/" + rest;
  }
}
