package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.reports.SessionTexts;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects what the page of a session shows. */
final class SessionBuilder {

  private final SessionResult session;
  private final Secrets secrets;

  SessionBuilder(SessionResult session, Secrets secrets) {
    this.session = session;
    this.secrets = secrets;
  }

  SessionPage build(
      String version, Path folder, EmbeddedReplay replay, List<CheckpointView> checkpoints) {
    Views views = new Views(session, secrets);
    List<FindingView> findings = views.findings();
    List<ErrorView> errors = views.errors();
    Timeline timeline =
        new TimelineBuilder(session, secrets, replay.end()).build(checkpoints, errors, findings);
    return new SessionPage(
        version,
        secrets.own(session.metadata().title()),
        session.metadata().scenario(),
        Badge.of(session),
        session.failure().map(secrets::own).orElse(""),
        session.passesUngated() ? new SessionTexts(session, secrets).notGated() : "",
        new Measures(List.of(session)).headline(),
        facts(folder),
        GateRow.of(session),
        replay.player(),
        replay.missing(),
        timeline,
        checkpoints,
        Folds.ofFindings(findings),
        errors,
        measures(),
        allOptions(),
        secrets.read(Tape::problems).stream().map(secrets::heard).toList());
  }

  private List<Fact> facts(Path folder) {
    TapeMetadata metadata = session.metadata();
    TapeMetadata.BrowserUsed browser = metadata.browser();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            "Recorder", (metadata.recorder().id() + " " + metadata.recorder().version()).strip()));
    if (!metadata.recorder().options().isEmpty()) {
      facts.add(Fact.of("Options", secrets.own(options())));
    }
    facts.add(
        Fact.of("Browser", browser.engine() + " " + browser.version() + ", " + browser.driver()));
    facts.add(Fact.of("Device", browser.device()));
    facts.add(Fact.of("Application", secrets.own(metadata.app())));
    String axes = SessionTexts.otherAxes(metadata);
    if (!axes.isEmpty()) {
      facts.add(Fact.of("Variant", axes));
    }
    facts.add(Fact.of("Seed", Long.toString(metadata.seed())));
    facts.add(Fact.of("Took", Figures.duration(session.durationMillis())));
    facts.add(Fact.of("Tape", SessionNames.tape(session, folder)));
    return facts;
  }

  /** What differs from the vendor's defaults; {@link #allOptions} has the rest. */
  private String options() {
    String changed =
        new TreeMap<>(session.changedOptions())
            .entrySet().stream()
                .map(option -> option.getKey() + ": " + option.getValue())
                .collect(Collectors.joining(", "));
    return changed.isEmpty() ? "the vendor's defaults" : changed;
  }

  private List<Fact> allOptions() {
    return new TreeMap<>(session.metadata().recorder().options())
        .entrySet().stream()
            .map(
                option ->
                    new Fact(
                        option.getKey(),
                        secrets.own(option.getValue().toString()),
                        session.changedOptions().containsKey(option.getKey()) ? "changed" : "",
                        ""))
            .toList();
  }

  private List<Fact> measures() {
    return new TreeMap<>(session.measures())
        .entrySet().stream()
            .map(measure -> Fact.of(measure.getKey(), Figures.plain(measure.getValue())))
            .toList();
  }
}
