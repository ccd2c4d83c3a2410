package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Locale;

/** The address in which a parameter or a part of a path stands. */
final class UrlPlace {

  private static final int LONGEST = 300;

  /** Beginnings of words of pages that one-time links lead to, in several languages. */
  private static final List<String> ONE_TIME =
      List.of(
          "action=rp",
          "reset",
          "verif",
          "confirm",
          "activat",
          "invit",
          "magic",
          "recover",
          "unsubscr",
          "passwor",
          "passwd",
          "onboard",
          "one-time",
          "onetime",
          "signup",
          "set-pw",
          "bestaetig",
          "freischalt",
          "einlad",
          "aktivier",
          "zuruecksetz",
          "passwort",
          "abmeld",
          "reinitial",
          "valider",
          "motdepasse",
          "mot-de-passe",
          "desabonn",
          "restablec",
          "recuper",
          "activar",
          "contrasena",
          "conferma",
          "attiva",
          "ripristin",
          "disiscri",
          "bevestig",
          "wachtwoord",
          "uitnodig",
          "potwierd",
          "aktywuj",
          "aktywac",
          "haslo",
          "zapros",
          "redefin",
          "ativar",
          "senha",
          "convite");

  private UrlPlace() {}

  /** From the scheme or the first slash to a place inside; empty when there is no address. */
  static String before(Text text, int at) {
    int start = at;
    while (start > at - LONGEST && isOfUrl(text.at(start - 1))) {
      start--;
    }
    return text.string(start, at);
  }

  private static boolean isOfUrl(int value) {
    return value > ' ' && "\"'<>()\\{}|^`,".indexOf(value) < 0;
  }

  /** Whether an address says that who knows it may do something once. */
  static boolean isOneTime(String url) {
    String small = url.toLowerCase(Locale.ROOT);
    int scheme = small.indexOf("://");
    int path = scheme < 0 ? 0 : small.indexOf('/', scheme + 3);
    String looked = path < 0 ? "" : small.substring(path);
    return ONE_TIME.stream().anyMatch(looked::contains);
  }

  /** Whether a part of a path does. */
  static boolean isOneTimePart(String part) {
    String small = part.toLowerCase(Locale.ROOT);
    return ONE_TIME.stream().anyMatch(small::contains);
  }
}
