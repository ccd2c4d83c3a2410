package io.tapecheck.cli;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Progress for logs: a line when a session begins, when it enters a stage, and when it is judged.
 */
final class LineProgress implements Progress {

  private final PrintWriter out;
  private final Map<String, String> stages = new HashMap<>();
  private int sessions;
  private int done;
  private boolean closed;

  LineProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void onBegin(int sessions, int workers) {
    this.sessions = sessions;
    say("%s, %s".formatted(counted(sessions, "session"), counted(workers, "worker")));
  }

  @Override
  public synchronized void onSession(SessionPlan session) {
    say("      " + session.id() + " begins");
  }

  @Override
  public synchronized void onStep(SessionPlan session, Stage stage, Step step) {
    if (!stage.name().equals(stages.put(session.id(), stage.name()))) {
      say("      " + session.id() + ": " + stage.name());
    }
  }

  @Override
  public synchronized void onReplay(SessionPlan session) {
    say("      " + session.id() + ": replay");
  }

  @Override
  public synchronized void onResult(SessionPlan session, SessionResult result) {
    done++;
    say(
        String.format(
            Locale.ROOT,
            "%-5s %s in %.1f s (%d of %d, %d left)",
            result.verdict().name().toLowerCase(Locale.ROOT),
            session.id(),
            result.durationMillis() / 1000.0,
            done,
            sessions,
            sessions - done));
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  private void say(String line) {
    if (!closed) {
      out.println(line);
    }
  }

  private static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
