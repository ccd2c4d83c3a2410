package io.tapecheck.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * How the tests of a class went.
 *
 * @param passed how many did
 * @param failures what was thrown by the others
 */
record Attempt(long passed, List<Throwable> failures) {

  static Attempt of(Class<?> test) {
    Events events =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute().testEvents();
    return new Attempt(
        events.succeeded().count(),
        events
            .failed()
            .map(
                failed ->
                    failed
                        .getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
            .toList());
  }
}
