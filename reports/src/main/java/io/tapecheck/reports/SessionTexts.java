package io.tapecheck.reports;

import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.LiftedGate;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.LinkedError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What plain text reports say of a session. */
public final class SessionTexts {

  private final SessionResult session;
  private final Secrets secrets;

  public SessionTexts(SessionResult session, Secrets secrets) {
    this.session = session;
    this.secrets = secrets;
  }

  /** Tells a scenario's sessions apart: the recorder, the browser, the device and other axes. */
  public static String variant(SessionResult session) {
    TapeMetadata metadata = session.metadata();
    return Stream.of(
            metadata.recorder().reference(),
            metadata.browser().engine() + " " + metadata.browser().driver(),
            metadata.browser().device(),
            otherAxes(metadata))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /**
   * The axes that choose steps and conditions, not machinery, and a meeting and a set of options
   * that are not the usual.
   */
  public static String otherAxes(TapeMetadata metadata) {
    return metadata.variant().entrySet().stream()
        .filter(axis -> !List.of("driver", "device", "recorder").contains(axis.getKey()))
        .filter(axis -> !axis.equals(Map.entry("meeting", "injected")))
        .filter(axis -> !axis.equals(Map.entry("options", "standard")))
        .sorted(Map.Entry.comparingByKey())
        .map(
            axis ->
                axis.equals(Map.entry("options", "vendor-defaults"))
                    ? "vendor defaults"
                    : axis.getKey() + " " + axis.getValue())
        .collect(Collectors.joining(", "));
  }

  /** One line: why the session does not pass. */
  public String summary() {
    String gates =
        session.gates().stream()
            .filter(gate -> !gate.passed())
            .map(SessionTexts::gate)
            .collect(Collectors.joining("; "));
    return session.failure().map(secrets::own).orElse(gates);
  }

  /** A gate that does not hold. */
  public static String gate(GateResult gate) {
    return "%s is %s, the limit is %s"
        .formatted(
            gate.gate(), gate.actual().map(Figures::plain).orElse("not measured"), gate.limit());
  }

  /** The gates of a session that had nothing to look at, and why; one line, possibly empty. */
  public String notApplicable() {
    return session.gates().stream()
        .filter(gate -> !gate.applicable())
        .collect(
            Collectors.groupingBy(
                gate -> gate.reason().orElse(""),
                TreeMap::new,
                Collectors.mapping(GateResult::gate, Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(gates -> "Not applicable: %s. %s".formatted(gates.getValue(), gates.getKey()))
        .collect(Collectors.joining(" "));
  }

  /** What is known of an error beside its place: whose it is, whether it is expected, and so on. */
  public static List<String> notes(LinkedError error) {
    return Stream.of(
            error.thirdParty() ? Optional.of("of another site") : Optional.<String>empty(),
            error.expected().map(reason -> "expected: " + reason),
            error.beforeRecording()
                ? Optional.of("the recorder had not started")
                : Optional.<String>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Why a session passes that would not, were every gate held against it. */
  public String notGated() {
    String reasons =
        session.lifted().stream()
            .filter(gate -> !gate.holds())
            .map(LiftedGate::reason)
            .distinct()
            .collect(Collectors.joining(" "));
    String gates =
        session.lifted().stream()
            .filter(gate -> !gate.holds())
            .map(
                gate ->
                    "%s is %s (%s)"
                        .formatted(
                            gate.gate(),
                            gate.actual().map(Figures::plain).orElse("not measured"),
                            gate.limit()))
            .collect(Collectors.joining("; "));
    return gates.isEmpty()
        ? "Not gated: no gate is set on its leaks."
        : secrets.own("Not gated: " + reasons + " What would not hold: " + gates + ".");
  }

  /** Every finding and error, one to a line. */
  public String details() {
    return Stream.of(
            session.gates().stream()
                .filter(gate -> !gate.passed())
                .map(gate -> "gate: " + gate(gate)),
            session.findings().stream().map(this::finding),
            session.errors().stream().map(this::error))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private String finding(Finding finding) {
    String place =
        Stream.of(
                finding.where().stage().map(stage -> "stage " + stage),
                finding.where().step().map(step -> "step " + secrets.own(step)),
                finding.where().time().map(time -> "at " + Figures.moment(time)),
                finding.where().event().map(event -> "event " + event),
                finding.where().node().map(node -> "node " + secrets.own(node)),
                finding.where().sink().map(sink -> "in " + secrets.own(sink)),
                finding.where().request().map(request -> "request " + request))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    String times = finding.count() > 1 ? " (" + finding.count() + " times)" : "";
    String advice = finding.advice().map(what -> "\n  advice: " + secrets.own(what)).orElse("");
    return "%s %s: %s%s%s%s"
        .formatted(
            finding.severity().name().toLowerCase(Locale.ROOT),
            finding.rule(),
            secrets.own(finding.message()),
            times,
            place.isEmpty() ? "" : " [" + place + "]",
            advice);
  }

  private String error(LinkedError error) {
    String notes =
        notes(error).stream().map(note -> ", " + secrets.own(note)).collect(Collectors.joining());
    return "page error %s: %s [%s, at %s%s]"
        .formatted(
            error.error().id(),
            secrets.heard(error.error().message()),
            error.step().map(step -> "step " + secrets.own(step)).orElse("not linked to a step"),
            Figures.moment(error.error().time() - session.metadata().started()),
            notes);
  }
}
