package io.tapecheck.browser.selenium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The connection outlives listeners that fail and commands that take too long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BidiConnectionBrowserTest {

  private static final Duration LONG = Duration.ofSeconds(10);

  private final TestDrivenPage foreign = new TestDrivenPage();
  private final SeleniumSession session =
      new SeleniumSession(foreign.handle(), Optional.empty(), () -> {});
  private final PageContext page = new PageContext(session, foreign.handle().getWindowHandle());

  @AfterAll
  void close() {
    session.letGo();
    foreign.close();
  }

  @Test
  void aListenerThatFailsEndsNothing() {
    BidiConnection bidi = session.bidi();
    List<JsonNode> heard = new CopyOnWriteArrayList<>();
    Runnable stop =
        bidi.listen(
            event -> {
              throw new IllegalStateException("of the listener");
            });
    Runnable stopHearing = bidi.listen(heard::add);
    ObjectNode subscription = SeleniumSession.params();
    subscription.putArray("events").add("log.entryAdded");
    session.send("session.subscribe", subscription);

    page.evaluate("void console.log('one')", LONG);
    page.evaluate("void console.log('two')", LONG);

    assertThat(Patience.until(() -> heard.size() >= 2, LONG)).isTrue();
    assertThat(bidi.isOpen()).isTrue();
    stop.run();
    stopHearing.run();
  }

  @Test
  void aCommandThatTakesTooLongLeavesNoTrace() {
    BidiConnection bidi = session.bidi();
    String hold = "new Promise(done => { globalThis.release = done; })";

    assertThatThrownBy(() -> page.evaluate(hold, Duration.ofMillis(50)))
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.code()).isEqualTo("timeout"));
    assertThat(bidi.underWay()).isZero();

    page.evaluate("void release('late')", LONG);
    assertThat(page.evaluate("1 + 1", LONG).asInt()).isEqualTo(2);
    assertThat(bidi.underWay()).isZero();
  }
}
