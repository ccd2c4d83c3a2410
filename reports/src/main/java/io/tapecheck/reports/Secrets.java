package io.tapecheck.reports;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.redaction.Redaction;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a session's canaries are, and so what of the session may be written down. When its tape
 * cannot be read nobody knows the canaries, and everything that a page said is withheld.
 */
public final class Secrets {

  static final String WITHHELD =
      "withheld: the session's tape cannot be read, so this text cannot be searched for canaries";

  private final Optional<Tape> tape;
  private final Optional<Redaction> redaction;

  private Secrets(Optional<Tape> tape, Optional<Redaction> redaction) {
    this.tape = tape;
    this.redaction = redaction;
  }

  /** The secrets of a session, from its tape. */
  public static Secrets of(SessionResult session, Function<Path, Tape> tapes) {
    try {
      Tape tape = tapes.apply(session.tape());
      return new Secrets(Optional.of(tape), Optional.of(Redaction.of(tape.canaries())));
    } catch (TapeProblem unreadable) {
      return new Secrets(Optional.empty(), Optional.empty());
    }
  }

  /** The tape, if it can be read. */
  public Optional<Tape> tape() {
    return tape;
  }

  /** A part of the tape; nothing when the tape cannot be read or that part of it is damaged. */
  public <T> List<T> read(Function<Tape, List<T>> part) {
    try {
      return tape.map(part).orElse(List.of());
    } catch (TapeProblem damaged) {
      return List.of();
    }
  }

  /** What takes the canaries out; empty when they are not known. */
  public Optional<Redaction> redaction() {
    return redaction;
  }

  /** A text of the harness: it should name no value, and is searched all the same. */
  public String own(String text) {
    return redaction.map(known -> known.text(text)).orElse(text);
  }

  /** A text that a page or a browser said. */
  public String heard(String text) {
    return redaction.map(known -> known.text(text)).orElse(WITHHELD);
  }

  /** An error of the browser without secrets. */
  public BrowserError heard(BrowserError error) {
    List<String> stack =
        redaction.isEmpty() ? List.of() : error.stack().stream().map(this::heard).toList();
    return new BrowserError(
        error.id(),
        error.kind(),
        heard(error.message()),
        stack,
        error.time(),
        heard(error.url()),
        error.status());
  }
}
