package io.tapecheck.browser.selenium;

import io.tapecheck.browser.StepFailure;
import io.tapecheck.browser.StepFailures;
import io.tapecheck.browser.selenium.ElementFinder.Question;
import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Waits until a target is ready for what is to be done with it. */
final class Aim {

  private static final Sighting NOTHING =
      new Sighting(Optional.empty(), Optional.empty(), SeleniumSession.params());

  private final ElementFinder finder;
  private Duration limit = Duration.ofSeconds(10);

  Aim(PageContext page) {
    this.finder = new ElementFinder(page);
  }

  Duration limit() {
    return limit;
  }

  void setLimit(Duration limit) {
    this.limit = limit;
  }

  /** Once, visible, enabled, at rest and not covered; brings it into view. */
  Sighting forPointing(Locator target, String awaited) {
    return await(
        target,
        Question.POINT,
        Sighting::isReadyToBePointedAt,
        awaited,
        Sighting::reasonAgainstPointing);
  }

  /** Once, visible, enabled and not read-only. */
  Sighting forEditing(Locator target, String awaited) {
    return await(
        target,
        Question.LOOK,
        seen -> seen.is("visible") && seen.is("enabled") && seen.is("editable"),
        awaited,
        seen ->
            !seen.is("visible") ? "not visible" : seen.is("enabled") ? "read-only" : "disabled");
  }

  /** Once, whatever its state. */
  Sighting forLooking(Locator target, String awaited) {
    return await(target, Question.LOOK, Sighting::isThere, awaited, seen -> "not there");
  }

  /** Once and visible. */
  Sighting forSeeing(Locator target, String awaited) {
    return await(target, Question.LOOK, seen -> seen.is("visible"), awaited, seen -> "not visible");
  }

  void forState(Locator target, ElementState state) {
    String awaited = "to be " + state.name().toLowerCase(Locale.ROOT);
    switch (state) {
      case VISIBLE -> forSeeing(target, awaited);
      case ENABLED ->
          await(target, Question.LOOK, seen -> seen.is("enabled"), awaited, seen -> "disabled");
      case DISABLED ->
          await(
              target,
              Question.LOOK,
              seen -> seen.isThere() && !seen.is("enabled"),
              awaited,
              seen -> "enabled");
      case HIDDEN -> forAbsence(target, awaited);
    }
  }

  private void forAbsence(Locator target, String awaited) {
    boolean gone =
        Patience.until(
            () ->
                look(target, Question.LOOK, 0)
                    .filter(seen -> seen.count() == 0 || (seen.isThere() && !seen.is("visible")))
                    .isPresent(),
            limit);
    if (!gone) {
      throw StepFailures.notReady(target, awaited, "visible", limit);
    }
  }

  private Sighting await(
      Locator target,
      Question question,
      Predicate<Sighting> ready,
      String awaited,
      Function<Sighting, String> reason) {
    Watch watch = new Watch();
    if (Patience.until(() -> watch.shows(target, question, ready), limit)) {
      return watch.last;
    }
    throw failure(target, watch.last, awaited, reason);
  }

  /** What was seen last, and how often was looked. */
  private final class Watch {
    private Sighting last = NOTHING;
    private int attempts;

    boolean shows(Locator target, Question question, Predicate<Sighting> ready) {
      last = look(target, question, attempts++).orElse(last);
      return last.isThere() && ready.test(last);
    }
  }

  /** Empty when the page was going away while it was looked at. */
  private Optional<Sighting> look(Locator target, Question question, int attempt) {
    try {
      return Optional.of(finder.look(target, question, attempt));
    } catch (CommandFailure changing) {
      if (changing.code().equals("script")) {
        requireSense(target, changing);
      }
      return Optional.empty();
    }
  }

  /** A selector that the browser does not understand will not get better by waiting. */
  private static void requireSense(Locator target, CommandFailure failure) {
    String words = String.valueOf(failure.getMessage());
    if (words.contains("is not a valid selector")) {
      throw new StepFailure(target + " is not a valid selector", failure);
    }
  }

  private StepFailure failure(
      Locator target, Sighting last, String awaited, Function<Sighting, String> reason) {
    if (last.isThere()) {
      return StepFailures.notReady(target, awaited, reason.apply(last), limit);
    }
    if (last.count() > 1) {
      return StepFailures.ambiguous(target, last.matches());
    }
    List<String> names =
        look(target, Question.EXPLAIN, 0).map(Sighting::candidates).orElse(List.of());
    return StepFailures.missing(target, names, limit);
  }
}
