package io.tapecheck.run;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;

/** Is told how a run goes on; from several threads at once. */
public interface RunListener {

  /** Nobody listens. */
  RunListener NOBODY =
      new RunListener() {
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
      };

  /** The run begins. */
  void onBegin(int sessions, int workers);

  /** A session's capture begins. */
  void onSession(SessionPlan session);

  /** A step is about to be performed. */
  void onStep(SessionPlan session, Stage stage, Step step);

  /** A session's capture is over, and its recording is about to be replayed. */
  void onReplay(SessionPlan session);

  /** A session is judged. */
  void onResult(SessionPlan session, SessionResult result);
}
