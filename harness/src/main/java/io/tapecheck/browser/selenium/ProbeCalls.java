package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tapecheck.browser.FrameAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls the probe in the main frame and in every frame that the probe around it cannot reach. */
final class ProbeCalls {

  private static final Logger LOG = Logger.getLogger(ProbeCalls.class.getName());

  /** Writing down a page of 200,000 elements takes less, also on a machine that is busy. */
  private static final Duration LIMIT = Duration.ofSeconds(90);

  /** A frame in which a script runs without end answers nothing, and is passed over then. */
  private static final Duration FRAME_LIMIT = Duration.ofSeconds(5);

  /** One that was silent for that long is given this much from then on, until it answers. */
  private static final Duration SILENT_LIMIT = Duration.ofMillis(200);

  private static final String CALL =
      """
      (name, argument) => {
      %s
        const probe = globalThis.tapecheckProbe;
        if (!probe) return packed('{}');
        const say = (answer) =>
          packed(JSON.stringify({url: location.href, answer: answer === undefined ? null : answer}));
        const answer = probe[name](JSON.parse(argument));
        return answer instanceof Promise ? answer.then(say) : say(answer);
      }
      """
          .formatted(PackedText.SCRIPT);

  /** A frame that sees the element it stands in belongs to the site around it. */
  private static final String BEGIN =
      """
      () => {
        if (!globalThis.tapecheckProbe || window.frameElement) return false;
        globalThis.tapecheckResolves = false;
        Promise.resolve().then(() => { globalThis.tapecheckResolves = true; });
        return true;
      }
      """;

  private static final String RESOLVES = "() => globalThis.tapecheckResolves === true";

  /**
   * What is asked in place of a function that makes a promise where none ever resolves: in a
   * document that may run no script, as in a sandboxed frame, nothing moves that could be awaited.
   */
  private static final Map<String, String> AT_ONCE =
      Map.of("checkpoint", "peek", "rest", "peek", "storage", "kept");

  private final PageContext page;
  private final String world;
  private final Set<String> silent = new HashSet<>();

  ProbeCalls(PageContext page, String world) {
    this.page = page;
    this.world = world;
  }

  List<FrameAnswer> call(String function, JsonNode argument, Duration limit) {
    List<FrameAnswer> answers = new ArrayList<>();
    boolean answered =
        Patience.until(
            () ->
                ask(page.tree(), Optional.empty(), function, argument)
                    .map(answers::add)
                    .isPresent(),
            limit);
    if (!answered) {
      throw new IllegalStateException("the page has no probe that could answer " + function);
    }
    askBelow(page.tree(), function, argument, answers);
    return answers;
  }

  /** Ends the probe in every frame that still has one; what is gone needs no end. */
  void stop() {
    try {
      stop(page.tree());
    } catch (CommandFailure gone) {
      LOG.log(Level.FINE, "the page was gone before its probe was stopped", gone);
    }
  }

  private void stop(JsonNode frame) {
    try {
      page.call(
          frame.path("context").asText(),
          Optional.of(world),
          "() => void globalThis.tapecheckProbe?.stop?.()",
          PageContext.arguments(),
          LIMIT);
    } catch (CommandFailure gone) {
      LOG.log(Level.FINE, "a frame was gone before its probe was stopped", gone);
    }
    frame.path("children").forEach(this::stop);
  }

  private void askBelow(
      JsonNode frame, String function, JsonNode argument, List<FrameAnswer> answers) {
    Optional<String> parent = Optional.of(frame.path("context").asText());
    for (JsonNode child : frame.path("children")) {
      askFrame(child, parent, function, argument).ifPresent(answers::add);
      askBelow(child, function, argument, answers);
    }
  }

  private Optional<FrameAnswer> askFrame(
      JsonNode frame, Optional<String> parent, String function, JsonNode argument) {
    String context = frame.path("context").asText();
    try {
      boolean reached = is(context, BEGIN);
      silent.remove(context);
      if (!reached) {
        return Optional.empty();
      }
      String asked = is(context, RESOLVES) ? function : AT_ONCE.getOrDefault(function, function);
      return ask(frame, parent, asked, argument);
    } catch (CommandFailure failure) {
      if (failure.isTimeout()) {
        silent.add(context);
        return Optional.of(FrameAnswer.silent(context, parent, frame.path("url").asText()));
      }
      LOG.log(Level.FINE, "a frame was gone when its probe was asked", failure);
      return Optional.empty();
    }
  }

  private boolean is(String context, String question) {
    Duration limit = silent.contains(context) ? SILENT_LIMIT : FRAME_LIMIT;
    return page.call(context, Optional.of(world), question, PageContext.arguments(), limit)
        .path("value")
        .asBoolean();
  }

  /** Empty when the frame has no probe or is going away. */
  private Optional<FrameAnswer> ask(
      JsonNode frame, Optional<String> parent, String function, JsonNode argument) {
    String context = frame.path("context").asText();
    ArrayNode arguments = PageContext.arguments();
    arguments.add(PageContext.string(function));
    arguments.add(PageContext.string(argument.toString()));
    try {
      JsonNode said =
          PageContext.parse(
              PackedText.unpacked(
                  page.call(context, Optional.of(world), CALL, arguments, LIMIT)
                      .path("value")
                      .asText()));
      return said.has("url")
          ? Optional.of(
              new FrameAnswer(context, parent, said.path("url").asText(), said.path("answer")))
          : Optional.empty();
    } catch (CommandFailure failure) {
      if (failure.isTimeout()) {
        throw failure;
      }
      if (failure.code().equals("script")) {
        throw new IllegalStateException(
            "the probe's function " + function + " failed: " + failure.getMessage(), failure);
      }
      return Optional.empty();
    }
  }
}
