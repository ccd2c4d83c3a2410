package io.tapecheck.audit.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of fields in many languages, by what they say. A name is taken apart into words ({@code
 * newPassword}, {@code new_password}, {@code user[password]}), and is told by its last ones; words
 * such as "new" or "user" around them change nothing, words such as "show" before them do.
 */
public final class FieldVocabulary {

  private static final String RESOURCE = "field-names.txt";
  private static final String AROUND = "around";
  private static final String NOT_BEHIND = "not-behind";
  private static final String MEASUREMENT = "measurement";
  private static final int LONGEST = 64;

  /** A table of this size stays near the processor. */
  private static final int ENDINGS = 1 << 16;

  private static final int ANSWERS = 1 << 14;

  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_PART = 3;

  /** A token with one of these in its name is bound to a session that is told by itself. */
  private static final Set<String> FORGERY = Set.of("csrf", "xsrf", "csrftoken", "xsrftoken");

  private static final FieldVocabulary STANDARD = new FieldVocabulary();

  private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
  private final Map<String, SensitiveName> kinds = new HashMap<>();
  private final Set<String> around = new HashSet<>();
  private final Set<String> notBehind = new HashSet<>();
  private final Set<String> measurements = new HashSet<>();

  /** By the last three letters of a name: most names are told to be nothing special by these. */
  private final boolean[] endings = new boolean[ENDINGS];

  /** What was answered lately: the same names come again and again, in styles above all. */
  private final @Nullable Answer[] answers = new Answer[ANSWERS];

  @SuppressWarnings("ArrayRecordComponent")
  private record Answer(byte[] spelled, Optional<SensitiveName> kind) {}

  private FieldVocabulary() {
    read();
    for (SensitiveName kind : SensitiveName.values()) {
      words(kind.section()).forEach(word -> kinds.putIfAbsent(word, kind));
    }
    around.addAll(words(AROUND));
    notBehind.addAll(words(NOT_BEHIND));
    measurements.addAll(words(MEASUREMENT));
    kinds.keySet().forEach(this::endsLike);
    around.forEach(this::endsLike);
  }

  /** The one that is shipped. */
  public static FieldVocabulary standard() {
    return STANDARD;
  }

  /** The words of each section by language, in the order of the file. */
  public Map<String, Map<String, List<String>>> sections() {
    return sections;
  }

  private void read() {
    try (InputStream in = FieldVocabulary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The list of field names is missing from the program.");
      }
      Map<String, List<String>> section = new TreeMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.startsWith("[")) {
          section = new LinkedHashMap<>();
          sections.put(line.substring(1, line.length() - 1), section);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          List<String> words = Arrays.asList(line.strip().split(" ", -1));
          section.put(words.get(0), words.subList(1, words.size()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> words(String section) {
    return sections.getOrDefault(section, Map.of()).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private void endsLike(String word) {
    int last = word.length() - 1;
    if (last >= 2) {
      endings[ending(word.charAt(last - 2), word.charAt(last - 1), word.charAt(last))] = true;
    }
  }

  /** Whether a name that ends in these three letters or digits may be one; quick. */
  boolean mayEndIn(int beforeThat, int beforeLast, int last) {
    return endings[ending(beforeThat, beforeLast, last)];
  }

  private static int ending(int beforeThat, int beforeLast, int last) {
    int mixed = (small(beforeThat) * 41 + small(beforeLast)) * 41 + small(last);
    return mixed & ENDINGS - 1;
  }

  private static int small(int letter) {
    return (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) & 127;
  }

  /** What a name says; empty when it says nothing. */
  public Optional<SensitiveName> kind(String name) {
    if (name.length() > LONGEST || name.isEmpty()) {
      return Optional.empty();
    }
    byte[] spelled = name.getBytes(StandardCharsets.UTF_8);
    return kind(spelled, 0, spelled.length);
  }

  /** What a name in UTF-8 says; empty when it says nothing. */
  Optional<SensitiveName> kind(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ hash >>> 16) & ANSWERS - 1;
    Answer answer = answers[slot];
    if (answer == null
        || !Arrays.equals(bytes, from, to, answer.spelled(), 0, answer.spelled().length)) {
      String name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      answer = new Answer(Arrays.copyOfRange(bytes, from, to), judged(name));
      answers[slot] = answer;
    }
    return answer.kind();
  }

  private Optional<SensitiveName> judged(String name) {
    List<String> all = new ArrayList<>();
    for (String word : NameWords.of(name)) {
      takeApart(word, all);
    }
    List<String> words = all.subList(Math.max(0, all.size() - MOST_WORDS), all.size());
    if (measurements.contains(bare(words))) {
      return Optional.empty();
    }
    if (words.stream().anyMatch(FORGERY::contains)) {
      return Optional.of(SensitiveName.CSRF_TOKEN).filter(kind -> !words.get(0).equals("is"));
    }
    for (int end = words.size(); end > 0; end--) {
      Optional<SensitiveName> kind = endingAt(words, end);
      if (kind.isPresent() || !changesNothing(words.get(end - 1))) {
        return kind;
      }
    }
    return Optional.empty();
  }

  /** Whether it is one of the names as it stands in the vocabulary. */
  boolean isName(String word) {
    return kinds.containsKey(String.join("", NameWords.of(word)));
  }

  /** Whether a name is one of those that only count visits. */
  boolean isOfMeasurement(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.startsWith("_hj")
        || small.startsWith("incap_ses")
        || small.startsWith("_pk_ses")
        || small.startsWith("_sp_ses")
        || measurements.contains(bare(NameWords.of(name)));
  }

  private Optional<SensitiveName> endingAt(List<String> words, int end) {
    for (int start = 0; start < end; start++) {
      List<String> part = words.subList(start, end);
      SensitiveName kind = kinds.get(String.join("", part));
      if (kind != null && part.stream().noneMatch(FieldVocabulary::isLetter)) {
        boolean other = words.subList(0, start).stream().anyMatch(this::makesOther);
        return other ? Optional.empty() : Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Letters that stand alone are indices of programs; only e-mail begins with one. */
  private static boolean isLetter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0)) && word.charAt(0) != 'e';
  }

  /** Numbers of accounts stand behind many. */
  private static String bare(List<String> words) {
    StringBuilder bare = new StringBuilder();
    for (String word : words) {
      if (bare.isEmpty() || !word.chars().allMatch(Character::isDigit)) {
        bare.append(word);
      }
    }
    return bare.toString();
  }

  private boolean changesNothing(String word) {
    return around.contains(word) || word.chars().allMatch(Character::isDigit);
  }

  private boolean makesOther(String word) {
    return notBehind.contains(word) && !around.contains(word);
  }

  /** {@code userpassword}, {@code passwordconfirm}: words that were joined. */
  private void takeApart(String word, List<String> into) {
    if (!kinds.containsKey(word) && !around.contains(word)) {
      for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
        String first = word.substring(0, cut);
        String rest = word.substring(cut);
        boolean known =
            (around.contains(first) && isKnown(rest))
                || (kinds.containsKey(first) && isKnown(rest));
        if (known) {
          into.add(first);
          takeApart(rest, into);
          return;
        }
      }
    }
    into.add(word);
  }

  private boolean isKnown(String rest) {
    if (kinds.containsKey(rest) || around.contains(rest)) {
      return true;
    }
    for (int cut = rest.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      if (around.contains(rest.substring(0, cut)) && kinds.containsKey(rest.substring(cut))) {
        return true;
      }
    }
    return false;
  }
}
