package io.tapecheck.audit.settings;

import io.tapecheck.yaml.YamlPosition;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Findings that are allowed: those to which everything that is given applies.
 *
 * @param position where it is written
 * @param rule for example {@code audit/email}
 * @param valueHash SHA-256 of the value, in hexadecimal digits, so that the list holds no secret
 * @param pattern of the value, with stars for any characters
 * @param domain of an e-mail address, with its subdomains
 * @param file a glob of the file as it was named
 * @param reason why
 * @param expires the last day on which it applies
 */
record AllowEntry(
    YamlPosition position,
    Optional<String> rule,
    Optional<String> valueHash,
    Optional<Glob> pattern,
    Optional<String> domain,
    Optional<PathMatcher> file,
    String reason,
    LocalDate expires) {

  boolean applies(AllowList.Candidate found) {
    return rule.filter(wanted -> !wanted.equals(found.rule())).isEmpty()
        && valueHash.filter(wanted -> !wanted.equals(found.valueHash())).isEmpty()
        && pattern.filter(wanted -> !wanted.matches(found.value())).isEmpty()
        && domain.filter(wanted -> !isOf(wanted, found.value())).isEmpty()
        && file.filter(wanted -> !wanted.matches(found.file())).isEmpty();
  }

  private static boolean isOf(String domain, String value) {
    String host = value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return value.contains("@") && (host.equals(domain) || host.endsWith("." + domain));
  }
}
