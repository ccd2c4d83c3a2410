package io.tapecheck.audit.detect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Credentials in the values of headers: cookies one by one, and authorization of any scheme. */
public final class Credentials {

  private static final Set<String> ATTRIBUTES =
      Set.of("path", "domain", "expires", "max-age", "samesite", "priority", "version", "comment");

  /** Log-ins of great services, whose names say nothing. */
  private static final Set<String> LOG_INS = Set.of("li_at", "xs", "auth_token", "user_session");

  private static final int SHORTEST = 8;

  private Credentials() {}

  /** Told of a value inside another. */
  public interface Part {
    /**
     * A part.
     *
     * @param name of the cookie; empty for the whole value
     * @param start where it begins in the whole value, in characters
     */
    void tell(SensitiveName kind, Confidence confidence, String name, String value, int start);
  }

  /** The cookies of a Cookie or Set-Cookie header that are credentials. */
  public static void cookies(String header, Part part) {
    int start = 0;
    while (start < header.length()) {
      int end = separator(header, start);
      int equals = header.indexOf('=', start);
      if (equals >= 0 && equals < end) {
        String name = header.substring(start, equals).strip();
        int from = equals + 1;
        String value = header.substring(from, end);
        cookie(name, value)
            .ifPresent(kind -> part.tell(kind, kind.confidence(), name, value, from));
      }
      start = end + 1;
    }
  }

  /** Archives put the cookies of several headers on lines of their own. */
  private static int separator(String header, int start) {
    int end = start;
    while (end < header.length() && ";\n\r".indexOf(header.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** What a cookie is, by its name and by what its value looks like. */
  public static Optional<SensitiveName> cookie(String name, String value) {
    String small = name.toLowerCase(java.util.Locale.ROOT);
    if (ATTRIBUTES.contains(small) || FieldVocabulary.standard().isOfMeasurement(name)) {
      return Optional.empty();
    }
    String bare = unquoted(value);
    return kindOfCookie(small, name)
        .filter(kind -> kind != SensitiveName.COOKIE)
        .filter(kind -> !isState(bare))
        .filter(kind -> SensitiveValue.judge(kind, decoded(bare)).isPresent());
  }

  private static Optional<SensitiveName> kindOfCookie(String small, String name) {
    boolean session =
        small.startsWith("wordpress_logged_in")
            || small.startsWith("wordpress_sec")
            || small.startsWith("sess")
            || small.startsWith("ssess")
            || small.startsWith("aspsessionid")
            || small.startsWith(".aspx")
            || small.startsWith(".aspnet")
            || small.startsWith("asp.net_session")
            || small.endsWith("_session")
            || small.endsWith(".session")
            || small.endsWith(".sid")
            || small.endsWith("sessid")
            || LOG_INS.contains(small);
    return session ? Optional.of(SensitiveName.SESSION) : SensitiveName.of(name);
  }

  private static String unquoted(String value) {
    String bare = value.strip();
    boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }

  /** What a page remembers of a visit is no credential. */
  private static boolean isState(String value) {
    return value.startsWith("{") || value.startsWith("%7B") || value.startsWith("%20");
  }

  /** Cookies are escaped as their makers like. */
  private static String decoded(String value) {
    return value.indexOf('%') < 0 ? value : value.replaceAll("%[0-9A-Fa-f]{2}", "-");
  }

  /**
   * How sure it is that this is the value of an Authorization header: a scheme of any name with
   * credentials, or a token alone.
   */
  public static Optional<Confidence> authorization(String value) {
    String bare = value.strip();
    int blank = bare.indexOf(' ');
    String credentials = blank < 0 ? bare : bare.substring(blank + 1).strip();
    String scheme = blank < 0 ? "" : bare.substring(0, blank);
    boolean isScheme = scheme.matches("[A-Za-z][A-Za-z0-9_-]{1,30}:?");
    if (credentials.length() < SHORTEST
        || MaskedText.is(credentials)
        || (blank >= 0 && !isScheme)
        || credentials.contains("${")
        || credentials.contains("{{")) {
      return Optional.empty();
    }
    boolean parameters =
        credentials.indexOf('=') > 0 && credentials.matches(".*[=,]\\s*\"?\\S{8,}.*");
    boolean secret =
        credentials.chars().anyMatch(Character::isDigit)
            && credentials.chars().anyMatch(Character::isLetter);
    boolean token = credentials.indexOf(' ') < 0 && secret;
    return token || Randomness.is(credentials) || isUserAndPassword(credentials)
        ? Optional.of(Confidence.HIGH)
        : parameters && secret ? Optional.of(Confidence.HIGH) : Optional.empty();
  }

  static boolean isUserAndPassword(String token) {
    try {
      String decoded = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      int colon = decoded.indexOf(':');
      return colon >= 0 && !MaskedText.is(decoded.substring(colon + 1));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /**
   * Judges the value of a field, cookies and authorization taken apart.
   *
   * @param start where the value begins in the bytes that are searched
   * @param end where it ends, exclusive
   */
  public static void judge(
      SensitiveName kind,
      String name,
      String value,
      int start,
      int end,
      Consumer<Detection> found) {
    switch (kind) {
      case COOKIE ->
          cookies(
              value,
              (ofCookie, confidence, cookie, secret, at) -> {
                boolean plain = end - start == value.length();
                int from = plain ? start + at : start;
                int to = plain ? from + secret.length() : end;
                found.accept(
                    Detection.named(
                        ofCookie, confidence, "cookie " + cookie, secret.strip(), from, to));
              });
      case AUTHORIZATION ->
          authorization(value)
              .ifPresent(
                  confidence ->
                      found.accept(Detection.named(kind, confidence, name, value, start, end)));
      default ->
          SensitiveValue.judge(kind, value)
              .ifPresent(
                  confidence ->
                      found.accept(Detection.named(kind, confidence, name, value, start, end)));
    }
  }
}
