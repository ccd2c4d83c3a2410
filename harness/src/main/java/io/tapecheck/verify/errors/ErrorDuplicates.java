package io.tapecheck.verify.errors;

import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one of several reports of one error. Looks each error up instead of comparing it with every
 * other, because a page may report as many as it likes.
 */
final class ErrorDuplicates {

  /** The same message from the same place this soon is the same error, reported twice. */
  private static final long SAME_MS = 5;

  /** The console repeats what was thrown or what failed, this much later at most. */
  private static final long ECHO_MS = 1_000;

  private final Set<String> ids = new HashSet<>();
  private final Map<Report, Long> lastSeen = new HashMap<>();
  private final Map<String, TreeSet<Long>> failedRequests = new HashMap<>();

  /** When something was thrown, by its message, and the messages by their length. */
  private final TreeMap<Integer, Map<String, TreeSet<Long>>> thrown = new TreeMap<>();

  private ErrorDuplicates(List<BrowserError> errors) {
    for (BrowserError error : errors) {
      if (error.kind() == Kind.REQUEST) {
        failedRequests.computeIfAbsent(error.url(), url -> new TreeSet<>()).add(error.time());
      } else if (error.kind() != Kind.CONSOLE && !error.message().isBlank()) {
        thrown
            .computeIfAbsent(error.message().length(), length -> new HashMap<>())
            .computeIfAbsent(error.message(), message -> new TreeSet<>())
            .add(error.time());
      }
    }
  }

  /** The errors in order of time, each once. */
  static List<BrowserError> removedFrom(List<BrowserError> errors) {
    List<BrowserError> inOrder = new ArrayList<>(errors);
    inOrder.sort(Comparator.comparingLong(BrowserError::time));
    ErrorDuplicates seen = new ErrorDuplicates(inOrder);
    List<BrowserError> unique = new ArrayList<>();
    for (BrowserError error : inOrder) {
      if (!seen.isEcho(error) && seen.isNew(error)) {
        unique.add(error);
      }
    }
    return unique;
  }

  private boolean isNew(BrowserError error) {
    Report report = new Report(error.kind(), error.message(), error.url(), error.stack());
    boolean same =
        Optional.ofNullable(lastSeen.get(report))
            .filter(before -> error.time() - before <= SAME_MS)
            .isPresent();
    if (same || ids.contains(error.id())) {
      return false;
    }
    ids.add(error.id());
    lastSeen.put(report, error.time());
    return true;
  }

  private boolean isEcho(BrowserError error) {
    if (error.kind() != Kind.CONSOLE) {
      return false;
    }
    String message = error.message();
    if (message.startsWith("Failed to load resource")
        && isNear(failedRequests.get(error.url()), error.time())) {
      return true;
    }
    return thrown.headMap(message.length(), true).entrySet().stream()
        .anyMatch(
            ofLength ->
                isNear(
                    ofLength
                        .getValue()
                        .get(message.substring(message.length() - ofLength.getKey())),
                    error.time()));
  }

  private static boolean isNear(@Nullable SortedSet<Long> times, long moment) {
    return times != null && !times.subSet(moment - ECHO_MS, moment + ECHO_MS + 1).isEmpty();
  }

  /** What two reports of one error have in common. */
  private record Report(Kind kind, String message, String url, List<String> stack) {}
}
