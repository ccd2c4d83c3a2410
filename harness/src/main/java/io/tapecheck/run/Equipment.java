package io.tapecheck.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.application.Application;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.catalog.Catalog;
import io.tapecheck.judge.SessionJudge;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.Replayer;
import io.tapecheck.report.Replayers;
import io.tapecheck.report.Reporter;
import io.tapecheck.settings.OptionSet;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.verify.Verifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was found on the class path.
 *
 * @param drivers by id
 * @param recorders by reference, for example {@code rrweb@2.2.2}
 * @param applications by id
 * @param verifiers by id
 * @param reporters by id
 */
public record Equipment(
    Catalog<BrowserDriver> drivers,
    Catalog<Recorder> recorders,
    Catalog<Application> applications,
    Catalog<Verifier> verifiers,
    Catalog<Reporter> reporters)
    implements Replayers {

  /** Finds it. */
  public static Equipment find() {
    return new Equipment(
        Catalog.load(BrowserDriver.class, BrowserDriver::id),
        Catalog.load(Recorder.class, recorder -> recorder.descriptor().reference()),
        Catalog.load(Application.class, Application::id),
        Catalog.load(Verifier.class, Verifier::id),
        Catalog.load(Reporter.class, Reporter::id));
  }

  /** A judge with every verifier. */
  public SessionJudge judge(Settings settings) {
    return new SessionJudge(
        verifiers.all(), settings.policy(), settings.errors(), settings.run().sessionLimit());
  }

  /**
   * Every option of a recorder with its value: as given, else the recorder's standard.
   *
   * @throws BadRequest when an option is given that the recorder does not know
   */
  public static Map<String, JsonNode> options(
      RecorderDescriptor recorder, Map<String, JsonNode> given) {
    RecorderOptions.check(List.of(recorder), given);
    return RecorderOptions.of(recorder, OptionSet.STANDARD, given);
  }

  @Override
  public Optional<Replayer> replayer(TapeMetadata.RecorderUsed recorder) {
    return recorders
        .find(recorder.reference())
        .filter(found -> !found.descriptor().lacks().contains(RecorderCapability.REPLAY))
        .map(Recorder::replayer);
  }
}
