package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * E-mail addresses. Sure where the domain ends in a top-level domain that exists; less so in one
 * that only private networks and tests have; addresses of functions ({@code noreply@}) are notes.
 */
final class EmailAddress implements Detector {

  private static final int LONGEST_MAILBOX = 64;
  private static final int LONGEST_HOST = 253;

  /** Top-level domains that exist, and that names of files end in. */
  private static final Set<String> FILES = Set.of("zip", "mov", "md", "sh", "py", "rs", "pl", "ps");

  private static final Set<String> PRIVATE =
      Set.of("test", "example", "invalid", "local", "internal", "intranet", "corp", "lan", "home");

  private static final Context AUTHOR =
      new Context(
          100,
          "@author",
          "author:",
          "authors",
          "copyright",
          "(c)",
          "©",
          "license",
          "licensed",
          "licence",
          "@preserve",
          "maintainer",
          "contributor",
          "contributors",
          "written by",
          "created by",
          "developed by",
          "designed by");

  private static final Context COMMENT = new Context(160, "/*", "* ", "//", "by ");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "noreply",
          "no-reply",
          "donotreply",
          "support",
          "info",
          "help",
          "hello",
          "contact",
          "sales",
          "admin",
          "webmaster",
          "postmaster",
          "abuse",
          "security",
          "privacy",
          "legal",
          "press",
          "jobs",
          "feedback",
          "service",
          "billing",
          "office",
          "team",
          "mail",
          "podcasts",
          "podcast",
          "news",
          "newsletter",
          "editor",
          "redaktion",
          "kontakt",
          "presse",
          "datenschutz",
          "impressum",
          "shop",
          "bestellung",
          "ventas",
          "contacto",
          "careers",
          "marketing",
          "enquiries",
          "inquiries",
          "reservations",
          "booking",
          "orders",
          "customerservice",
          "customercare",
          "redaction",
          "hr",
          "care",
          "accessibility",
          "copyright",
          "licensing",
          "media",
          "subscriptions",
          "advertising",
          "ads",
          "partners",
          "community");

  @Override
  public List<String> triggers() {
    return List.of("@");
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    if (!ByteKind.MAILBOX.holds(text.at(at - 1)) || !ByteKind.HOST.holds(text.at(at + 1))) {
      return;
    }
    int start = text.startOf(ByteKind.MAILBOX, at, LONGEST_MAILBOX + 6);
    start = text.afterEscape(start, at);
    while (start < at
        && (text.at(start) == '.' || text.at(start) == '\'' || text.at(start) == '-')) {
      start++;
    }
    int end = text.endOf(ByteKind.HOST, at + 1, LONGEST_HOST);
    while (end > at && (text.at(end - 1) == '.' || text.at(end - 1) == '-')) {
      end--;
    }
    if (start == at || at - start > LONGEST_MAILBOX || isOfUrl(text, start, at, end)) {
      return;
    }
    judge(
        text.string(start, at),
        text.string(at + 1, end),
        start,
        end,
        isOfAuthor(text, start, end),
        found);
  }

  /** Whoever signs a published script or style sheet wants to be read. */
  private static boolean isOfAuthor(Text text, int start, int end) {
    return AUTHOR.before(text, start)
        || (text.at(start - 1) == '<' && text.at(end) == '>' && COMMENT.before(text, start));
  }

  /** {@code //user:secret@host} and {@code git@host:project} are no mailboxes. */
  private static boolean isOfUrl(Text text, int start, int at, int end) {
    boolean repository = text.at(end) == ':' && text.string(start, at).equals("git");
    boolean user = text.at(start - 1) == '/' && text.at(start - 2) == '/';
    boolean secret = text.at(start - 1) == ':' && UrlCredentials.startsUser(text, start - 1);
    return repository || user || secret;
  }

  private static void judge(
      String mailbox,
      String host,
      int start,
      int end,
      boolean published,
      Consumer<Detection> found) {
    int dot = host.lastIndexOf('.');
    if (dot <= 0 || mailbox.contains("..") || host.contains("..")) {
      return;
    }
    String topLevel = host.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean exists =
        DomainValidator.getInstance().isValidTld(topLevel) && !FILES.contains(topLevel);
    boolean hidden = PRIVATE.contains(topLevel);
    if ((!exists && !hidden)
        || mailbox.chars().allMatch(EmailAddress::isMask)
        || mailbox.contains("***")) {
      return;
    }
    Confidence confidence = exists ? Confidence.HIGH : Confidence.MEDIUM;
    if (FUNCTIONS.contains(mailbox.toLowerCase(Locale.ROOT)) || isNobodys(host) || published) {
      confidence = Confidence.LOW;
    }
    found.accept(
        new Detection(
            "audit/email",
            confidence,
            Shown.email("E-mail address", mailbox, topLevel),
            (mailbox + "@" + host).toLowerCase(Locale.ROOT),
            start,
            end));
  }

  /** Domains of examples (RFC 2606), as placeholders have them. */
  private static boolean isNobodys(String host) {
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    String topLevel = labels[labels.length - 1];
    return labels[labels.length - 2].equals("example")
        && (topLevel.equals("com") || topLevel.equals("org") || topLevel.equals("net"));
  }

  private static boolean isMask(int character) {
    return "xX*.•_-".indexOf(character) >= 0;
  }
}
