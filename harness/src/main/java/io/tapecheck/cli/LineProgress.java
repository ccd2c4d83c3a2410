package io.tapecheck.cli;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.run.RunListener;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Progress for logs: a line when a session begins, when it enters a stage, and when it is judged.
 */
final class LineProgress implements RunListener {

  private final PrintWriter out;
  private int sessions;
  private int done;
  private final java.util.Map<String, String> stages = new java.util.HashMap<>();

  LineProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void onBegin(int sessions, int workers) {
    this.sessions = sessions;
    out.printf(Locale.ROOT, "%d sessions on %d workers%n", sessions, workers);
  }

  @Override
  public synchronized void onSession(SessionPlan session) {
    out.println("  " + session.id() + " begins");
  }

  @Override
  public synchronized void onStep(SessionPlan session, Stage stage, Step step) {
    if (!stage.name().equals(stages.put(session.id(), stage.name()))) {
      out.println("  " + session.id() + ": " + stage.name());
    }
  }

  @Override
  public synchronized void onReplay(SessionPlan session) {
    out.println("  " + session.id() + ": replay");
  }

  @Override
  public synchronized void onResult(SessionPlan session, SessionResult result) {
    done++;
    out.printf(
        Locale.ROOT,
        "%s  %s in %.1f s (%d of %d, %d left)%n",
        result.verdict().name().toLowerCase(Locale.ROOT),
        session.id(),
        result.durationMillis() / 1000.0,
        done,
        sessions,
        sessions - done);
  }
}
