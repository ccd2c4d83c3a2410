package io.tapecheck.browser.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tapecheck.browser.NearestMiss;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.scenario.Locator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says our locators in Playwright's words. */
final class Elements {

  private final Scope page;

  Elements(Page page) {
    this.page = Scope.of(page);
  }

  /** What the locator names; looks at nothing yet. */
  com.microsoft.playwright.Locator named(Locator target) {
    return named(target, page);
  }

  /** All elements of the locator's kind in its scope, whatever they are called. */
  Optional<com.microsoft.playwright.Locator> ofTheSameKind(Locator target) {
    Locator.By by = target.by();
    Scope scope = scope(target, page);
    if (by instanceof Locator.By.Role role) {
      return Optional.of(scope.role(role(role.role()), Optional.empty(), false));
    } else if (by instanceof Locator.By.Label) {
      return Optional.of(scope.css("label, [aria-label], [aria-labelledby]"));
    } else if (by instanceof Locator.By.Placeholder) {
      return Optional.of(scope.css("[placeholder]"));
    } else if (by instanceof Locator.By.TestId) {
      return Optional.of(scope.css("[data-testid]"));
    } else if (by instanceof Locator.By.Text) {
      return Optional.of(scope.css("body *:not(script, style, noscript, template)"));
    }
    return Optional.empty();
  }

  private static com.microsoft.playwright.Locator named(Locator target, Scope page) {
    com.microsoft.playwright.Locator found = by(target, scope(target, page));
    return target.nth().map(found::nth).orElse(found);
  }

  private static Scope scope(Locator target, Scope page) {
    Scope document =
        target.frame().map(frame -> Scope.of(named(frame, page).contentFrame())).orElse(page);
    return target.within().map(container -> Scope.of(named(container, document))).orElse(document);
  }

  private static com.microsoft.playwright.Locator by(Locator target, Scope scope) {
    boolean exact = target.exact();
    Locator.By by = target.by();
    if (by instanceof Locator.By.Role role) {
      return scope.role(role(role.role()), role.name(), exact);
    } else if (by instanceof Locator.By.Label label) {
      return scope.label(label.text(), exact);
    } else if (by instanceof Locator.By.Placeholder placeholder) {
      return scope.placeholder(placeholder.text(), exact);
    } else if (by instanceof Locator.By.Text text) {
      return scope.text(text.text(), exact);
    } else if (by instanceof Locator.By.TestId testId) {
      String quoted = testId.id().replace("\\", "\\\\").replace("\"", "\\\"");
      return scope.css("[data-testid=\"" + quoted + "\"]");
    }
    return scope.css(((Locator.By.Css) by).selector());
  }

  private static AriaRole role(String name) {
    List<String> known =
        Arrays.stream(AriaRole.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
    if (!known.contains(name)) {
      throw new StepFailure(
          "\"%s\" is no ARIA role%s"
              .formatted(
                  name,
                  NearestMiss.among(name, known)
                      .map(near -> "; did you mean " + near + "?")
                      .orElse("")));
    }
    return AriaRole.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
