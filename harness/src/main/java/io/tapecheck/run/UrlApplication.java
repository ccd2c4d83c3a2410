package io.tapecheck.run;

import io.tapecheck.application.Application;
import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** An application that somebody else serves. */
record UrlApplication(String id, URI url) implements Application {

  @Override
  public String title() {
    return url.toString();
  }

  @Override
  public Map<String, Set<String>> conditions() {
    return Map.of();
  }

  @Override
  public RunningApplication start(ApplicationSettings settings) {
    String base = url.toString().replaceAll("/+$", "");
    return new RunningApplication() {
      @Override
      public String baseUrl() {
        return base;
      }

      @Override
      public void close() {
        // It was there before and stays.
      }
    };
  }
}
