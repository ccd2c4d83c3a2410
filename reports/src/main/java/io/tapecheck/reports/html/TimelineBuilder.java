package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.Secrets;
import io.tapecheck.tape.PerformedStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lays a session's stages, steps, checkpoints, errors and findings out on one line of time. */
final class TimelineBuilder {

  /** Markers nearer to each other than this share of the line are drawn as one. */
  private static final double NEAR = 0.014;

  private final SessionResult session;
  private final Secrets secrets;
  private final long started;
  private final long length;

  TimelineBuilder(SessionResult session, Secrets secrets, long end) {
    this.session = session;
    this.secrets = secrets;
    this.started = session.metadata().started();
    this.length =
        Stream.of(
                    Stream.of(end, session.metadata().ended().orElse(started)),
                    session.steps().stream().map(PerformedStep::end),
                    session.errors().stream().map(error -> error.error().time()))
                .flatMap(times -> times)
                .mapToLong(Long::longValue)
                .max()
                .orElse(started)
            - started;
  }

  Timeline build(
      List<CheckpointView> checkpoints, List<ErrorView> errors, List<FindingView> findings) {
    return new Timeline(
        Math.max(1, length),
        stages(),
        clustered(
            checkpoints.stream()
                .map(view -> marker(view.time(), "Checkpoint " + view.name(), "accent"))
                .toList(),
            "checkpoints"),
        clustered(
            errors.stream()
                .map(view -> marker(view.time(), view.kind() + ": " + view.message(), "bad"))
                .toList(),
            "errors"),
        clustered(
            findings.stream()
                .flatMap(
                    view ->
                        view.time().stream()
                            .map(
                                time ->
                                    marker(time, view.rule() + ": " + view.message(), view.tone())))
                .toList(),
            "findings"));
  }

  private List<Timeline.StageView> stages() {
    List<Timeline.StageView> stages = new ArrayList<>();
    List<PerformedStep> steps = session.steps();
    int from = 0;
    while (from < steps.size()) {
      int to = from;
      while (to < steps.size() && steps.get(to).stage().equals(steps.get(from).stage())) {
        to++;
      }
      long begin = sinceStart(steps.get(from).start());
      long end = to < steps.size() ? sinceStart(steps.get(to).start()) : length;
      stages.add(
          new Timeline.StageView(
              secrets.own(steps.get(from).stage()),
              percent(begin),
              percent(Math.max(0, end - begin)),
              steps.subList(from, to).stream().map(this::step).toList()));
      from = to;
    }
    return stages;
  }

  private Timeline.StepView step(PerformedStep step) {
    long time = sinceStart(step.start());
    return new Timeline.StepView(
        secrets.own(step.name()),
        time,
        Figures.moment(time),
        percent(time),
        percent(Math.max(0, step.end() - step.start())),
        step.ok(),
        step.failure().map(secrets::heard).orElse(""));
  }

  private Timeline.Marker marker(long time, String title, String tone) {
    return new Timeline.Marker(Math.max(0, time), percent(time), title, 1, tone);
  }

  private List<Timeline.Marker> clustered(List<Timeline.Marker> markers, String many) {
    List<Timeline.Marker> clusters = new ArrayList<>();
    for (Timeline.Marker marker :
        markers.stream().sorted(Comparator.comparing(Timeline.Marker::time)).toList()) {
      Timeline.Marker last = clusters.isEmpty() ? marker : clusters.get(clusters.size() - 1);
      if (clusters.isEmpty() || marker.time() - last.time() > NEAR * length) {
        clusters.add(marker);
      } else {
        clusters.set(clusters.size() - 1, joined(last, marker, many));
      }
    }
    return clusters;
  }

  private static Timeline.Marker joined(Timeline.Marker one, Timeline.Marker other, String many) {
    int count = one.count() + 1;
    String tone = one.tone().equals("bad") ? "bad" : other.tone();
    return new Timeline.Marker(one.time(), one.left(), count + " " + many, count, tone);
  }

  private long sinceStart(long time) {
    return Math.max(0, time - started);
  }

  private String percent(long millis) {
    double share = 100.0 * Math.min(Math.max(0, millis), length) / Math.max(1, length);
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
