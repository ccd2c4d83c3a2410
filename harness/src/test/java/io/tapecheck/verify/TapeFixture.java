package io.tapecheck.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.persona.Canary;
import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.RecorderAdvice;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.StoredValue;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.Target;
import io.tapecheck.tape.TypedValue;
import io.tapecheck.tape.WireRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a tape in memory. Moments are milliseconds since the start of the session. */
public final class TapeFixture {

  /** When the session began, milliseconds since the epoch. */
  public static final long START = 1_700_000_000_000L;

  private final List<Canary> canaries = new ArrayList<>();
  private final List<TypedValue> typed = new ArrayList<>();
  private final List<PerformedStep> steps = new ArrayList<>();
  private final List<PerformedAction> actions = new ArrayList<>();
  private final List<BrowserError> errors = new ArrayList<>();
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private final Map<Checkpoint, PageSnapshot> live = new HashMap<>();
  private final Map<Checkpoint, PageSnapshot> replayed = new HashMap<>();
  private final List<WireRequest> wire = new ArrayList<>();
  private final List<RecordedEvent> recording = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<ConsoleLine> console = new ArrayList<>();
  private final List<StoredValue> storage = new ArrayList<>();
  private final List<NetworkRequest> requests = new ArrayList<>();
  private List<String> storageKeys = List.of();
  private Policy policy = Policy.everyCanaryIsSecret();
  private ErrorPolicy errorPolicy = ErrorPolicy.NONE;
  private List<String> maskSelectors = List.of(".rr-mask");
  private List<String> blockSelectors = List.of(".rr-block");
  private RecorderAdvice advice = RecorderAdvice.NONE;

  /** A canary that the session typed at a moment. */
  public TapeFixture typed(Canary canary, long at) {
    return typed(canary, at, false);
  }

  /** The same of a value that the page held before. */
  public TapeFixture typedThoughItStood(Canary canary, long at) {
    return typed(canary, at, true);
  }

  private TapeFixture typed(Canary canary, long at, boolean stood) {
    canaries.add(canary);
    Target target =
        new Target("html > body", "input", Optional.of(canary.field()), false, Optional.empty());
    typed.add(new TypedValue(canary.id(), START + at, target, stood));
    return this;
  }

  /** A canary that was planned and never typed. */
  public TapeFixture planned(Canary canary) {
    canaries.add(canary);
    return this;
  }

  public TapeFixture step(String stage, String name, long at) {
    return step(stage, name, false, at);
  }

  /** A step at which the session ends. */
  public TapeFixture failedStep(String stage, String name, long at) {
    steps.add(
        new PerformedStep(
            steps.size(),
            stage,
            name,
            false,
            START + at,
            START + at + 10,
            false,
            Optional.of("it is not there")));
    return this;
  }

  public TapeFixture expectation(String stage, String name, long at) {
    return step(stage, name, true, at);
  }

  private TapeFixture step(String stage, String name, boolean expectation, long at) {
    steps.add(
        new PerformedStep(
            steps.size(),
            stage,
            name,
            expectation,
            START + at,
            START + at + 10,
            true,
            Optional.empty()));
    return this;
  }

  /** An event that came with a request; single quotes stand for double ones. */
  public TapeFixture event(long at, int request, String type, String data) {
    String json = "{'type':" + type + ",'timestamp':" + (START + at) + ",'data':" + data + "}";
    recording.add(new RecordedEvent(recording.size(), request, json(json)));
    return this;
  }

  /** A full snapshot of a body with this content. */
  public TapeFixture page(long at, String bodyChildren) {
    return event(
        at,
        0,
        "2",
        "{'node':{'type':0,'id':1,'childNodes':[{'type':2,'id':2,'tagName':'html','attributes':{},"
            + "'childNodes':[{'type':2,'id':3,'tagName':'head','attributes':{},'childNodes':[]},"
            + "{'type':2,'id':4,'tagName':'body','attributes':{},'childNodes':["
            + bodyChildren
            + "]}]}]},'initialOffset':{'top':0,'left':0}}");
  }

  /** An incremental event; the data without its braces. */
  public TapeFixture change(long at, String data) {
    return event(at, 0, "3", "{" + data + "}");
  }

  public TapeFixture request(long at, String url, Map<String, List<String>> headers, byte[] body) {
    wire.add(new WireRequest(wire.size(), START + at, "POST", url, headers, body));
    return this;
  }

  /** What the page wrote to its console. */
  public TapeFixture console(long at, String level, String text) {
    console.add(new ConsoleLine(START + at, level, text, "https://shop.example/"));
    return this;
  }

  /** What the browser kept at a moment. */
  public TapeFixture stored(
      long at, StoredValue.Kind kind, String place, String key, String value) {
    storage.add(new StoredValue(START + at, kind, "https://shop.example", place, key, value));
    return this;
  }

  /** How the names begin under which the recorder keeps things. */
  public TapeFixture recorderKeeps(String... beginnings) {
    storageKeys = List.of(beginnings);
    return this;
  }

  /** Something that the decoder could not make sense of. */
  public TapeFixture problem(String sentence) {
    problems.add(sentence);
    return this;
  }

