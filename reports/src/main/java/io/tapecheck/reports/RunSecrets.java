package io.tapecheck.reports;

import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.tape.Tape;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;

/** The secrets of every session of a run; each tape is opened once. */
public final class RunSecrets {

  private final IdentityHashMap<SessionResult, Secrets> secrets = new IdentityHashMap<>();

  public RunSecrets(RunResult result, Function<Path, Tape> tapes) {
    result.sessions().forEach(session -> secrets.put(session, Secrets.of(session, tapes)));
  }

  /** The secrets of one of the run's sessions. */
  public Secrets of(SessionResult session) {
    return Optional.ofNullable(secrets.get(session))
        .orElseThrow(() -> new IllegalArgumentException("not a session of this run"));
  }
}
