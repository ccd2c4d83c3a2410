package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Locator;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
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

  /** What each button of failing.html makes, as kind and message; most make nothing else. */
  List<Failing> FAILING =
      List.of(
          new Failing("console error", "CONSOLE TypeError: no till"),
          new Failing("console words and error", "CONSOLE paying failed: Error: no change"),
          new Failing("console object", "CONSOLE Object code: 7 reason: full"),
          new Failing("console list", "CONSOLE Array(2) 0: a 1: 2"),
          new Failing("console values", "CONSOLE null undefined 42 true 1n NaN"),
          new Failing("console format", "CONSOLE item of 3 lost, 100% at once"),
          new Failing("console own error", "CONSOLE TillError: jammed"),
          new Failing("console assertion", "CONSOLE Assertion failed: out of order"),
          new Failing("console warning"),
          new Failing("throw text", "UNCAUGHT plain text"),
          new Failing("throw object", "UNCAUGHT Object code: 5"),
          new Failing("throw nothing", "UNCAUGHT undefined"),
          new Failing("throw null", "UNCAUGHT null"),
          new Failing("throw own error", "UNCAUGHT TillError: stuck"),
          new Failing("throw lines", "UNCAUGHT Error: one\ntwo"),
          new Failing("throw later", "UNCAUGHT RangeError: later"),
          new Failing("throw in microtask", "UNCAUGHT Error: micro"),
          new Failing("throw after catching"),
          new Failing("reject number", "REJECTION 5"),
          new Failing("reject object", "REJECTION Object code: 6"),
          new Failing("reject nothing", "REJECTION undefined"),
          new Failing("reject and handle"),
          new Failing("await and throw", "REJECTION Error: awaited"),
          new Failing("throw in frame", "UNCAUGHT Error: framed"),
          new Failing("throw in foreign script", "UNCAUGHT Error: foreign"),
          new Failing(
              "broken script",
              "UNCAUGHT SyntaxError: Failed to execute 'append' on 'Element': Unexpected token"
                  + " ';'"),
          new Failing("missing image", "REQUEST GET /status/404 → 404"),
          new Failing("missing script", "REQUEST GET /status/404 → 404"),
          new Failing("missing sheet", "REQUEST GET /status/404 → 404"),
          new Failing("missing font", "REQUEST GET /status/404 → 404"),
          new Failing("missing video", "REQUEST GET /status/404 → 404"),
          new Failing("missing frame", "REQUEST GET /status/404 → 404"),
          new Failing("missing module", "REQUEST GET /status/404 → 404"),
          new Failing("refused image", "REQUEST GET /image.png → net::ERR_CONNECTION_REFUSED"),
          new Failing("other host without leave", "REQUEST GET /closed → net::ERR_FAILED"),
          new Failing("preflight without leave", "REQUEST PUT /closed → net::ERR_FAILED"),
          new Failing("preflight refused", "REQUEST DELETE /status/405 → net::ERR_FAILED"),
          new Failing("preflight with leave"),
          new Failing("aborted"),
          new Failing("beacon", "REQUEST POST /status/500 → 500"),
          new Failing("failing xhr", "REQUEST GET /status/503 → 503"),
          new Failing("redirected", "REQUEST GET /status/404 → 404"));

  /**
   * A way to fail.
   *
   * @param button that fails so
   * @param errors kind and message of each error that it makes
   */
  record Failing(String button, List<String> errors) {
    Failing(String button, String... errors) {
      this(button, List.of(errors));
    }
  }

  @Test
  default void reportsEveryWayToFailOnceAndInTheSameWords() {
    needs(Capability.ERROR_EVENTS);
    LivePage page = page();
    page.open(site().url("failing.html"));
    SoftAssertions soundly = new SoftAssertions();
    for (Failing failing : FAILING) {
      int before = witness().errors().size();
      page.click(Locator.role("button", failing.button()).exactly());
      page.waitUntil(
          () -> witness().errors().size() >= before + failing.errors().size(), SHORT.plus(SHORT));
      page.click(Locator.role("button", "done").exactly());
      await(() -> ends(before) == 1, "the mark behind " + failing.button());
      soundly
          .assertThat(
              witness().errors().stream()
                  .skip(before)
                  .map(error -> error.kind() + " " + error.message())
                  .filter(error -> !error.equals("CONSOLE the end")))
          .as(failing.button())
          .containsExactlyElementsOf(failing.errors());
    }
    soundly.assertAll();
  }

  private long ends(int before) {
    return witness().errors().stream()
        .skip(before)
        .filter(error -> error.message().equals("the end"))
        .count();
  }

  @Test
  default void tellsWhatAFailedRequestWasForAndWhenItWasSent() {
    needs(Capability.ERROR_EVENTS);
    LivePage page = page();
    page.open(site().url("failing.html"));
    for (String button : List.of("missing image", "missing sheet", "missing font", "failing xhr")) {
      page.click(Locator.role("button", button).exactly());
    }
    await(() -> witness().errors().size() == 4, "four errors");
    assertThat(witness().errors())
        .extracting(error -> error.requestType().orElse("?"))
        .containsExactlyInAnyOrder("image", "stylesheet", "font", "xhr");
    assertThat(witness().errors())
        .allSatisfy(
            error ->
                assertThat(error.begun().orElseThrow())
                    .isPositive()
                    .isLessThanOrEqualTo(error.time()));
  }
}
