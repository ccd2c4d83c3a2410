package io.tapecheck.policy;

import java.util.List;
import java.util.Set;

/**
 * What must not be masked.
 *
 * @param selectors CSS selectors of elements
 * @param texts of elements; {@code *} stands for any characters
 * @param stages names of stages of which every text that is not private must stay readable
 */
public record MustStayReadable(List<String> selectors, List<String> texts, Set<String> stages) {

  /** Nothing. */
  public static final MustStayReadable NOTHING =
      new MustStayReadable(List.of(), List.of(), Set.of());

  public MustStayReadable {
    selectors = List.copyOf(selectors);
    texts = List.copyOf(texts);
    stages = Set.copyOf(stages);
  }

  /** Whether nothing must stay readable. */
  public boolean isEmpty() {
    return selectors.isEmpty() && texts.isEmpty() && stages.isEmpty();
  }
}
