package io.tapecheck.policy;

import java.util.List;
import java.util.Set;

/**
 * What must never leave the browser, and what must stay readable.
 *
 * @param allowedFields ids of canary fields that may leave as they are, for example {@code coupon}
 * @param mustMask CSS selectors of elements whose text and values must be masked
 * @param mustBlock CSS selectors of elements of which nothing but a box may be recorded
 * @param mustStayReadable CSS selectors of elements that must not be masked
 */
public record Policy(
    Set<String> allowedFields,
    List<String> mustMask,
    List<String> mustBlock,
    List<String> mustStayReadable) {

  public Policy {
    allowedFields = Set.copyOf(allowedFields);
    mustMask = List.copyOf(mustMask);
    mustBlock = List.copyOf(mustBlock);
    mustStayReadable = List.copyOf(mustStayReadable);
  }

  /** Every canary is secret, nothing more is said. */
  public static Policy everyCanaryIsSecret() {
    return new Policy(Set.of(), List.of(), List.of(), List.of());
  }
}
