package io.tapecheck.benchmark;

import io.tapecheck.application.Application;
import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import java.util.Map;
import java.util.Set;

/**
 * An application that was started before and outlives the session, so that its start costs none.
 */
record Served(Application application, RunningApplication running) implements Application {

  @Override
  public String id() {
    return application.id();
  }

  @Override
  public String title() {
    return application.title();
  }

  @Override
  public Map<String, Set<String>> conditions() {
    return application.conditions();
  }

  @Override
  public RunningApplication start(ApplicationSettings settings) {
    return new RunningApplication() {
      @Override
      public String baseUrl() {
        return running.baseUrl();
      }

      @Override
      public void close() {
        // Whoever started it closes it.
      }
    };
  }
}
