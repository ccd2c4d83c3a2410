package io.tapecheck.browser.playwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import io.tapecheck.browser.FrameAnswer;
import io.tapecheck.browser.StepFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;

/** Calls the probe's functions and evaluates in the page's own world. */
final class ProbeCalls {

  private final Instruments instruments;
  private final BiPredicate<BooleanSupplier, Duration> waitUntil;

  ProbeCalls(Instruments instruments, BiPredicate<BooleanSupplier, Duration> waitUntil) {
    this.instruments = instruments;
    this.waitUntil = waitUntil;
  }

  /** Answers of the main frame and of every frame that the frame around it cannot look into. */
  List<FrameAnswer> call(String function, JsonNode argument, Duration limit) {
    String expression =
        """
        (async () => {
          if (window !== window.top && window.frameElement !== null) return '';
          return JSON.stringify(await tapecheckProbe.%s(%s)) ?? 'null';
        })()"""
            .formatted(function, argument);
    List<FrameAnswer> answers = new ArrayList<>();
    answers.add(main(function, expression, limit));
    for (FrameInPage frame : instruments.frames().all()) {
      if (frame.parent.isPresent() && !seenFromOutside(frame)) {
        ask(frame, function, expression).ifPresent(answers::add);
      }
    }
    return List.copyOf(answers);
  }

  /** Ends the probe in every frame that still has one. */
  void stop() {
    for (FrameInPage frame : instruments.frames().all()) {
      ask(frame, "stop", "JSON.stringify(globalThis.tapecheckProbe?.stop?.() ?? false)");
    }
  }

  /** Evaluates in the probe's world of the main frame. */
  JsonNode inProbeWorld(String expression, Duration limit) {
    return main("evaluation", "(async () => JSON.stringify(await (" + expression + ")))()", limit)
        .answer();
  }

  /** Evaluates in the page's own world of the main frame. */
  JsonNode inPage(String expression) {
    JsonObject result;
    try {
      result =
          instruments
              .main()
              .call(
                  "Runtime.evaluate",
                  Json.object(
                      "expression", expression, "awaitPromise", true, "returnByValue", true));
    } catch (ProtocolFailure left) {
      throw new IllegalStateException("the page was left while its script ran", left);
    }
    refuse(result, "the page", "the expression");
    return Json.jackson(Optional.ofNullable(Json.member(result, "result").get("value")));
  }

  private FrameAnswer main(String function, String expression, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
      boolean reachable =
          waitUntil.test(
              () -> instruments.frames().main().filter(f -> f.session.isPresent()).isPresent(),
              left);
      if (!reachable) {
        throw new StepFailure(
            "the page's probe was awaited for "
                + limit.toMillis()
                + " ms, but the page has no document that it could run in: "
                + instruments.frames().main().map(f -> ShownUrl.of(f.url)).orElse("no page"));
      }
      Optional<FrameAnswer> answer =
          instruments.frames().main().flatMap(frame -> ask(frame, function, expression));
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new StepFailure(
            "the page was left again and again while the probe looked at it for "
                + limit.toMillis()
                + " ms");
      }
    }
  }

  /** Empty when the frame's document went away meanwhile, or is seen from the frame around it. */
  private static Optional<FrameAnswer> ask(FrameInPage frame, String function, String expression) {
    if (frame.session.isEmpty() || frame.probeContext.isEmpty()) {
      return Optional.empty();
    }
    JsonObject result;
    try {
      result =
          frame
              .session
              .get()
              .call(
                  "Runtime.evaluate",
                  Json.object(
                      "expression",
                      expression,
                      "contextId",
                      frame.probeContext.getAsInt(),
                      "awaitPromise",
                      true,
                      "returnByValue",
                      true));
    } catch (SilentFrame e) {
      return Optional.of(FrameAnswer.silent(frame.id, frame.parent, frame.url));
    } catch (ProtocolFailure e) {
      return Optional.empty();
    }
    refuse(result, ShownUrl.of(frame.url), function);
    String answer = Json.text(Json.member(result, "result"), "value");
    return answer.isEmpty()
        ? Optional.empty()
        : Optional.of(new FrameAnswer(frame.id, frame.parent, frame.url, Json.parse(answer)));
  }

  private static void refuse(JsonObject result, String where, String what) {
    Json.optionalMember(result, "exceptionDetails")
        .ifPresent(
            details -> {
              throw new IllegalStateException(
                  "%s failed in %s: %s".formatted(what, where, ErrorWatch.message(details)));
            });
  }

  /** Whether the frame around it certainly has the same origin; the frame itself knows better. */
  private boolean seenFromOutside(FrameInPage frame) {
    return frame.origin.startsWith("http")
        && frame
            .parent
            .flatMap(instruments.frames()::byId)
            .filter(parent -> parent.origin.equals(frame.origin))
            .isPresent();
  }
}
