package io.tapecheck.verify.actions;

import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.PerformedAction.Kind;
import io.tapecheck.verify.actions.RecordedScrolls.Beginning;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds for every performed action what the recording says of it. */
final class ActionMatching {

  /** Milliseconds by which performed and recorded time may differ. */
  static final long TOLERANCE_MS = 100;

  /** Recorders tell scrolls this much later at most: they gather them before they tell them. */
  private static final long SCROLL_DELAY_MS = 600;

  /** Recorders tell what a script wrote into a field this much later at most, on a busy page. */
  private static final long WRITE_DELAY_MS = 1_000;

  /** What comes later than this belongs to something else. */
  private static final long LATEST_MS = 2_000;

  /** Two inputs of one field in one step this close together are typing, key by key. */
  private static final long TYPING_MS = 1_000;

  private static final double PIXELS = 2;

  /** What became of a performed action. */
  enum Outcome {
    RECORDED,
    LATE,
    /** It is recorded on a node that the recording does not have, so that no replay shows it. */
    UNPLACED,
    MISSING
  }

  /** A performed action, its outcome and the recorded action that is it or comes nearest. */
  record Match(
      PerformedAction performed, Outcome outcome, Optional<RecordedAction> recorded, long delay) {}

  private final List<PerformedAction> performed;
  private final List<PerformedAction> writes;
  private final List<RecordedAction> recorded;
  private final List<Beginning> beginnings;
  private final Set<Integer> overMasked;
  private final SessionTimeline timeline;
  private final Set<RecordedAction> claimed = new HashSet<>();

  /**
   * @param performed what was done, by users and by scripts
   * @param recording what the recording tells
   * @param overMasked indexes of inputs into fields that were recorded masked before
   */
  ActionMatching(
      List<PerformedAction> performed,
      RecordedActions recording,
      Set<Integer> overMasked,
      SessionTimeline timeline) {
    this.performed = performed.stream().filter(action -> action.kind() != Kind.WRITE).toList();
    this.writes = performed.stream().filter(action -> action.kind() == Kind.WRITE).toList();
    this.recorded = recording.all();
    this.beginnings = recording.beginnings();
    this.overMasked = overMasked;
    this.timeline = timeline;
  }

  /**
   * A match for every action performed on what may be recorded; of what is incidental, only when it
   * is recorded. First every action takes the event that lies within the tolerance, in order; what
   * is left over takes what came late. So a lost event does not make all that follow look late.
   */
  List<Match> matches() {
    List<PerformedAction> inOrder =
        performed.stream()
            .sorted(
                Comparator.comparingLong(PerformedAction::start)
                    .thenComparingInt(PerformedAction::index))
            .toList();
    Map<Integer, RecordedAction> found = new HashMap<>();
    for (long within : List.of(TOLERANCE_MS, LATEST_MS)) {
      for (PerformedAction action : inOrder) {
        if (action.kind() != Kind.SCROLL && !found.containsKey(action.index())) {
          claim(action, within).ifPresent(event -> found.put(action.index(), event));
        }
      }
    }
    List<Match> matches = new ArrayList<>();
    for (PerformedAction action : inOrder) {
      Match match =
          action.kind() == Kind.SCROLL
              ? scroll(action)
              : moment(action, Optional.ofNullable(found.get(action.index())));
      boolean incidental = action.incidental() && isMissing(match);
      if (!action.target().blocked() && !incidental) {
        matches.add(match);
      }
    }
    return matches;
  }

  /** Whether no replay shows the action. */
  static boolean isMissing(Match match) {
    return match.outcome() == Outcome.MISSING || match.outcome() == Outcome.UNPLACED;
  }

  /** What the recording says was done by the user and nobody did; asked for after the matches. */
  List<RecordedAction> phantoms() {
    return recorded.stream()
        .filter(action -> !claimed.contains(action))
        .filter(action -> action.kind() == Kind.CLICK || tellsSomething(action))
        .filter(action -> action.kind() != Kind.INPUT || !isEffect(action))
        .toList();
  }

