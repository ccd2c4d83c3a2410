package io.tapecheck.capture;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.probe.FramePaths;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.tape.Target;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Writes down what the browser and the page probe report. May be told things from any thread. */
final class GroundTruth implements PageObserver {

  private final TapeWriter tape;
  private final Predicate<String> ofTheHarness;
  private final CanaryWatch canaries;
  private final Consumer<ProbeMessage> leaving;
  private final StorageRecord storage;
  private final ConsoleRecord console;
  private final ErrorRecord errors;
  private final Consumer<String> problems;
  private final FramePaths frames = new FramePaths();
  private final Queue<ProbeMessage> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger actions = new AtomicInteger();

  /**
   * @param ofTheHarness tells URLs of the harness's own servers, whose troubles are none of the
   *     application's
   * @param canaries sees what is put into fields
   * @param leaving is given the page as it was left
   * @param storage is given what was stored when a document was left
   * @param problems is told, in a sentence, of what could not be seen or kept
   */
  GroundTruth(
      TapeWriter tape,
      Predicate<String> ofTheHarness,
      CanaryWatch canaries,
      Consumer<ProbeMessage> leaving,
      StorageRecord storage,
      Consumer<String> problems) {
    this.tape = tape;
    this.storage = storage;
    this.console = new ConsoleRecord(tape, problems);
    this.errors = new ErrorRecord(tape, problems);
    this.ofTheHarness = ofTheHarness;
    this.canaries = canaries;
    this.leaving = leaving;
    this.problems = problems;
  }

  @Override
  public void onError(BrowserError error) {
    if (error.kind() == BrowserError.Kind.REQUEST && ofTheHarness.test(error.url())) {
      return;
    }
    errors.add(error);
  }

  @Override
  public void onRequest(NetworkRequest request) {
    tape.request(request);
  }

  @Override
  public void onConsole(ConsoleLine line) {
    console.add(line);
  }

  @Override
  public void onProbeMessage(JsonNode json) {
    ProbeMessage message = ProbeMessage.of(json);
    switch (message.kind()) {
      case "frames" -> {
        frames.learn(message);
        tellWaiting(acted -> frames.knows(boundary(acted)));
      }
      case "click", "scroll", "input", "write" -> {
        waiting.add(message);
        tellWaiting(acted -> frames.knows(boundary(acted)));
      }
      case "storage" -> storage.add(json);
      case "leaving" -> leaving.accept(message);
      case "probe-error" ->
          problems.accept(
              "The page probe failed (%s): what happened in that document after it may not have been seen. Capture the session again, and report this if it fails again."
                  .formatted(errorName(json)));
      default -> {
        // The beginning of a document needs no record of its own: its request has one.
      }
    }
  }

  /** The kind of an error; its message could quote the page. */
  private static String errorName(JsonNode json) {
    String name = json.path("message").asText("").replaceFirst("^Uncaught ", "").split(":", 2)[0];
    return name.matches("[A-Za-z]{1,40}") ? name : "an error";
  }

  /** Writes down what still waits to learn where its frame stands; then nothing more is to come. */
  void end() {
    tellWaiting(acted -> true);
  }

  /** A frame can be acted in before the document around it says where the frame stands. */
  private synchronized void tellWaiting(Predicate<ProbeMessage> ready) {
    for (Iterator<ProbeMessage> all = waiting.iterator(); all.hasNext(); ) {
      ProbeMessage acted = all.next();
      if (ready.test(acted)) {
        all.remove();
        tell(acted);
      }
    }
  }

  private void tell(ProbeMessage acted) {
    Target target = target(acted);
    if (acted.kind().equals("input")) {
      canaries.onInput(acted, target);
    }
    if (!acted.json().path("editable").asBoolean()) {
      tape.action(action(acted, target));
    }
  }

  private PerformedAction action(ProbeMessage message, Target target) {
    JsonNode json = message.json();
    return new PerformedAction(
        actions.getAndIncrement(),
        PerformedAction.Kind.valueOf(message.kind().toUpperCase(Locale.ROOT)),
        message.time(),
        json.path("end").asLong(message.time()),
        target,
        json.path("trusted").asBoolean(),
        json.has("x") ? Optional.of(json.path("x").asInt()) : Optional.empty(),
        json.has("y") ? Optional.of(json.path("y").asInt()) : Optional.empty(),
        json.has("checked") ? Optional.of(json.path("checked").asBoolean()) : Optional.empty(),
        otherPaths(message),
        json.path("incidental").asBoolean());
  }

  private List<String> otherPaths(ProbeMessage message) {
    List<Integer> boundary = boundary(message);
    return StreamSupport.stream(message.json().path("otherPaths").spliterator(), false)
        .map(path -> frames.fromTop(boundary, path.asText()))
        .toList();
  }

  private Target target(ProbeMessage message) {
    JsonNode json = message.json().path("target");
    List<Integer> boundary = boundary(message);
    return new Target(
        frames.fromTop(boundary, json.path("path").asText()),
        json.path("tag").asText(),
        json.has("field") ? Optional.of(json.path("field").asText()) : Optional.empty(),
        json.path("blocked").asBoolean(),
        boundary.isEmpty() ? Optional.empty() : Optional.of("other site"));
  }

  private static List<Integer> boundary(ProbeMessage message) {
    return ProbeMessage.place(message.json().path("target").path("place"));
  }
}
