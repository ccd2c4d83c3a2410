package io.tapecheck.capture;

import io.tapecheck.application.Application;
import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts an application, and says in plain words why one does not start. */
final class ApplicationStart {

  private ApplicationStart() {}

  /**
   * @throws Failed when it does not start
   */
  static RunningApplication of(Application application, ApplicationSettings settings) {
    try {
      return application.start(settings);
    } catch (RuntimeException e) {
      throw new Failed(
          "The application %s could not be started: %s".formatted(application.id(), why(e)), e);
    }
  }

  private static String why(RuntimeException thrown) {
    return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(BindException.class::isInstance)
        .findFirst()
        .map(
            taken ->
                "a port that it needs is taken (%s). Stop what listens there, and run again."
                    .formatted(taken.getMessage()))
        .orElseGet(
            () ->
                Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getSimpleName()));
  }

  /** An application did not start. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Failed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
