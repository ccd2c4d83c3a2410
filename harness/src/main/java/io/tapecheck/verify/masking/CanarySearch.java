package io.tapecheck.verify.masking;

import io.tapecheck.persona.Canary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Searches text for canaries in every form. Canaries of fewer than five characters are found only
 * as whole values, because anything that short turns up inside other text by chance.
 */
final class CanarySearch {

  private static final int SHORT = 5;

  /** Numbers shorter than this are found only where no other digit touches them. */
  private static final int SHORT_NUMBER = 10;

  private final PatternIndex index;
  private final Grouping grouping;
  private final Map<String, List<Canary>> shortOnes = new HashMap<>();
  private long bytesSearched;

  CanarySearch(Collection<Canary> canaries) {
    List<Pattern> patterns = new ArrayList<>();
    List<Canary> longOnes = new ArrayList<>();
    List<ValueForm> forms = ValueForm.all();
    for (Canary canary : canaries) {
      if (canary.value().length() < SHORT) {
        shortOnes.computeIfAbsent(canary.value(), unused -> new ArrayList<>()).add(canary);
      } else {
        longOnes.add(canary);
        patterns.addAll(patterns(canary, forms));
      }
    }
    shortOnes.remove("");
    index = new PatternIndex(patterns);
    grouping = new Grouping(longOnes, forms.size());
  }

  private static List<Pattern> patterns(Canary canary, List<ValueForm> forms) {
    boolean email = canary.value().indexOf('@') > 0;
    boolean shortNumber =
        canary.value().length() < SHORT_NUMBER && canary.value().chars().allMatch(c -> c <= '9');
    Set<String> known = new LinkedHashSet<>();
    List<Pattern> patterns = new ArrayList<>();
    for (int rank = 0; rank < forms.size(); rank++) {
      ValueForm form = forms.get(rank);
      boolean anyCase = email && !(form instanceof Base64Form);
      for (String spelling : form.spellings(canary.value()).toList()) {
        if (known.add(spelling)) {
          patterns.add(
              new Pattern(
                  canary,
                  form.encoding(),
                  rank,
                  spelling,
                  anyCase,
                  shortNumber && !(form instanceof Base64Form)));
        }
      }
    }
    return patterns;
  }

  /** Every canary inside a text, each in its plainest form. */
  List<Match> inside(String text) {
    return inside(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every canary inside a text, each in its plainest form. */
  List<Match> inside(byte[] text) {
    bytesSearched += text.length;
    Map<Canary, Match> found = new LinkedHashMap<>();
    index.search(
        text,
        text.length,
        (pattern, start, end) -> found.merge(pattern.canary(), Match.of(pattern), Match::plainer));
    grouping.search(
        text, pattern -> found.merge(pattern.canary(), Match.of(pattern), Match::plainer));
    return found.isEmpty() ? List.of() : List.copyOf(found.values());
  }

  /** Every canary inside a value, or short and the whole of it. */
  List<Match> value(String value) {
    List<Match> inside = inside(value);
    List<Canary> whole = shortOnes.getOrDefault(value.strip(), List.of());
    if (whole.isEmpty()) {
      return inside;
    }
    List<Match> all = new ArrayList<>(inside);
    whole.forEach(canary -> all.add(new Match(canary, List.of(), 0, 1)));
    return all;
  }

  /** How much text has been searched so far. */
  long bytesSearched() {
    return bytesSearched;
  }
}
