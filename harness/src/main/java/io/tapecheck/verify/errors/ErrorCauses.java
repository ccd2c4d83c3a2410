package io.tapecheck.verify.errors;

import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which step an error comes of: not the one in which it was seen, but the one in which that began
 * which led to it. A request belongs to the step in which it was sent; what happens right after an
 * answer has come, and before anybody acts again, belongs to the request; and a step that waits for
 * its element has done nothing yet.
 *
 * <p>For example: a click at 100 ms sends a request, the next step fills a field at 300 ms, the
 * answer comes at 800 ms and its handler throws at 810 ms. The error is the click's.
 */
final class ErrorCauses {

  /** What a page does with an answer it does this soon. */
  private static final long REACTION_MS = 50;

  /** The pointer moves, and the focus, this long before a click or an input at most. */
  private static final long APPROACH_MS = 100;

  /** Clocks of the events differ by this much at most. */
  private static final long CLOCK_MS = 2;

  /** Requests that lead to each other; each begins before the one after it. */
  private static final int LONGEST_CHAIN = 100;

  private final NavigableMap<Long, NetworkRequest> ends = new TreeMap<>();
  private final NavigableSet<Long> actions = new TreeSet<>();
  private final List<PerformedStep> steps;
  private final Map<PerformedStep, Long> effects = new HashMap<>();

  ErrorCauses(Tape tape) {
    for (NetworkRequest request : tape.requests()) {
      request.end().ifPresent(end -> ends.merge(end, request, ErrorCauses::earlier));
    }
    tape.actions().stream()
        .filter(PerformedAction::trusted)
        .filter(action -> action.kind() != PerformedAction.Kind.WRITE)
        .map(PerformedAction::start)
        .forEach(actions::add);
    steps = new ArrayList<>(tape.steps());
    steps.removeIf(PerformedStep::expectation);
    steps.sort(Comparator.comparingLong(PerformedStep::start));
    steps.forEach(step -> effects.put(step, effect(step)));
  }

  private static NetworkRequest earlier(NetworkRequest one, NetworkRequest other) {
    return one.start() <= other.start() ? one : other;
  }

  /** When a step first did something to the page; of one that left no trace its start. */
  private long effect(PerformedStep step) {
    return Optional.ofNullable(actions.ceiling(step.start()))
        .filter(first -> first <= step.end())
        .map(first -> Math.max(step.start(), first - APPROACH_MS))
        .orElse(step.start());
  }

  /** The step that an error comes of; empty when none had begun. */
  Optional<PerformedStep> of(BrowserError error) {
    long begun = beginning(error.begun().orElse(error.time()));
    return last(step -> effects.getOrDefault(step, step.start()) <= begun)
        .or(() -> last(step -> step.start() <= begun));
  }

  private Optional<PerformedStep> last(Predicate<PerformedStep> wanted) {
    return steps.stream().filter(wanted).reduce((earlier, later) -> later);
  }

  /** Goes back from a moment to the request whose answer it follows, and from that again. */
  private long beginning(long moment) {
    long begun = moment;
    for (int link = 0; link < LONGEST_CHAIN; link++) {
      Optional<Long> sent = answeredJustBefore(begun);
      if (sent.isEmpty()) {
        break;
      }
      begun = sent.get();
    }
    return begun;
  }

  private Optional<Long> answeredJustBefore(long moment) {
    return ends
        .subMap(moment - REACTION_MS, true, moment + CLOCK_MS, true)
        .descendingMap()
        .values()
        .stream()
        .filter(request -> request.start() < moment)
        .filter(request -> !actedBetween(request.end().orElse(moment), moment))
        .map(NetworkRequest::start)
        .findFirst();
  }

  private boolean actedBetween(long from, long to) {
    return Optional.ofNullable(actions.higher(from)).filter(action -> action <= to).isPresent();
  }
}
