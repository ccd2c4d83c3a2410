package io.tapecheck.verify.fidelity;

import java.util.ArrayList;
import java.util.List;

/** What a comparison of two pages counted. */
final class Tally {

  private long facts;
  private long matched;
  private long masked;
  private final List<Difference> differences = new ArrayList<>();

  /** A fact that both pages agree on. */
  void same() {
    facts++;
    matched++;
  }

  /** A fact that the replay shows masked, as it is meant to. */
  void masked() {
    same();
    masked++;
  }

  /** Facts that only one of the pages has, or that differ. */
  void different(long count, Difference.Kind kind, String path, String detail) {
    facts += count;
    differences.add(new Difference(kind, path, detail));
  }

  long facts() {
    return facts;
  }

  long matched() {
    return matched;
  }

  long maskedFacts() {
    return masked;
  }

  List<Difference> differences() {
    return differences;
  }

  /** The share of facts that match, 0 to 1. */
  double score() {
    return facts == 0 ? 0 : (double) matched / facts;
  }
}
