package io.tapecheck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.tapecheck.scenarios.site.OwnBrowsers;
import io.tapecheck.scenarios.site.StaticSite;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebDriver;

/** Whatever breaks under a test that is taped is told as what it is, and costs that test alone. */
class TapedFailuresBrowserTest {

  private static final String OUT = "target/tapecheck/taped-failures";
  private static final String SET = "run.out=" + OUT;
  private static final String NAME = "Zora Quendelmeier";

  private static final StaticSite SITE =
      StaticSite.serve(
          Map.of(
              "/",
              """
              <!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
              <title>Sign up</title><label>Full name <input id="name" autocomplete="name"></label>
              """));

  /** A Playwright page that a name is typed into. */
  abstract static class Typed {
    private final Playwright playwright = OwnBrowsers.playwright();
    private final Browser browser = OwnBrowsers.chromium(playwright);
    final Page page = browser.newPage();

    @AfterEach
    void close() {
      playwright.close();
    }

    void type() {
      page.navigate(SITE.url("/"));
      page.locator("#name").fill(NAME);
    }
  }

  @Taped(set = SET)
  static class FailsInPlaywright extends Typed {
    @Test
    void fails() {
      type();
      fail("There is no " + NAME);
    }
  }

  @Taped(set = SET)
  static class FailsInSelenium {
    private final WebDriver driver = OwnBrowsers.chrome(PageLoadStrategy.NORMAL);

    @AfterEach
    void close() {
      driver.quit();
    }

    @Test
    void fails() {
      driver.get(SITE.url("/"));
      driver.findElement(By.id("name")).sendKeys(NAME);
      fail("There is no " + NAME);
    }
  }

  @Taped(set = SET)
  static class LosesTheBrowserOfReplays extends Typed {
    private final List<ProcessHandle> own = ProcessHandle.current().descendants().toList();

    @Test
    void dies(io.tapecheck.browser.Browser ofReplays) throws Exception {
      assertThat(ofReplays.isSpent()).isFalse();
      List<ProcessHandle> started =
          ProcessHandle.current()
              .descendants()
              .filter(process -> !own.contains(process))
              .filter(process -> process.info().command().orElse("").matches(".*(chrom|shell).*"))
              .toList();
      assertThat(started).isNotEmpty();
      started.forEach(ProcessHandle::destroyForcibly);
      for (ProcessHandle process : started) {
        process.onExit().get(30, TimeUnit.SECONDS);
      }
      type();
    }
  }

  @Taped(set = {SET, "browser.binary=no-such-browser"})
  static class HasNoBrowserForReplays extends Typed {
    @Test
    void types() {
      type();
    }
  }

  @Taped(set = SET)
  static class ClosesItsPage extends Typed {
    @Test
    void closes() {
      type();
      page.close();
    }
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @ParameterizedTest
  @ValueSource(classes = {FailsInPlaywright.class, FailsInSelenium.class})
  void aTestThatFailsKeepsItsOwnFailureAndItsTape(Class<?> test) throws IOException {
    Attempt attempt = Attempt.of(test);

    assertThat(attempt.failures())
        .singleElement()
        .isExactlyInstanceOf(AssertionError.class)
        .satisfies(thrown -> assertThat(thrown).hasMessage("There is no " + NAME));
    String id = test.getSimpleName() + ".fails";
    Tape tape = TapeReader.open(Path.of(OUT, "junit", "tapes", id));
    assertThat(tape.steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.ok()).isFalse();
              assertThat(step.failure()).contains("The test itself failed (AssertionError).");
            });
    assertThat(tape.typed()).hasSize(1);
    JsonNode session = session(id);
    assertThat(session.path("verdict").asText()).isEqualTo("fail");
    assertThat(session.toString())
        .contains("The test itself failed (AssertionError).")
        .doesNotContain(NAME);
  }

  @Test
  void aBrowserOfReplaysThatDiedIsReplaced() {
    Attempt attempt = Attempt.of(LosesTheBrowserOfReplays.class);

    assertThat(attempt.failures()).isEmpty();
    assertThat(attempt.passed()).isEqualTo(1);
    Tape tape = TapeReader.open(Path.of(OUT, "junit", "tapes", "LosesTheBrowserOfReplays.dies"));
    assertThat(tape.checkpoints())
        .isNotEmpty()
        .allSatisfy(checkpoint -> assertThat(tape.replayed(checkpoint)).isPresent());
  }

  @Test
  void whatCannotBeReplayedIsToldAndTheTapeIsJudgedAllTheSame() throws IOException {
    Attempt attempt = Attempt.of(HasNoBrowserForReplays.class);

    assertThat(attempt.failures())
        .singleElement()
        .isInstanceOf(TapecheckFailure.class)
        .asString()
        .contains("did not pass (error)", "The replay broke: ", "no-such-browser", "Tape: ");
    JsonNode session = session("HasNoBrowserForReplays.types");
    assertThat(session.at("/measures/masking.leaks").asInt(-1)).isZero();
  }

  @Test
  void aPageThatIsGoneBeforeTheEndIsTold() {
    Attempt attempt = Attempt.of(ClosesItsPage.class);

    assertThat(attempt.failures())
        .singleElement()
        .isInstanceOf(TapecheckFailure.class)
        .asString()
        .contains(
            "The page could not be written down at the end of the test",
            "Close it, and its browser, after the test, in @AfterEach.",
            "Tape: ")
        .doesNotContain(NAME);
  }

  private static JsonNode session(String id) throws IOException {
    JsonNode result = new ObjectMapper().readTree(Path.of(OUT, "junit", "result.json").toFile());
    for (JsonNode session : result.path("sessions")) {
      if (session.path("id").asText().equals(id)) {
        return session;
      }
    }
    throw new AssertionError("no session " + id);
  }
}
