package io.tapecheck.verify.errors;

import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps one of several reports of one error. */
final class ErrorDuplicates {

  /** The same message from the same place this soon is the same error, reported twice. */
  private static final long SAME_MS = 5;

  /** The console repeats what was thrown or what failed, this much later at most. */
  private static final long ECHO_MS = 1_000;

  private ErrorDuplicates() {}

  /** The errors in order of time, each once. */
  static List<BrowserError> removedFrom(List<BrowserError> errors) {
    List<BrowserError> inOrder = new ArrayList<>(errors);
    inOrder.sort(Comparator.comparingLong(BrowserError::time));
    List<BrowserError> unique = new ArrayList<>();
    for (BrowserError error : inOrder) {
      boolean known = unique.stream().anyMatch(other -> isSame(other, error));
      boolean echo = inOrder.stream().anyMatch(other -> isEcho(error, other));
      if (!known && !echo) {
        unique.add(error);
      }
    }
    return unique;
  }

  private static boolean isSame(BrowserError one, BrowserError other) {
    return one.id().equals(other.id())
        || (one.kind() == other.kind()
            && one.message().equals(other.message())
            && one.url().equals(other.url())
            && one.stack().equals(other.stack())
            && Math.abs(one.time() - other.time()) <= SAME_MS);
  }

  private static boolean isEcho(BrowserError console, BrowserError source) {
    if (console.kind() != Kind.CONSOLE
        || source.kind() == Kind.CONSOLE
        || Math.abs(console.time() - source.time()) > ECHO_MS) {
      return false;
    }
    return source.kind() == Kind.REQUEST
        ? console.message().startsWith("Failed to load resource")
            && console.url().equals(source.url())
        : !source.message().isBlank() && console.message().endsWith(source.message());
  }
}
