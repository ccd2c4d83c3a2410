package io.tapecheck.junit;

import java.util.Arrays;

/**
 * Tapes a page that a test drives by itself, where an annotation on the class does not fit:
 *
 * <pre>{@code
 * try (AttachedPage taped = Tapecheck.attach(page)) {
 *   … the test as it was …
 * }
 * }</pre>
 */
public final class Tapecheck {

  private Tapecheck() {}

  /**
   * Attaches to a page. Closing what it gives ends the tape and fails the test with what was found.
   *
   * @param page a Playwright page, or a Selenium driver with BiDi enabled
   * @param overrides settings, such as {@code recorder.options.maskAllInputs=false}
   * @throws IllegalArgumentException when it is neither
   */
  public static AttachedPage attach(Object page, String... overrides) {
    TestBench bench = new TestBench();
    return AttachedPage.attach(
            bench, TestSettings.load("", Arrays.asList(overrides)), caller(), page)
        .map(attached -> attached.closing(bench))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Tapecheck cannot attach to a %s. Give it a Playwright Page or a Selenium WebDriver."
                        .formatted(page.getClass().getName())));
  }

  private static String caller() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(
                        frame -> !frame.getClassName().startsWith("io.tapecheck.junit.Tapecheck"))
                    .findFirst()
                    .map(
                        frame ->
                            frame.getClassName().replaceAll(".*[.$]", "")
                                + "."
                                + frame.getMethodName())
                    .orElse("attached"));
  }
}
