package io.tapecheck.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tapecheck.browser.FrameAnswer;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageProxy;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.Picture;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.collector.Collector;
import io.tapecheck.persona.Canary;
import io.tapecheck.persona.Redaction;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.probe.ProbeScript;
import io.tapecheck.probe.ProbeSnapshot;
import io.tapecheck.probe.Stillness;
import io.tapecheck.recorder.DecodedRecording;
import io.tapecheck.recorder.LedTraffic;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.recorder.RecorderSession;
import io.tapecheck.settings.Meeting;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A live page that is being taped: its recorder's traffic is collected, what really happens is
 * written down, and checkpoints are taken. Whoever drives the page, a scenario or a test of its
 * own, does so through {@link #page} or past it. Order of calls: {@link #begin}, {@link #watch},
 * {@link #checkpoint} as often as wanted, {@link #finish}, {@link #close}.
 */
public final class Taping implements AutoCloseable {

  /**
   * A page is at rest when nothing has changed for this many milliseconds: some frames, in which a
   * recorder is told of every mutation.
   */
  static final int QUIET_MILLIS = 60;

  /** The same after scrolling: longer than the 100 ms by which rrweb delays scroll events. */
  static final int SCROLL_QUIET_MILLIS = 120;

  /**
   * A page that is still moving after this many milliseconds is written down as it is, and that is
   * said.
   */
  static final int REST_LIMIT_MILLIS = 5_000;

  /** How long the last requests of a recorder are awaited. */
  static final Duration LAST_REQUESTS = Duration.ofSeconds(10);

  private final TapingSetup setup;
  private final TapeWriter tape;
  private final Collector collector;
  private final RecorderSession session;
  private final ConcurrentLinkedQueue<String> problems;
  private final Optional<DiscoveredCanaries> discovered;
  private final StorageRecord storage;
  private final CheckpointRecord checkpoints;
  private final CanaryWatch canaries;
  private final LogInCanaries logIn;
  private final ShownCanaries shown;
  private Optional<LivePage> page = Optional.empty();
  private Optional<GroundTruth> truth = Optional.empty();
  private Optional<RefusedBatches> refused = Optional.empty();

  private Taping(
      TapingSetup setup,
      TapeWriter tape,
      Collector collector,
      ConcurrentLinkedQueue<String> problems) {
    this.setup = setup;
    this.tape = tape;
    this.collector = collector;
    this.problems = problems;
    this.checkpoints = new CheckpointRecord(tape);
    this.storage = new StorageRecord(tape, problems::add);
    this.discovered =
        setup.discover()
            ? Optional.of(new DiscoveredCanaries(setup.shown(), Canary::taken))
            : Optional.empty();
    this.logIn = new LogInCanaries(known(setup));
    this.shown = new ShownCanaries(setup.shown(), CanaryPlan.canaries(setup.planned()), tape);
    this.canaries =
        discovered
            .<CanaryWatch>map(found -> found)
            .orElseGet(() -> CanaryWatch.both(new PlannedCanaries(setup.planned(), tape), logIn));
    this.session =
        new RecorderSession(
            setup.meeting() == Meeting.INJECTED ? setup.metadata().session() : "",
            collector.urlFor(setup.recorder().descriptor().id()),
            setup.options());
  }

  /** What is known before anything is typed. */
  private static List<Canary> known(TapingSetup setup) {
    return Stream.concat(CanaryPlan.canaries(setup.planned()).stream(), setup.shown().stream())
        .distinct()
        .toList();
  }

  /** Begins a tape and opens a collector; nothing is watched yet. */
  public static Taping begin(TapingSetup setup) {
    ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();
    TapeWriter tape = TapeWriter.begin(setup.folder(), setup.metadata(), known(setup));
    return new Taping(
        setup,
        tape,
        Collector.start(
            setup.collectorPort(),
            setup.recorder().leads(),
            tape::wire,
            problems::add,
            setup.recorder()::answer),
        problems);
  }

  /** Source of the recorder for pages that carry it themselves. */
  public String recorderScript() {
    return setup.recorder().bootScript(session);
  }

  /**
   * Opens or takes over the page.
   *
   * @param opener opens a page with these settings, or attaches to one
   */
  public LivePage watch(Function<PageSettings, LivePage> opener) {
    GroundTruth watching =
        new GroundTruth(tape, collector::owns, canaries, this::left, storage, problems::add);
    RefusedBatches refusing = new RefusedBatches(setup.recorder().leads(), watching);
    LivePage opened =
        opener.apply(
            new PageSettings(
                setup.device(),
                ProbeScript.source(
                    setup.recorder().descriptor().blockSelectors(), setup.discover()),
                pageScripts(),
                setup.liftContentSecurityPolicy(),
                false,
                new GuardedObserver(refusing, problems::add),
                proxy()));
    truth = Optional.of(watching);
    refused = Optional.of(refusing);
    page = Optional.of(opened);
    return opened;
  }

  private List<String> pageScripts() {
    List<String> scripts = new ArrayList<>();
    if (!setup.recorder().leads().isEmpty()) {
      scripts.add(RefusedBatches.script());
    }
    if (setup.meeting() == Meeting.INJECTED && !recorderScript().isBlank()) {
      scripts.add(recorderScript());
    }
    return scripts;
  }

  private Optional<PageProxy> proxy() {
    LedTraffic leads = setup.recorder().leads();
    return leads.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PageProxy(
                collector.port(),
                leads.concernsThisMachine(),
                new PageProxy.Credentials(
                    Collector.GREETING, Collector.USER, collector.password())));
  }

  /** The page that is watched. */
  public LivePage page() {
    return page.orElseThrow(() -> new IllegalStateException("Nothing is watched yet."));
  }

  public TapeWriter tape() {
    return tape;
  }

  /** Says what the tape is of, once more is known. */
  public void describe(TapeMetadata better) {
    tape.describe(better);
  }

  /** Says where in the scenario the session is; checkpoints from here on belong there. */
  public void at(String stage, int step) {
    checkpoints.at(stage, step);
  }

  /** Says that the user has chosen something from a list. */
  void chosen(String text) {
    canaries.onChoice(text, System.currentTimeMillis());
  }

  /**
   * Looks whether the page shows a canary that has not been seen yet, so that it is known which
   * step showed it first. A page that goes away meanwhile is looked at after the next step.
   */
  void look() {
    logIn.canaries().forEach(shown::also);
    if (!shown.isWaiting()) {
      return;
    }
    try {
      ProbeSnapshot snapshot = ProbeSnapshot.join(page().callProbe("peek", NullNode.getInstance()));
      shown.look(snapshot.page(), snapshot.time());
    } catch (StepFailure | IllegalStateException e) {
      System.getLogger(Taping.class.getName())
          .log(System.Logger.Level.DEBUG, "not looked at: " + e.getClass().getName());
    }
  }

  /** Waits until the page is at rest, and writes it down. */
  public Checkpoint checkpoint(String name) {
    LivePage live = page();
    JsonNode wanted =
        TapeJson.mapper()
            .createObjectNode()
            .put("quiet", QUIET_MILLIS)
            .put("scrollQuiet", SCROLL_QUIET_MILLIS)
            .put("limit", REST_LIMIT_MILLIS);
    // A page that is still has its picture taken while it is awaited that nothing more comes.
    List<FrameAnswer> before = live.callProbe("look", wanted);
    Optional<Picture> early =
        Stillness.now(before) ? Optional.of(live.picture()) : Optional.empty();
    List<FrameAnswer> after = live.callProbe("checkpoint", wanted);
    Picture picture = early.filter(taken -> Stillness.held(before, after)).orElseGet(live::picture);
    ProbeSnapshot snapshot = ProbeSnapshot.join(after);
    snapshot.silent().forEach(frame -> problems.add(silent(frame, name)));
    if (!snapshot.unrest().isEmpty()) {
      problems.add(
          "The page was not at rest at checkpoint %s: %s."
              .formatted(name, String.join(", ", snapshot.unrest())));
    }
    // a page that is left for another site is gone before it can tell what it kept
    live.callProbe("kept", NullNode.getInstance()).forEach(kept -> storage.add(kept.answer()));
    shown.look(snapshot.page(), snapshot.time());
    return checkpoints.write(name, snapshot.time(), snapshot.page(), Optional.of(picture));
  }

  private static String silent(String frame, String checkpoint) {
    return "The frame %s did not answer at checkpoint %s: a script in it does not end. What it shows was not looked at and is not compared."
        .formatted(frame, checkpoint);
  }

  /** Is called by the browser's thread, also while a checkpoint waits for the browser. */
  private void left(ProbeMessage message) {
    PageSnapshot snapshot = ProbeSnapshot.page(message.json().path("snapshot"));
    String path = snapshot.url().replaceAll("^[a-z]+://[^/]*|[?#].*", "");
    if (!snapshot.url().startsWith("about:")) {
      shown.look(snapshot, message.time());
      checkpoints.write(
          "leaving " + (path.isEmpty() ? "/" : path), message.time(), snapshot, Optional.empty());
    }
  }

  /**
   * Leaves the page, so that its recorder sends what it still holds, and waits until that has
   * arrived.
   */
  public void leave() {
    readStorage();
    sendWhatIsHeld();
    page().open("about:blank");
    awaitLastRequests(System.currentTimeMillis());
  }

  /**
   * Has the recorder send while the page is there still: of a page that goes away a browser takes
   * 64 KiB. Nothing is recorded afterwards.
   */
  private void sendWhatIsHeld() {
    try {
      setup.recorder().endScript().ifPresent(script -> page().evaluate(script));
    } catch (StepFailure | IllegalStateException e) {
      System.getLogger(Taping.class.getName())
          .log(System.Logger.Level.DEBUG, "the recorder was not ended: " + e.getClass().getName());
    }
  }

  /** A page that cannot be looked into any more is no reason to lose what there is of it. */
  private void readStorage() {
    LivePage live = page();
    try {
      for (FrameAnswer answer : live.callProbe("storage", NullNode.getInstance())) {
        storage.add(answer.answer());
      }
    } catch (StepFailure | IllegalStateException e) {
      storage.unread("The storage of the last page", e);
    }
    try {
      storage.add(live.cookies(), System.currentTimeMillis());
    } catch (StepFailure | IllegalStateException e) {
      storage.unread("The cookies", e);
    }
  }

  /** Ends the recorder though the page stays, for pages that somebody else drives. */
  public void endRecorder() {
    sendWhatIsHeld();
    awaitLastRequests(System.currentTimeMillis());
    readStorage();
  }

  private void awaitLastRequests(long left) {
    Recorder recorder = setup.recorder();
    if (!page().waitUntil(() -> recorder.hasEnded(collector.wire(), left), LAST_REQUESTS)) {
      problems.add(
          "The recorder had not sent its last events %d s after the page was left."
              .formatted(LAST_REQUESTS.toSeconds()));
    }
  }

  /**
   * Decodes what has arrived and ends the tape.
   *
   * @param failure why the session broke, if it did
   */
  public void finish(Optional<String> failure) {
    truth.ifPresent(GroundTruth::end);
    tape.canaries(canaries());
    discovered.ifPresent(found -> found.typedTo(tape, found.canaries()));
    logIn.writeTo(tape);
    DecodedRecording decoded = setup.recorder().decode(collector.wire());
    List<String> all = new ArrayList<>(problems);
    refused.ifPresent(lost -> all.addAll(lost.problems()));
    all.addAll(decoded.problems());
    tape.recording(decoded.events(), all);
    Redaction redaction = new Redaction(canaries());
    tape.end(System.currentTimeMillis(), failure.map(redaction::apply));
  }

  /** The canaries of this session so far. */
  public List<Canary> canaries() {
    List<Canary> found = discovered.map(DiscoveredCanaries::canaries).orElseGet(logIn::canaries);
    return Stream.concat(known(setup).stream(), found.stream()).toList();
  }

  @Override
  public void close() {
    try {
      page.ifPresent(LivePage::close);
    } finally {
      collector.close();
    }
  }
}
