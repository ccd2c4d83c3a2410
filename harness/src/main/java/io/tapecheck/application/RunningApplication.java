package io.tapecheck.application;

/** An application that is being served. */
public interface RunningApplication extends AutoCloseable {

  /** Absolute URL of its start page, without a slash at the end. */
  String baseUrl();

  @Override
  void close();
}
