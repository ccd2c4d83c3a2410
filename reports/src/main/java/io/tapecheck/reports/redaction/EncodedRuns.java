package io.tapecheck.reports.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks into long runs of base64, also nested ones, and replaces those that hold a secret whole.
 */
final class EncodedRuns {

  private static final int DEPTH = 3;

  /** Twelve characters are nine bytes; shorter values are found by their own base64 forms. */
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_-]{12,}+");

  /**
   * The text with every run that holds a secret replaced.
   *
   * @param mark what a decoded text gives away, as the mark to write instead
   */
  String redact(String text, Function<String, Optional<String>> mark) {
    return RUN.matcher(text)
        .replaceAll(
            run ->
                Matcher.quoteReplacement(secretIn(run, mark, DEPTH).orElseGet(() -> run.group())));
  }

  private static Optional<String> secretIn(
      MatchResult run, Function<String, Optional<String>> mark, int depth) {
    String text = decoded(run.group());
    Optional<String> found = mark.apply(text);
    if (found.isPresent() || depth == 1) {
      return found;
    }
    return RUN.matcher(text)
        .results()
        .map(inner -> secretIn(inner, mark, depth - 1))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String decoded(String run) {
    String standard = run.replace('-', '+').replace('_', '/');
    // A single character left over stands for no byte, and the decoder would refuse it.
    int whole = standard.length() % 4 == 1 ? standard.length() - 1 : standard.length();
    return new String(
        Base64.getDecoder().decode(standard.substring(0, whole)), StandardCharsets.UTF_8);
  }
}
