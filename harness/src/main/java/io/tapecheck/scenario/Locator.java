package io.tapecheck.scenario;

import java.util.Optional;

/**
 * Names one element of a page the way a user would. Means the same with every driver.
 *
 * <p>Names and texts match case-insensitively, white space collapsed, as a part of the whole; with
 * {@code exact} they match case-sensitively and whole. Open shadow roots are searched; frames are
 * not, unless {@code frame} says which.
 *
 * @param by what is looked for
 * @param exact whether names and texts must match whole
 * @param frame the frame element in which to look, as a locator of its own (it may itself stand in
 *     a frame)
 * @param within an element in which to look
 * @param nth which of several matches, counted from 0; without it more than one match is an error
 */
public record Locator(
    By by,
    boolean exact,
    Optional<Locator> frame,
    Optional<Locator> within,
    Optional<Integer> nth) {

  /** The strategies. */
  public sealed interface By {
    /** An ARIA role, with an accessible name when given: {@code button "Pay now"}. */
    record Role(String role, Optional<String> name) implements By {}

    /** A form field by its label (label element, aria-label or aria-labelledby). */
    record Label(String text) implements By {}

    /** A form field by its placeholder. */
    record Placeholder(String text) implements By {}

    /** The innermost element that holds the text. */
    record Text(String text) implements By {}

    /** The element whose {@code data-testid} is this, whole. */
    record TestId(String id) implements By {}

    /** A CSS selector. */
    record Css(String selector) implements By {}
  }

  /** A locator in the main document, matching parts of names. */
  public static Locator of(By by) {
    return new Locator(by, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Locator role(String role, String name) {
    return of(new By.Role(role, Optional.of(name)));
  }

  public static Locator role(String role) {
    return of(new By.Role(role, Optional.empty()));
  }

  public static Locator label(String text) {
    return of(new By.Label(text));
  }

  public static Locator placeholder(String text) {
    return of(new By.Placeholder(text));
  }

  public static Locator text(String text) {
    return of(new By.Text(text));
  }

  public static Locator testId(String id) {
    return of(new By.TestId(id));
  }

  public static Locator css(String selector) {
    return of(new By.Css(selector));
  }

  /** The same, with names and texts matched whole. */
  public Locator exactly() {
    return new Locator(by, true, frame, within, nth);
  }

  /** The same, inside a frame. */
  public Locator inFrame(Locator frameElement) {
    return new Locator(by, exact, Optional.of(frameElement), within, nth);
  }

  /** The same, inside an element. */
  public Locator within(Locator container) {
    return new Locator(by, exact, frame, Optional.of(container), nth);
  }

  /** The same, the n-th match, counted from 0. */
  public Locator nth(int index) {
    return new Locator(by, exact, frame, within, Optional.of(index));
  }

  /** How messages show it, for example {@code button "Pay now" in frame css "iframe.payment"}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (by instanceof By.Role role) {
      text.append(role.role());
      role.name().ifPresent(name -> text.append(" \"").append(name).append('"'));
    } else if (by instanceof By.Label label) {
      text.append("label \"").append(label.text()).append('"');
    } else if (by instanceof By.Placeholder placeholder) {
      text.append("placeholder \"").append(placeholder.text()).append('"');
    } else if (by instanceof By.Text words) {
      text.append("text \"").append(words.text()).append('"');
    } else if (by instanceof By.TestId testId) {
      text.append("test id \"").append(testId.id()).append('"');
    } else if (by instanceof By.Css css) {
      text.append("css \"").append(css.selector()).append('"');
    }
    nth.ifPresent(index -> text.append(" (number ").append(index + 1).append(')'));
    within.ifPresent(container -> text.append(" within ").append(container));
    frame.ifPresent(element -> text.append(" in frame ").append(element));
    return text.toString();
  }
}
