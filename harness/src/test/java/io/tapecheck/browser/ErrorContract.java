package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Locator;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import org.junit.jupiter.api.Test;

/** Every error of a page is reported exactly once. */
interface ErrorContract extends Contract {

  /**
   * Presses a button that makes an error, and another one after it, so that nothing is on its way.
   */
  private BrowserError errorOf(String button) {
    needs(Capability.ERROR_EVENTS);
    LivePage page = page();
    page.open(site().url("errors.html"));
    page.click(Locator.role("button", button).exactly());
    await(() -> !witness().errors().isEmpty(), "an error");
    page.click(Locator.role("button", "Complain"));
    await(
        () -> witness().errors().stream().anyMatch(e -> e.message().equals("a complaint")),
        "the complaint");
    assertThat(witness().errors()).hasSize(2);
    return witness().errors().get(0);
  }

  @Test
  default void reportsAnUncaughtError() {
    long before = System.currentTimeMillis();
    BrowserError error = errorOf("Throw");
    assertThat(error.kind()).isEqualTo(Kind.UNCAUGHT);
    assertThat(error.message()).isEqualTo("TypeError: boom");
    assertThat(error.url()).isEqualTo(site().url("errors.html"));
    assertThat(error.time()).isBetween(before - 1, System.currentTimeMillis() + 1);
    assertThat(error.stack()).isNotEmpty();
    assertThat(error.stack().get(0)).isEqualTo("explode@" + site().url("errors.html") + ":7:11");
    assertThat(error.stack().get(1)).matches("onclick@.*:\\d+:\\d+");
  }

  @Test
  default void reportsARejection() {
    BrowserError error = errorOf("Reject");
    assertThat(error.kind()).isEqualTo(Kind.REJECTION);
    assertThat(error.message()).isEqualTo("RangeError: late boom");
    assertThat(error.stack().get(0)).startsWith("reject@" + site().url("errors.html") + ":10:");
  }

  @Test
  default void reportsARejectionWithoutAnError() {
    BrowserError error = errorOf("Reject words");
    assertThat(error.kind()).isEqualTo(Kind.REJECTION);
    assertThat(error.message()).isEqualTo("just words");
  }

  @Test
  default void reportsARequestThatWasAnsweredBadly() {
    BrowserError error = errorOf("Miss");
    assertThat(error.kind()).isEqualTo(Kind.REQUEST);
    assertThat(error.message()).isEqualTo("GET /status/404 → 404");
    assertThat(error.url()).isEqualTo(site().url("status/404?card=secret"));
    assertThat(error.status()).contains(404);
  }

  @Test
  default void reportsAServerThatBroke() {
    BrowserError error = errorOf("Break");
    assertThat(error.kind()).isEqualTo(Kind.REQUEST);
    assertThat(error.message()).isEqualTo("POST /status/500 → 500");
  }

  @Test
  default void reportsARequestThatNobodyAnswered() {
    BrowserError error = errorOf("Refuse");
    assertThat(error.kind()).isEqualTo(Kind.REQUEST);
    assertThat(error.message()).startsWith("GET /nobody → ").contains("ERR_CONNECTION_REFUSED");
    assertThat(error.status()).isEmpty();
  }

  @Test
  default void reportsWhatIsWrittenToTheConsoleAsAnError() {
    needs(Capability.ERROR_EVENTS);
    LivePage page = page();
    page.open(site().url("errors.html"));
    page.click(Locator.role("button", "Chat"));
    page.click(Locator.role("button", "Complain"));
    await(() -> !witness().errors().isEmpty(), "an error");
    assertThat(witness().errors())
        .singleElement()
        .satisfies(error -> assertThat(error.kind()).isEqualTo(Kind.CONSOLE))
        .satisfies(error -> assertThat(error.message()).isEqualTo("a complaint"));
  }

  @Test
  default void takesNoLeavingForAnError() {
    needs(Capability.ERROR_EVENTS);
    LivePage page = page();
    page.open(site().url("errors.html"));
    page.click(Locator.role("button", "Leave"));
    page.click(Locator.role("button", "Inner button"));
    await(() -> witness().requestsTo(site().url("slow")).size() == 1, "the request's end");
    assertThat(witness().errors()).isEmpty();
  }
}
