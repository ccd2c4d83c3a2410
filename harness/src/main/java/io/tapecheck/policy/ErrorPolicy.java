package io.tapecheck.policy;

import java.util.List;
import java.util.Map;

/**
 * Whose an error is, and which errors are known.
 *
 * @param firstParty hosts that are the application's own beside its site; {@code *} stands for
 *     anything
 * @param expected errors that are known
 */
public record ErrorPolicy(List<String> firstParty, List<ExpectedError> expected) {

  /** The application's site alone is its own, and no error is known. */
  public static final ErrorPolicy NONE = new ErrorPolicy(List.of(), List.of());

  public ErrorPolicy {
    firstParty = List.copyOf(firstParty);
    expected = List.copyOf(expected);
  }

  /** What of it concerns a session with these axes. */
  public ErrorPolicy of(Map<String, String> axes) {
    return new ErrorPolicy(
        firstParty, expected.stream().filter(error -> error.appliesTo(axes)).toList());
  }

  /** Whether a host is named as the application's own. */
  public boolean isFirstParty(String host) {
    return firstParty.stream().anyMatch(pattern -> Wildcards.matches(pattern, host));
  }
}
