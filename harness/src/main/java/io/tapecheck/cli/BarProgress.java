package io.tapecheck.cli;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.report.Printable;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;

/**
 * Progress for terminals: one bar over all sessions with what each worker does just now, which goes
 * away when the run ends.
 */
final class BarProgress implements Progress {

  private final PrintWriter out;
  private final Map<String, BarLine.Doing> doing =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private Optional<ProgressBar> bar = Optional.empty();

  BarProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void onBegin(int sessions, int workers) {
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("sessions")
                .setInitialMax(sessions)
                .setUpdateIntervalMillis(100)
                .setRenderer(this::line)
                .continuousUpdate()
                .clearDisplayOnFinish()
                .build());
  }

  @Override
  public synchronized void onSession(SessionPlan session) {
    show(session, "begins");
  }

  @Override
  public synchronized void onStep(SessionPlan session, Stage stage, Step step) {
    show(session, stage.name() + " › " + step.name());
  }

  @Override
  public synchronized void onReplay(SessionPlan session) {
    show(session, "replay");
  }

  @Override
  public synchronized void onResult(SessionPlan session, SessionResult result) {
    doing.remove(session.id());
    bar.ifPresent(ProgressBar::step);
  }

  private void show(SessionPlan session, String what) {
    doing.put(
        session.id(),
        new BarLine.Doing(Printable.of(session.scenario().name()), Printable.of(what)));
  }

  private String line(ProgressState state, int width) {
    List<BarLine.Doing> now;
    synchronized (doing) {
      now = List.copyOf(doing.values());
    }
    return BarLine.of(state.getCurrent(), state.getMax(), state.getTotalElapsed(), now, width);
  }

  @Override
  public synchronized void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
    out.flush();
  }
}
