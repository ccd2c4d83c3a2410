package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.LeakedValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The headline figures of one or several sessions. */
final class Measures {

  private static final String NOT_MEASURED = "–";

  private final Collection<SessionResult> sessions;

  Measures(Collection<SessionResult> sessions) {
    this.sessions = sessions;
  }

  List<Fact> headline() {
    return headline(0);
  }

  /**
   * The headline of a run.
   *
   * @param notGated leaks of sessions that are not held to their gates, and are left out
   */
  List<Fact> headline(long notGated) {
    return Stream.of(
            Stream.of(leaks(notGated)),
            readable().stream(),
            Stream.of(fidelity(), errors(), actions()))
        .flatMap(facts -> facts)
        .toList();
  }

  /** The figures that fit into a cell of the matrix. */
  List<Fact> brief() {
    List<Fact> figures = new ArrayList<>();
    count("masking.leaks").ifPresent(n -> figures.add(brief(n, "leak", "leaks", n > 0)));
    values("fidelity.score")
        .min()
        .ifPresent(
            score ->
                figures.add(
                    new Fact("fidelity", Figures.percent(score), "", score < 1 ? "warn" : "")));
    count("errors.seen").ifPresent(n -> figures.add(brief(n, "error", "errors", false)));
    return figures;
  }

  private static Fact brief(long count, String one, String many, boolean bad) {
    return new Fact(count == 1 ? one : many, Long.toString(count), "", bad ? "bad" : "");
  }

  private Fact leaks(long notGated) {
    String note =
        notGated > 0
            ? "%d more %s not gated".formatted(notGated, notGated == 1 ? "is" : "are")
            : values("masking.readable").findAny().isPresent() ? values() : overMasked();
    return count("masking.leaks")
        .map(leaks -> new Fact("Leaks", Long.toString(leaks), note, leaks > 0 ? "bad" : "good"))
        .orElse(missing("Leaks"));
  }

  private String values() {
    return LeakedValues.among(this::count).map(leaked -> leaked + " values").orElse("");
  }

  private String overMasked() {
    return count("masking.over_masked")
        .map(n -> n == 0 ? "nothing over-masked" : n + " over-masked")
        .orElse("");
  }

  /** The share of text that stayed readable, where the pages were looked at for it. */
  private Optional<Fact> readable() {
    OptionalDouble least = values("masking.readable").min();
    boolean over = count("masking.over_masked").orElse(0L) > 0;
    return least.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fact(
                "Readable text",
                Figures.percent(least.getAsDouble()),
                overMasked(),
                over ? "warn" : ""));
  }

  private Fact fidelity() {
    OptionalDouble worst = values("fidelity.score").min();
    if (worst.isEmpty()) {
      return missing("Fidelity");
    }
    String note =
        count("fidelity.checkpoints")
            .map(n -> Figures.count(n, "checkpoint", "checkpoints"))
            .orElse("");
    String of = sessions.size() > 1 ? "worst session, " + note : note;
    return new Fact(
        "Fidelity",
        Figures.percent(worst.getAsDouble()),
        of,
        worst.getAsDouble() < 1 ? "warn" : "good");
  }

  private Fact errors() {
    return count("errors.seen")
        .map(
            seen ->
                new Fact(
                    "Page errors",
                    Long.toString(seen),
                    seen == 0
                        ? "none reported"
                        : count("errors.linked").orElse(0L) + " linked to their step",
                    count("errors.linked").orElse(seen) < seen ? "warn" : ""))
        .orElse(missing("Page errors"));
  }

  private Fact actions() {
    Optional<Long> performed = count("actions.performed");
    Optional<Long> recorded = count("actions.recorded");
    if (performed.isEmpty()) {
      return missing("Actions recorded");
    }
    boolean lost = recorded.isPresent() && recorded.get() < performed.get();
    return new Fact(
        "Actions recorded",
        recorded.map(Object::toString).orElse(NOT_MEASURED),
        "of " + performed.get() + " performed",
        lost ? "warn" : "");
  }

  private static Fact missing(String label) {
    return new Fact(label, NOT_MEASURED, "not measured", "quiet");
  }

  private Optional<Long> count(String measure) {
    double[] values = values(measure).toArray();
    return values.length == 0
        ? Optional.empty()
        : Optional.of(Math.round(DoubleStream.of(values).sum()));
  }

  private DoubleStream values(String measure) {
    return sessions.stream()
        .map(session -> Optional.ofNullable(session.measures().get(measure)))
        .flatMap(Optional::stream)
        .mapToDouble(Double::doubleValue);
  }
}
