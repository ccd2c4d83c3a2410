package io.tapecheck.verify.masking.pieces;

import io.tapecheck.persona.Canary;
import io.tapecheck.policy.Allowance;
import io.tapecheck.policy.Policy;
import io.tapecheck.verify.masking.text.Compact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the greater part of a value: numbers of which all but one to four digits at either end are
 * there, however grouped; the part of an e-mail address before the at sign; and, where the policy
 * does not allow them, the last four digits behind a mask.
 */
final class PartialValues {

  /** Told of every part. */
  interface Parts {
    void part(Canary canary, String detail);
  }

  private static final int MOST_HIDDEN = 4;

  /** Fewer characters are found by chance. */
  private static final int FEWEST = 6;

  /** Masked displays are short; in longer text nothing is looked for behind a mask. */
  private static final int LONGEST_DISPLAY = 512;

  private static final Pattern BEHIND_MASK =
      Pattern.compile("[*•●█▪■xX#]{2,}[\\s-]{0,3}(\\d{4})(?!\\d)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private record Part(Canary canary, boolean first, int length, int whole) {}

  private record Local(Canary canary, String text, String whole) {}

  private final Map<String, Part> parts = new HashMap<>();
  private final Map<String, Canary> lastFour = new HashMap<>();
  private final List<Local> locals = new ArrayList<>();

  PartialValues(Collection<Canary> canaries, Policy policy) {
    for (Canary canary : canaries) {
      String compact = Compact.of(canary.value());
      int at = canary.value().indexOf('@');
      if (at >= FEWEST) {
        String whole = canary.value().toLowerCase(Locale.ROOT);
        locals.add(new Local(canary, whole.substring(0, at), whole));
      } else if (isNumber(canary.value(), compact)) {
        number(canary, compact);
        if (!policy.allowed(canary.field()).contains(Allowance.LAST_FOUR)) {
          lastFour.putIfAbsent(compact.substring(compact.length() - 4), canary);
        }
      }
    }
  }

  private static boolean isNumber(String value, String compact) {
    long digits = compact.chars().filter(c -> c >= '0' && c <= '9').count();
    return digits >= FEWEST && digits * 2 >= compact.length() && !DATE.matcher(value).matches();
  }

  private void number(Canary canary, String compact) {
    int length = compact.length();
    for (int hidden = 1; hidden <= MOST_HIDDEN; hidden++) {
      int left = length - hidden;
      if (left >= FEWEST && left * 2 >= length) {
        parts.putIfAbsent(compact.substring(0, left), new Part(canary, true, left, length));
        parts.putIfAbsent(compact.substring(hidden), new Part(canary, false, left, length));
      }
    }
  }

  /** Searches a text. */
  void search(String text, Parts found) {
    if (!parts.isEmpty()) {
      NumberRuns.in(text, groups -> run(groups, found));
    }
    if (!lastFour.isEmpty() && text.length() <= LONGEST_DISPLAY) {
      behindMask(text, found);
    }
    if (!locals.isEmpty()) {
      locals(text.toLowerCase(Locale.ROOT), found);
    }
  }

  /**
   * What begins a value ends its run, and what ends a value begins it: else it is another number.
   */
  private void run(List<String> groups, Parts found) {
    StringBuilder joined = new StringBuilder();
    for (int i = groups.size() - 1; i >= 0; i--) {
      joined.insert(0, groups.get(i));
      tell(parts.get(joined.toString()), true, found);
    }
    joined.setLength(0);
    for (String group : groups) {
      joined.append(group);
      tell(parts.get(joined.toString()), false, found);
    }
  }

  private static void tell(@Nullable Part part, boolean first, Parts found) {
    if (part != null && part.first() == first) {
      found.part(
          part.canary(),
          "the %s %d of %d characters"
              .formatted(first ? "first" : "last", part.length(), part.whole()));
    }
  }

  private void behindMask(String text, Parts found) {
    Matcher matcher = BEHIND_MASK.matcher(text);
    while (matcher.find()) {
      Canary canary = lastFour.get(matcher.group(1));
      if (canary != null) {
        found.part(canary, "the last 4 digits, which the policy does not allow");
      }
    }
  }

  private void locals(String text, Parts found) {
    for (Local local : locals) {
      int at = text.indexOf(local.text());
      if (at >= 0 && !text.contains(local.whole()) && standsAlone(text, at, local.text())) {
        found.part(local.canary(), "the part before the at sign");
      }
    }
  }

  private static boolean standsAlone(String text, int at, String part) {
    int end = at + part.length();
    return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
