package io.tapecheck.junit;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.Devices;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.capture.Taping;
import io.tapecheck.capture.TapingSetup;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.persona.Redaction;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.WireOnly;
import io.tapecheck.replay.Replay;
import io.tapecheck.run.BadRequest;
import io.tapecheck.run.Equipment;
import io.tapecheck.run.RecorderOptions;
import io.tapecheck.run.WorkerBrowsers;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.TapeWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page that a test drives by itself and that is taped meanwhile. Whatever is typed into a field
 * is a canary; the page is written down whenever it is left, on demand, and at the end.
 */
public final class AttachedPage implements AutoCloseable {

  private final TestBench bench;
  private final Settings settings;
  private final String name;
  private final Recorder recorder;
  private final BrowserDriver driver;
  private final Taping taping;
  private final TapeMetadata metadata;
  private Optional<SessionResult> result = Optional.empty();
  private Optional<TestBench> ownBench = Optional.empty();

  private AttachedPage(
      TestBench bench,
      Settings settings,
      String name,
      Recorder recorder,
      BrowserDriver driver,
      Taping taping,
      TapeMetadata metadata) {
    this.bench = bench;
    this.settings = settings;
    this.name = name;
    this.recorder = recorder;
    this.driver = driver;
    this.taping = taping;
    this.metadata = metadata;
  }

  /** Attaches to a page if one of the drivers knows its kind. */
  static Optional<AttachedPage> attach(
      TestBench bench, Settings settings, String name, Object handle) {
    Equipment equipment = bench.equipment();
    Recorder recorder = equipment.recorders().get(settings.recorder().use());
    for (BrowserDriver driver : equipment.drivers().all()) {
      if (!driver.recognises(handle)) {
        continue;
      }
      String id = bench.uniqueId(name);
      TapingSetup setup = setup(settings, recorder, used(driver, handle), id, name);
      Taping taping = Taping.begin(setup);
      try {
        taping.watch(page -> attached(driver, handle, page));
      } catch (RuntimeException e) {
        taping.close();
        throw e;
      }
      return Optional.of(
          new AttachedPage(bench, settings, name, recorder, driver, taping, setup.metadata()));
    }
    return Optional.empty();
  }

  private static LivePage attached(BrowserDriver driver, Object handle, PageSettings page) {
    return driver
        .attach(handle, page)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The driver " + driver.id() + " lets go of its own page."));
  }

  /** The same, with a bench that is its own and closes with it. */
  AttachedPage closing(TestBench own) {
    ownBench = Optional.of(own);
    return this;
  }

  /** Writes the page down now. */
  public void checkpoint(String checkpoint) {
    taping.checkpoint(checkpoint);
  }

  /**
   * Ends the tape, replays it and judges it.
   *
   * @param failure why the test itself failed, if it did
   */
  SessionResult finish(Optional<String> failure) {
    if (result.isPresent()) {
      return result.get();
    }
    List<String> problems = new ArrayList<>();
    if (failure.isEmpty()) {
      end().ifPresent(problems::add);
    }
    taping
        .tape()
        .step(
            new PerformedStep(
                0,
                "test",
                name,
                false,
                metadata.started(),
                System.currentTimeMillis(),
                failure.isEmpty(),
                failure));
    taping.finish(Optional.empty());
    taping.close();
    Tape tape = TapeReader.open(taping.tape().folder());
    if (failure.isEmpty()) {
      problems.addAll(replay(tape));
    }
    if (!problems.isEmpty()) {
      TapeWriter.resume(tape).fail(String.join(" ", problems));
    }
    SessionResult judged =
        bench
            .equipment()
            .judge(settings)
            .judge(
                TapeReader.open(tape.folder()),
                recorder.descriptor(),
                settings.gatesFor(metadata.variant()));
    bench.keep(judged, TestSettings.folder(settings));
    result = Optional.of(judged);
    return judged;
  }

  /** Writes the page down for the last time; why not, if it is gone. */
  private Optional<String> end() {
    try {
      taping.checkpoint("end of the test");
      taping.endRecorder();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(
          "The page could not be written down at the end of the test (%s). Close it, and its browser, after the test, in @AfterEach."
              .formatted(said(e)));
    }
  }

  /**
   * What could not be replayed, which is the session's fault and not the test's; a browser that
   * broke over it is replaced for the next test.
   */
  private List<String> replay(Tape tape) {
    WorkerBrowsers browsers = bench.browsers(settings);
    try {
      return Replay.replay(tape, recorder.replayer(), browsers.get(driver.id()), Devices.DESKTOP);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      browsers.discard(driver.id());
      return List.of("The replay broke: " + said(e));
    }
  }

  private String said(Throwable e) {
    String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return new Redaction(taping.canaries()).apply(message);
  }

  /** The folder of the tape. */
  public Path tape() {
    return taping.tape().folder();
  }

  /**
   * Ends the tape and judges it.
   *
   * @throws TapecheckFailure when it does not pass
   */
  @Override
  public void close() {
    SessionResult judged = finish(Optional.empty());
    ownBench.ifPresent(TestBench::close);
    TapecheckFailure.throwUnlessPassed(judged);
  }

  private static TapeMetadata.BrowserUsed used(BrowserDriver driver, Object handle) {
    BrowserDriver.Identity identity = driver.identify(handle);
    return new TapeMetadata.BrowserUsed(
        identity.engine(), driver.id(), identity.version(), "attached");
  }

  private static TapingSetup setup(
      Settings settings, Recorder recorder, TapeMetadata.BrowserUsed used, String id, String name) {
    RecorderDescriptor descriptor = recorder.descriptor();
    if (descriptor.id().equals(WireOnly.ID)) {
      throw new BadRequest(
          "A recorder that is known by its traffic only (recorder.use: wire-only) needs a page that Tapecheck opens by itself, for its traffic is led by the page's proxy. Use a scenario, or name a recorder.");
    }
    RecorderOptions.check(List.of(descriptor), settings.recorder().options());
    Map<String, JsonNode> options =
        RecorderOptions.of(
            descriptor, settings.recorder().optionSet(), settings.recorder().options());
    Map<String, String> axes =
        Map.of(
            "driver", used.driver(),
            "recorder", descriptor.reference(),
            "options", settings.recorder().optionSet().id(),
            "meeting", settings.recorder().meeting().id(),
            "scenario", name);
    TapeMetadata metadata =
        new TapeMetadata(
            TapeMetadata.FORMAT,
            id,
            name,
            name,
            "attached",
            axes,
            new TapeMetadata.RecorderUsed(descriptor.id(), descriptor.version(), options),
            used,
            0,
            System.currentTimeMillis(),
            Optional.empty(),
            Optional.empty());
    return new TapingSetup(
        TestSettings.folder(settings).resolve("tapes").resolve(id),
        metadata,
        recorder,
        options,
        settings.recorder().meeting(),
        settings.recorder().collectorPort(),
        Devices.DESKTOP,
        settings.browser().liftContentSecurityPolicy(),
        List.of(),
        settings.persona().account(),
        true);
  }
}
