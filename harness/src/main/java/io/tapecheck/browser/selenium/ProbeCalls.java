package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tapecheck.browser.FrameAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls the probe in the main frame and in every frame that the probe around it cannot reach. */
final class ProbeCalls {

  private static final Logger LOG = Logger.getLogger(ProbeCalls.class.getName());

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** A frame that sees the element it stands in belongs to the site around it. */
  private static final String CALL =
      """
      async (name, argument) => {
        if (window !== window.top && window.frameElement) return '{}';
        const probe = globalThis.tapecheckProbe;
        if (!probe) return '{}';
        const answer = await probe[name](JSON.parse(argument));
        return JSON.stringify({url: location.href, answer: answer === undefined ? null : answer});
      }
      """;

  private final PageContext page;
  private final String world;

  ProbeCalls(PageContext page, String world) {
    this.page = page;
    this.world = world;
  }

  List<FrameAnswer> call(String function, JsonNode argument, Duration limit) {
    ArrayNode arguments = PageContext.arguments();
    arguments.add(PageContext.string(function));
    arguments.add(PageContext.string(argument.toString()));
    List<FrameAnswer> answers = new ArrayList<>();
    boolean answered =
        Patience.until(
            () ->
                ask(page.tree(), Optional.empty(), function, arguments)
                    .map(answers::add)
                    .isPresent(),
            limit);
    if (!answered) {
      throw new IllegalStateException("the page has no probe that could answer " + function);
    }
    askBelow(page.tree(), function, arguments, answers);
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
      JsonNode frame, String function, ArrayNode arguments, List<FrameAnswer> answers) {
    Optional<String> parent = Optional.of(frame.path("context").asText());
    for (JsonNode child : frame.path("children")) {
      ask(child, parent, function, arguments).ifPresent(answers::add);
      askBelow(child, function, arguments, answers);
    }
  }

  /** Empty when the frame has no probe, is reached from around it, or is going away. */
  private Optional<FrameAnswer> ask(
      JsonNode frame, Optional<String> parent, String function, ArrayNode arguments) {
    String context = frame.path("context").asText();
    try {
      JsonNode said =
          PageContext.parse(page.call(context, Optional.of(world), CALL, arguments, LIMIT));
      return said.has("url")
          ? Optional.of(
              new FrameAnswer(context, parent, said.path("url").asText(), said.path("answer")))
          : Optional.empty();
    } catch (CommandFailure failure) {
      if (failure.code().equals("script") || failure.code().equals("timeout")) {
        throw new IllegalStateException(
            "the probe's function " + function + " failed: " + failure.getMessage(), failure);
      }
      return Optional.empty();
    }
  }
}
