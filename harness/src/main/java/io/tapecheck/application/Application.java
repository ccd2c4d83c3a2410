package io.tapecheck.application;

import java.util.Map;
import java.util.Set;

/**
 * A web application that gets recorded. Found with {@link java.util.ServiceLoader}: register an
 * implementation in {@code META-INF/services/io.tapecheck.application.Application}.
 */
public interface Application {

  /** Unique, for example {@code shop}. */
  String id();

  /** One line for people. */
  String title();

  /** Names of the conditions that its back end can simulate, each with the values it knows. */
  Map<String, Set<String>> conditions();

  /**
   * Starts the application for one session, on free ports of this machine.
   *
   * @param settings what the back end simulates, and what the pages are to contain
   */
  RunningApplication start(ApplicationSettings settings);
}
