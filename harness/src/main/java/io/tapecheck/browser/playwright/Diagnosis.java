package io.tapecheck.browser.playwright;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.browser.StepFailures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out why an action could not be performed, once it is clear that it could not. */
final class Diagnosis {

  private static final Pattern COVER =
      Pattern.compile("<([\\w-]+)([^>]*)>[^\\n]*intercepts pointer events");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

  /** What elements are called, by their kind; for texts the innermost elements only. */
  private static final String NAMES =
      """
      (elements, kind) => elements.slice(0, 2000).map(e => {
        const own = attribute => e.getAttribute(attribute) ?? '';
        if (kind === 'placeholder') return own('placeholder');
        if (kind === 'test id') return own('data-testid');
        if (kind === 'text') {
          const holds = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim() !== '');
          return holds && e.checkVisibility() ? e.innerText ?? '' : '';
        }
        const by = own('aria-labelledby').split(/\\s+/).filter(id => id !== '')
          .map(id => e.getRootNode().getElementById?.(id)?.textContent ?? '').join(' ');
        const button = e.localName === 'input' ? e.value : '';
        return by || own('aria-label') || e.innerText?.trim() || own('alt') || own('title') || button
          || e.querySelector('img[alt]')?.getAttribute('alt') || '';
      })
      """;

  private static final String DESCRIBED =
      "elements => elements.map(e => ({tag: e.localName, id: e.id}))";

  private final Elements elements;

  Diagnosis(Elements elements) {
    this.elements = elements;
  }

  /**
   * Says why an action failed.
   *
   * @param awaited what was awaited, for example {@code to be clicked}
   */
  StepFailure of(
      io.tapecheck.scenario.Locator target,
      String awaited,
      PlaywrightException failure,
      Duration limit) {
    Locator found = elements.named(target);
    List<String> seen = described(found);
    if (seen.isEmpty()) {
      return StepFailures.missing(target, names(target), limit);
    } else if (seen.size() > 1) {
      return StepFailures.ambiguous(target, seen);
    }
    return StepFailures.notReady(target, awaited, reason(found, failure), limit);
  }

  private String reason(Locator found, PlaywrightException failure) {
    String line = VendorFailures.firstLine(failure);
    if (!line.startsWith("Timeout")) {
      return line.replaceFirst("^Error: ", "");
    } else if (!found.isVisible()) {
      return "not visible";
    } else if (!found.isEnabled()) {
      return "disabled";
    }
    String log = String.valueOf(failure.getMessage());
    Matcher cover = COVER.matcher(log);
    if (cover.find()) {
      Matcher id = ID.matcher(cover.group(2));
      return "covered by " + StepFailures.element(cover.group(1), id.find() ? id.group(1) : "");
    } else if (log.contains("element is not stable")) {
      return "moving";
    } else if (log.contains("element is not editable")) {
      return "read-only";
    } else if (log.contains("outside of the viewport")) {
      return "outside of the viewport";
    }
    return "not ready";
  }

  private static List<String> described(Locator found) {
    List<String> seen = new ArrayList<>();
    if (found.evaluateAll(DESCRIBED) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> element) {
          seen.add(
              StepFailures.element(
                  String.valueOf(element.get("tag")), String.valueOf(element.get("id"))));
        }
      }
    }
    return seen;
  }

  private List<String> names(io.tapecheck.scenario.Locator target) {
    io.tapecheck.scenario.Locator.By by = target.by();
    String kind =
        by instanceof io.tapecheck.scenario.Locator.By.Placeholder
            ? "placeholder"
            : by instanceof io.tapecheck.scenario.Locator.By.TestId
                ? "test id"
                : by instanceof io.tapecheck.scenario.Locator.By.Text ? "text" : "name";
    return elements
        .ofTheSameKind(target)
        .map(all -> all.evaluateAll(NAMES, kind))
        .map(names -> names instanceof List<?> list ? list : List.of())
        .map(list -> list.stream().map(String::valueOf).toList())
        .orElse(List.of());
  }
}
