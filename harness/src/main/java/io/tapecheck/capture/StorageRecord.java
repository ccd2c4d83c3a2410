package io.tapecheck.capture;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.Cookie;
import io.tapecheck.tape.StoredValue;
import io.tapecheck.tape.StoredValue.Kind;
import io.tapecheck.tape.TapeWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes down what the browser keeps for the pages of a session, each value once. What a page can
 * make grow is bounded, and what was left out is told once.
 */
final class StorageRecord {

  /** Characters of names and values of one session that are written down at most. */
  static final long MOST_CHARACTERS = 64L << 20;

  static final int MOST_VALUES = 50_000;

  /** What is known already; the value by its hash, so that large ones are not held. */
  private record Known(Kind kind, String origin, String place, String key, int value) {}

  private final TapeWriter tape;
  private final Consumer<String> problems;
  private final Set<Known> known = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private long characters;

  /**
   * @param problems is told in one sentence of what was left out
   */
  StorageRecord(TapeWriter tape, Consumer<String> problems) {
    this.tape = tape;
    this.problems = problems;
  }

  /** Takes in what the probe read of one origin (see {@code storage.js}). */
  synchronized void add(JsonNode read) {
    String origin = read.path("origin").asText();
    for (JsonNode value : read.path("values")) {
      keep(
          new StoredValue(
              read.path("time").asLong(),
              Kind.valueOf(value.path("kind").asText().toUpperCase(Locale.ROOT)),
              origin,
              value.path("place").asText(),
              value.path("key").asText(),
              value.path("value").asText()));
    }
    if (read.path("cut").asInt() > 0) {
      tell(
          "Storage of %s was too large to be written down whole, so that it was not searched whole."
              .formatted(origin));
    }
    if (!read.path("unread").isEmpty()) {
      tell(
          "%d databases of %s could not be read, so that they were not searched."
              .formatted(read.path("unread").size(), origin));
    }
  }

  /** Takes in every cookie of the browser context. */
  synchronized void add(List<Cookie> cookies, long time) {
    for (Cookie cookie : cookies) {
      keep(
          new StoredValue(
              time,
              Kind.COOKIE,
              cookie.domain() + cookie.path(),
              "",
              cookie.name(),
              cookie.value()));
    }
  }

  /** Says that a part of the storage could not be looked into. */
  void unread(String what, Exception why) {
    tell(
        "%s could not be read at the end, so that it was not searched: %s."
            .formatted(
                what, Optional.ofNullable(why.getMessage()).orElse(why.getClass().getName())));
  }

  private void keep(StoredValue value) {
    Known one =
        new Known(
            value.kind(), value.origin(), value.place(), value.key(), value.value().hashCode());
    if (known.contains(one)) {
      return;
    }
    characters += value.place().length() + value.key().length() + value.value().length();
    if (characters > MOST_CHARACTERS || known.size() >= MOST_VALUES) {
      tell(
          "The pages stored more than %d values or %d characters; the rest was not searched."
              .formatted(MOST_VALUES, MOST_CHARACTERS));
      return;
    }
    known.add(one);
    tape.stored(value);
  }

  private void tell(String sentence) {
    if (told.add(sentence)) {
      problems.accept(sentence);
    }
  }
}
