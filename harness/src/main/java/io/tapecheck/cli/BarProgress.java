package io.tapecheck.cli;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.run.RunListener;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress for terminals: one bar over all sessions, with the step that each worker performs beside
 * it.
 */
final class BarProgress implements RunListener, AutoCloseable {

  private final ProgressBar bar =
      new ProgressBarBuilder()
          .setTaskName("sessions")
          .setStyle(ProgressBarStyle.UNICODE_BLOCK)
          .setInitialMax(0)
          .setUpdateIntervalMillis(100)
          .build();
  private final Map<String, String> doing = new LinkedHashMap<>();

  @Override
  public synchronized void onBegin(int sessions, int workers) {
    bar.maxHint(sessions);
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
    bar.step();
    bar.setExtraMessage(session.id() + " " + result.verdict().name().toLowerCase(Locale.ROOT));
  }

  private void show(SessionPlan session, String what) {
    doing.put(session.id(), session.scenario().name() + ": " + what);
    bar.setExtraMessage(String.join(" | ", doing.values()));
  }

  @Override
  public void close() {
    bar.close();
  }
}
