package io.tapecheck.reports;

import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * File names of sessions. Their ids come from tapes, which anybody may have written, so a name is
 * made of letters, digits, dots, hyphens and underscores only, never begins with a dot, and is
 * unique also where upper and lower case are the same.
 */
public final class SessionNames {

  private static final int LONGEST = 100;

  private final IdentityHashMap<SessionResult, String> names;

  private SessionNames(IdentityHashMap<SessionResult, String> names) {
    this.names = names;
  }

  /** Names for all sessions of a run. */
  public static SessionNames of(RunResult result) {
    IdentityHashMap<SessionResult, String> names = new IdentityHashMap<>();
    Set<String> taken = new HashSet<>();
    for (SessionResult session : result.sessions()) {
      String plain = plain(session.metadata().session());
      String name = plain;
      for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = plain + "-" + n;
      }
      names.put(session, name);
    }
    return new SessionNames(names);
  }

  /** Fit for a file name. */
  public static String plain(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
    return cut.isEmpty() ? "session" : cut;
  }

  /** The name of one of the run's sessions. */
  public String of(SessionResult session) {
    return Optional.ofNullable(names.get(session))
        .orElseThrow(() -> new IllegalArgumentException("not a session of this run"));
  }

  /** The session's page, seen from the run's output folder. */
  public String page(SessionResult session) {
    return "report/sessions/" + of(session) + ".html";
  }

  /** A moment of the session on its page, seen from the run's output folder. */
  public String moment(SessionResult session, long millisSinceStart) {
    return page(session) + "#t=" + Math.max(0, millisSinceStart);
  }

  /** The session's tape, seen from the run's output folder, with forward slashes. */
  public static String tape(SessionResult session, Path folder) {
    Path tape = session.tape().toAbsolutePath().normalize();
    Path from = folder.toAbsolutePath().normalize();
    Path relative = tape.getRoot().equals(from.getRoot()) ? from.relativize(tape) : tape;
    return relative.toString().replace('\\', '/');
  }
}
