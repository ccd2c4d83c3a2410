package io.tapecheck.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a value that may leave the browser, as masked displays show it. */
public enum Allowance {
  /** The last four digits, as in {@code **** 9010}. */
  LAST_FOUR,
  /** The first letter. */
  FIRST_LETTER,
  /** The first letter of every word. */
  INITIALS,
  /** The part of an e-mail address after the at sign. */
  DOMAIN,
  /** The whole value. */
  EVERYTHING;

  /** As policies write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Allowance::id).toList();
  }

  /** The part with this {@link #id()}, if there is one. */
  public static Optional<Allowance> byId(String id) {
    return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
  }
}