  /**
   * Recorders write down where elements are and what fields hold, whoever changed that, also of
   * elements that are not in the document yet or any more; no replay shows those.
   */
  private static boolean tellsSomething(RecordedAction action) {
    return action.path().isPresent() && !action.programmatic();
  }

  /**
   * Applications write into fields when they make them, when the user acts, and later when they
   * please; radio buttons switch each other off. What a field is made with nobody could see
   * written.
   */
  private boolean isEffect(RecordedAction input) {
    return input.age() <= WRITE_DELAY_MS
        || performed.stream()
            .anyMatch(
                action ->
                    action.kind() != Kind.SCROLL
                        && Math.abs(action.start() - input.time()) <= TOLERANCE_MS)
        || writes.stream().anyMatch(write -> isOf(write, input));
  }

  /**
   * Between two looks at a field the page around it may have changed, but not its kind. Recorders
   * that watch what scripts set tell of it in a task of its own, which a busy page begins late.
   */
  private static boolean isOf(PerformedAction write, RecordedAction input) {
    boolean same = input.isOn(write);
    return input.time() >= write.start() - TOLERANCE_MS
        && input.time() <= write.end() + (same ? WRITE_DELAY_MS : TOLERANCE_MS)
        && (same || input.tag().equals(write.target().tag()));
  }

  /** The first event on the same element that nothing has claimed, rather one of the user's. */
  private Optional<RecordedAction> claim(PerformedAction action, long within) {
    Optional<RecordedAction> first =
        recorded.stream()
            .filter(candidate -> candidate.kind() == action.kind())
            .filter(candidate -> candidate.time() >= action.start() - TOLERANCE_MS)
            .filter(candidate -> candidate.time() <= action.start() + within)
            .filter(candidate -> candidate.isOn(action))
            .filter(candidate -> !candidate.programmatic() || within <= TOLERANCE_MS)
            .filter(candidate -> !claimed.contains(candidate))
            .min(
                Comparator.comparing(RecordedAction::programmatic)
                    .thenComparingLong(RecordedAction::time)
                    .thenComparingInt(RecordedAction::event));
    first.ifPresent(claimed::add);
    return first;
  }

  private Match moment(PerformedAction action, Optional<RecordedAction> event) {
    if (event.isPresent()) {
      long delay = delay(action, event.get());
      Outcome outcome = delay <= TOLERANCE_MS ? Outcome.RECORDED : Outcome.LATE;
      return new Match(action, outcome, event, delay);
    }
    if (action.kind() == Kind.INPUT) {
      Optional<RecordedAction> written = writtenBack(action);
      if (written.isPresent() || isTheSameToTheRecorder(action)) {
        written.ifPresent(claimed::add);
        return new Match(action, Outcome.RECORDED, written, 0);
      }
    }
    Optional<RecordedAction> unplaced = unplaced(action);
    if (unplaced.isPresent()) {
      claimed.add(unplaced.get());
      return new Match(action, Outcome.UNPLACED, unplaced, 0);
    }
    return new Match(action, Outcome.MISSING, nearestOfKind(action), 0);
  }

  /** The event of this kind and moment on a node that the recording does not have. */
  private Optional<RecordedAction> unplaced(PerformedAction action) {
    return recorded.stream()
        .filter(candidate -> candidate.kind() == action.kind() && candidate.path().isEmpty())
        .filter(candidate -> delay(action, candidate) <= TOLERANCE_MS)
        .filter(candidate -> !claimed.contains(candidate))
        .filter(candidate -> isNearestTo(candidate, action))
        .min(Comparator.comparingLong(candidate -> delay(action, candidate)));
  }

  /** An action of which a recorder tells nothing does not take the event of the next. */
  private boolean isNearestTo(RecordedAction candidate, PerformedAction action) {
    return performed.stream()
        .filter(other -> other.kind() == action.kind())
        .noneMatch(other -> delay(other, candidate) < delay(action, candidate));
  }

