package io.tapecheck.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tapecheck's own version, from its jar. */
final class Version implements IVersionProvider {

  /** The version, or {@code development} when run from classes. */
  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"tapecheck " + current()};
  }
}
