package io.tapecheck.browser.selenium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.browser.OutOfTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcrossNavigationsTest {

  private final AcrossNavigations navigations = new AcrossNavigations(() -> Duration.ofMinutes(1));

  @Test
  void whatADocumentThatLeftRefusedIsAskedOfTheNextOne() {
    Deque<CommandFailure> refusals =
        new ArrayDeque<>(List.of(new CommandFailure("no such frame", "gone")));

    String text =
        navigations.perform(
            "reading the page",
            () -> {
              if (!refusals.isEmpty()) {
                throw refusals.remove();
              }
              return "the next page";
            });

    assertThat(text).isEqualTo("the next page");
  }

  @Test
  void aPageThatDoesNotAnswerIsToldAsSuch() {
    assertThatThrownBy(
            () ->
                navigations.run(
                    "asking the probe",
                    () -> {
                      throw CommandFailure.timeout("script.callFunction", Duration.ofSeconds(90));
                    }))
        .isInstanceOf(OutOfTime.class)
        .hasMessage(
            "the page did not answer while asking the probe: script.callFunction took longer than 90000 ms");
  }

  @Test
  void whatIsRefusedForAnotherReasonIsNotAskedAgain() {
    CommandFailure refused = new CommandFailure("invalid argument", "no");

    assertThatThrownBy(
            () ->
                navigations.run(
                    "clicking",
                    () -> {
                      throw refused;
                    }))
        .isSameAs(refused);
  }
}
