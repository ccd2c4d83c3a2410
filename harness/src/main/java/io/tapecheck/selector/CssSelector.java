package io.tapecheck.selector;

import java.util.List;
import java.util.Optional;

/**
 * A CSS selector: types, {@code *}, ids, classes, attributes with all their operators, {@code
 * :not(…)}, the four combinators, and lists.
 */
public final class CssSelector {

  /** One condition on one element. */
  interface Condition {
    boolean holds(Selectable element);
  }

  /** How a compound relates to what stands to the left of it. */
  enum Combinator {
    DESCENDANT,
    CHILD,
    NEXT,
    LATER
  }

  /** A compound with its relation to the one on the left of it. */
  record Link(Combinator combinator, List<Condition> conditions) {
    boolean matches(Selectable element) {
      return conditions.stream().allMatch(condition -> condition.holds(element));
    }
  }

  private final String source;
  private final List<List<Link>> alternatives;

  private CssSelector(String source, List<List<Link>> alternatives) {
    this.source = source;
    this.alternatives = alternatives;
  }

  /**
   * Reads a selector.
   *
   * @throws IllegalArgumentException when it is none, or uses what this class does not know
   */
  public static CssSelector of(String source) {
    return new CssSelector(source, new CssSelectorParser(source).selectors());
  }

  /** Whether it selects this element. */
  public boolean matches(Selectable element) {
    return alternatives.stream().anyMatch(links -> matches(links, links.size() - 1, element));
  }

  /** Whether it selects this element or one around it. */
  public boolean coversPlaceOf(Selectable element) {
    for (Optional<? extends Selectable> at = Optional.of(element);
        at.isPresent();
        at = at.get().parent()) {
      if (matches(at.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<Link> links, int last, Selectable element) {
    Link link = links.get(last);
    if (!link.matches(element)) {
      return false;
    }
    if (last == 0) {
      return true;
    }
    return switch (link.combinator()) {
      case CHILD -> element.parent().filter(e -> matches(links, last - 1, e)).isPresent();
      case NEXT -> element.before().filter(e -> matches(links, last - 1, e)).isPresent();
      case DESCENDANT -> {
        Optional<? extends Selectable> at = element.parent();
        while (at.isPresent() && !matches(links, last - 1, at.get())) {
          at = at.get().parent();
        }
        yield at.isPresent();
      }
      case LATER -> {
        Optional<? extends Selectable> at = element.before();
        while (at.isPresent() && !matches(links, last - 1, at.get())) {
          at = at.get().before();
        }
        yield at.isPresent();
      }
    };
  }

  /** The selector as it was written. */
  @Override
  public String toString() {
    return source;
  }
}