  public TapeFixture action(PerformedAction action) {
    actions.add(action);
    return this;
  }

  public TapeFixture error(BrowserError error) {
    errors.add(error);
    return this;
  }

  /** A request of the page, whole and well. */
  public TapeFixture requested(String type, String url, long at) {
    requests.add(
        new NetworkRequest("GET", url, type, START + at, Optional.of(200), Optional.empty()));
    return this;
  }

  /** A request of the page that was answered well at a moment. */
  public TapeFixture answered(String type, String url, long at, long end) {
    requests.add(
        new NetworkRequest(
            "GET",
            url,
            type,
            START + at,
            Optional.of(200),
            Optional.empty(),
            Optional.of(START + end)));
    return this;
  }

  /** Something that the user did to a field or a button. */
  public TapeFixture acted(PerformedAction.Kind kind, long at) {
    Target target = new Target("html > body", "input", Optional.empty(), false, Optional.empty());
    return action(
        new PerformedAction(
            actions.size(),
            kind,
            START + at,
            START + at,
            target,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false));
  }

  /** A step that takes its time. */
  public TapeFixture lasting(String stage, String name, long at, long end) {
    steps.add(
        new PerformedStep(
            steps.size(), stage, name, false, START + at, START + end, true, Optional.empty()));
    return this;
  }

  /** Whose errors are, and which are known. */
  public TapeFixture errorPolicy(ErrorPolicy value) {
    errorPolicy = value;
    return this;
  }

  /** A checkpoint with its live and replayed page. */
  public TapeFixture checkpoint(String name, long at, PageSnapshot livePage, PageSnapshot replay) {
    replayed.put(addCheckpoint(name, at, livePage), replay);
    return this;
  }

  /** A checkpoint that was never replayed. */
  public TapeFixture unreplayed(String name, long at, PageSnapshot livePage) {
    addCheckpoint(name, at, livePage);
    return this;
  }

  private Checkpoint addCheckpoint(String name, long at, PageSnapshot livePage) {
    Checkpoint checkpoint =
        new Checkpoint(checkpoints.size() + 1, name, "stage", steps.size() - 1, START + at);
    checkpoints.add(checkpoint);
    live.put(checkpoint, livePage);
    return checkpoint;
  }

  public TapeFixture policy(Policy value) {
    policy = value;
    return this;
  }

  public TapeFixture allowing(String... fields) {
    return policy(new Policy(Set.of(fields), List.of(), List.of(), List.of()));
  }

  public TapeFixture advising(RecorderAdvice value) {
    advice = value;
    return this;
  }

  public TapeFixture recorderMasks(String... selectors) {
    maskSelectors = List.of(selectors);
    return this;
  }

  /** JSON with single quotes for double ones. */
  public static JsonNode json(String text) {
    try {
      return TapeJson.mapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  public Evidence evidence() {
    return new Evidence(
        new InMemory(),
        policy,
        new RecorderDescriptor(
                "fixture", "1", "A fixture", List.of(), maskSelectors, blockSelectors, advice)
            .keeping(storageKeys.toArray(String[]::new)),
        errorPolicy);
  }

  private final class InMemory implements Tape {
    @Override
    public Path folder() {
      return Path.of("in-memory");
    }

    @Override
    public TapeMetadata metadata() {
      return new TapeMetadata(
          TapeMetadata.FORMAT,
          "session-1",
          "scenario",
          "A scenario",
          "shop",
          Map.of(),
          new TapeMetadata.RecorderUsed("fixture", "1", Map.of()),
          new TapeMetadata.BrowserUsed("chromium", "playwright", "1", "desktop"),
          1,
          START,
          Optional.empty(),
          Optional.empty());
    }

    @Override
    public List<Canary> canaries() {
      return canaries;
    }

    @Override
    public List<TypedValue> typed() {
      return typed;
    }

    @Override
    public List<PerformedStep> steps() {
      return steps;
    }

    @Override
    public List<PerformedAction> actions() {
      return actions;
    }

    @Override
    public List<BrowserError> errors() {
      return errors;
    }

    @Override
    public List<NetworkRequest> requests() {
      return requests;
    }

    @Override
    public List<ConsoleLine> console() {
      return console;
    }

    @Override
    public List<StoredValue> storage() {
      return storage;
    }

    @Override
    public List<Checkpoint> checkpoints() {
      return checkpoints;
    }

    @Override
    public PageSnapshot live(Checkpoint checkpoint) {
      return Optional.ofNullable(live.get(checkpoint)).orElseThrow();
    }

    @Override
    public Optional<PageSnapshot> replayed(Checkpoint checkpoint) {
      return Optional.ofNullable(replayed.get(checkpoint));
    }

    @Override
    public Optional<Path> livePicture(Checkpoint checkpoint) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> replayedPicture(Checkpoint checkpoint) {
      return Optional.empty();
    }

    @Override
    public List<WireRequest> wire() {
      return wire;
    }

    @Override
    public List<String> problems() {
      return problems;
    }

    @Override
    public List<RecordedEvent> recording() {
      return recording;
    }
  }
}
