package io.tapecheck.browser;

import io.tapecheck.scenario.Locator;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words in which every driver says why a step could not be performed. */
public final class StepFailures {

  private static final int SHOWN = 5;

  private StepFailures() {}

  /**
   * Nothing matched.
   *
   * @param names what elements of the same kind are called: for a role the accessible names of its
   *     elements, for a label the labels of the page, and so on
   */
  public static StepFailure missing(Locator target, Collection<String> names, Duration limit) {
    String nearest =
        wanted(target.by())
            .flatMap(wanted -> NearestMiss.among(wanted, names))
            .map(name -> "; " + instead(target.by(), name))
            .orElse("");
    return new StepFailure("no " + target + " within " + seconds(limit) + nearest);
  }

  /**
   * More than one element matched.
   *
   * @param seen the matches, described by {@link #element}
   */
  public static StepFailure ambiguous(Locator target, List<String> seen) {
    String shown = seen.stream().limit(SHOWN).collect(Collectors.joining(", "));
    String more = seen.size() > SHOWN ? ", …" : "";
    return new StepFailure(
        "%d elements match %s: %s%s; add within, exact or nth to say which"
            .formatted(seen.size(), target, shown, more));
  }

  /**
   * The element is there but did not become ready for the action.
   *
   * @param awaited what was awaited, for example {@code to be clicked}
   * @param reason what it was instead: {@code not visible}, {@code disabled}, {@code moving},
   *     {@code covered by <div#cover>}
   */
  public static StepFailure notReady(
      Locator target, String awaited, String reason, Duration limit) {
    return new StepFailure(
        "%s was awaited %s for %s, but it is %s"
            .formatted(target, awaited, seconds(limit), reason));
  }

  /**
   * How messages show an element: its tag with id, never its attributes or text, which may hold
   * what a user typed.
   */
  public static String element(String tag, String id) {
    return "<" + tag + (id.isEmpty() ? "" : "#" + id) + ">";
  }

  private static Optional<String> wanted(Locator.By by) {
    if (by instanceof Locator.By.Role role) {
      return Optional.of(role.name().orElse(""));
    } else if (by instanceof Locator.By.Label label) {
      return Optional.of(label.text());
    } else if (by instanceof Locator.By.Placeholder placeholder) {
      return Optional.of(placeholder.text());
    } else if (by instanceof Locator.By.Text text) {
      return Optional.of(text.text());
    } else if (by instanceof Locator.By.TestId testId) {
      return Optional.of(testId.id());
    }
    return Optional.empty();
  }

  private static String instead(Locator.By by, String name) {
    if (by instanceof Locator.By.Label label && same(label.text(), name)) {
      return "a label says so, but it belongs to no field (it has no \"for\" and holds none);"
          + " name the field by placeholder or css";
    }
    return "there is " + kind(by) + " \"" + shortened(name) + '"';
  }

  private static boolean same(String wanted, String name) {
    return shortened(wanted).equalsIgnoreCase(shortened(name));
  }

  private static String kind(Locator.By by) {
    if (by instanceof Locator.By.Role role) {
      return role.role();
    } else if (by instanceof Locator.By.Label) {
      return "label";
    } else if (by instanceof Locator.By.Placeholder) {
      return "placeholder";
    } else if (by instanceof Locator.By.TestId) {
      return "test id";
    }
    return "text";
  }

  private static String shortened(String name) {
    String collapsed = name.strip().replaceAll("\\s+", " ");
    return collapsed.length() <= 60 ? collapsed : collapsed.substring(0, 59) + "…";
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }
}
