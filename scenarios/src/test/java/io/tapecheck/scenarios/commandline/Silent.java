package io.tapecheck.scenarios.commandline;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.run.RunListener;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;

/** Shows no progress. */
final class Silent implements RunListener {
  @Override
  public void onBegin(int sessions, int workers) {}

  @Override
  public void onSession(SessionPlan session) {}

  @Override
  public void onStep(SessionPlan session, Stage stage, Step step) {}

  @Override
  public void onReplay(SessionPlan session) {}

  @Override
  public void onResult(SessionPlan session, SessionResult result) {}
}