  /**
   * When an application rewrites what was typed, leaving the field tells of the new value; the
   * recorder told of it when the application wrote it, and does not tell of it twice.
   */
  private Optional<RecordedAction> writtenBack(PerformedAction action) {
    long previous =
        performed.stream()
            .filter(other -> other.kind() == Kind.INPUT && other.index() < action.index())
            .filter(other -> other.target().path().equals(action.target().path()))
            .mapToLong(PerformedAction::start)
            .max()
            .orElse(Long.MAX_VALUE);
    return recorded.stream()
        .filter(candidate -> candidate.programmatic() && !claimed.contains(candidate))
        .filter(candidate -> candidate.isOn(action))
        .filter(candidate -> candidate.time() >= previous && candidate.time() <= action.start())
        .findFirst();
  }

  /** A masked value that is replaced at once by one of the same length. */
  private boolean isTheSameToTheRecorder(PerformedAction action) {
    boolean typedKeyByKey =
        performed.stream()
            .anyMatch(
                other ->
                    other.index() != action.index()
                        && other.kind() == Kind.INPUT
                        && other.target().path().equals(action.target().path())
                        && Math.abs(other.start() - action.start()) <= TYPING_MS
                        && timeline.stepAt(other.start()).equals(timeline.stepAt(action.start())));
    return !typedKeyByKey && overMasked.contains(action.index());
  }

  private Match scroll(PerformedAction action) {
    List<RecordedAction> during =
        recorded.stream()
            .filter(candidate -> candidate.kind() == Kind.SCROLL)
            .filter(candidate -> candidate.isOn(action))
            .filter(candidate -> candidate.time() >= action.start() - TOLERANCE_MS)
            .filter(candidate -> candidate.time() <= action.end() + SCROLL_DELAY_MS)
            .toList();
    claimed.addAll(during);
    Optional<RecordedAction> arrived =
        during.stream()
            .filter(candidate -> isThere(action, candidate.x(), candidate.y()))
            .findFirst();
    return arrived.isPresent() || isInASnapshot(action) || goesOn(action)
        ? new Match(action, Outcome.RECORDED, arrived, 0)
        : new Match(action, Outcome.MISSING, nearestOfKind(action), 0);
  }

  /** A page that scrolled before its recorder began is told scrolled in the first snapshot. */
  private boolean isInASnapshot(PerformedAction action) {
    return beginnings.stream()
        .filter(beginning -> action.isOn(beginning.path()))
        .filter(beginning -> beginning.after() <= action.end())
        .filter(beginning -> beginning.time() >= action.start() - TOLERANCE_MS)
        .anyMatch(beginning -> isThere(action, beginning.x(), beginning.y()));
  }

  /** Where an element rested for less than a recorder's delay needs not be told. */
  private boolean goesOn(PerformedAction action) {
    return performed.stream()
        .filter(other -> other.kind() == Kind.SCROLL && other.index() != action.index())
        .filter(other -> other.start() > action.end())
        .filter(other -> other.start() <= action.end() + SCROLL_DELAY_MS)
        .anyMatch(other -> other.isOn(action.target().path()));
  }

  private static boolean isThere(PerformedAction action, double x, double y) {
    return Math.abs(action.x().orElse(0) - x) <= PIXELS
        && Math.abs(action.y().orElse(0) - y) <= PIXELS;
  }

  /** The nearest miss: of the same kind, around the same time, on whatever element. */
  private Optional<RecordedAction> nearestOfKind(PerformedAction action) {
    return recorded.stream()
        .filter(candidate -> candidate.kind() == action.kind())
        .filter(candidate -> !claimed.contains(candidate) || action.kind() == Kind.SCROLL)
        .filter(candidate -> delay(action, candidate) <= LATEST_MS)
        .min(Comparator.comparingLong(candidate -> delay(action, candidate)));
  }

  private static long delay(PerformedAction action, RecordedAction candidate) {
    return Math.abs(candidate.time() - action.start());
  }
}
