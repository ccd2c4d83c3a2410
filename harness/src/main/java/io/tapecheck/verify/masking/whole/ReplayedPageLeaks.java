package io.tapecheck.verify.masking.whole;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.masking.leak.CanarySearch;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.Match;
import io.tapecheck.verify.masking.leak.Origin;
import io.tapecheck.verify.masking.leak.SessionSearch;
import io.tapecheck.verify.masking.leak.Sink;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.page.PageTree;
import io.tapecheck.verify.recording.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Searches the replayed pages for what the events do not hold in one piece: whoever watches the
 * replay reads it all the same. What the events explain is not told again.
 */
public final class ReplayedPageLeaks {

  /** Text of small children is read as one with what is around it, as people read it. */
  private static final int LONGEST_JOINED = 2_000;

  private final SessionSearch session;
  private final Set<Canary> explained;
  private final List<Leak> leaks = new ArrayList<>();

  private ReplayedPageLeaks(SessionSearch session, Set<Canary> explained) {
    this.session = session;
    this.explained = explained;
  }

  /** What the replayed pages show, but for canaries that the events hold. */
  public static List<Leak> in(SessionSearch session, List<Leak> inEvents) {
    ReplayedPageLeaks found =
        new ReplayedPageLeaks(
            session,
            inEvents.stream().map(leak -> leak.match().canary()).collect(Collectors.toSet()));
    for (Checkpoint checkpoint : session.tape().checkpoints()) {
      session.tape().replayed(checkpoint).ifPresent(page -> found.page(checkpoint, page));
    }
    return found.leaks;
  }

  private void page(Checkpoint checkpoint, PageSnapshot page) {
    Place at =
        session
            .timeline()
            .placeAt(checkpoint.time())
            .stage(Optional.of(checkpoint.stage()))
            .checkpoint(checkpoint.name());
    CanarySearch search = session.values();
    Set<Canary> here = new HashSet<>();
    List<PageElement> inside = new ArrayList<>(new PageTree(page).elements());
    // From the inside out, so that a leak is told at the smallest element that shows it.
    for (int index = inside.size() - 1; index >= 0; index--) {
      PageElement element = inside.get(index);
      List<Match> matches = new ArrayList<>(search.inside(joined(element.element())));
      element.element().value().ifPresent(value -> matches.addAll(search.value(value)));
      element.element().attributes().values().forEach(v -> matches.addAll(search.inside(v)));
      session.cutAt(() -> at.node(Optional.of(element.path())));
      for (Match match : matches) {
        if (!explained.contains(match.canary()) && here.add(match.canary())) {
          leaks.add(
              Origin.of(
                      Sink.of(Sink.Kind.REPLAY),
                      at.node(Optional.of(element.path())),
                      checkpoint.time())
                  .leak(match));
        }
      }
    }
  }

  private static String joined(SnapshotNode.Element element) {
    StringBuilder text = new StringBuilder();
    join(element, text);
    return text.toString();
  }

  private static void join(SnapshotNode.Element element, StringBuilder text) {
    Deque<SnapshotNode> open = new ArrayDeque<>();
    push(element, open);
    while (!open.isEmpty() && text.length() <= LONGEST_JOINED) {
      SnapshotNode next = open.pop();
      if (next instanceof SnapshotNode.Words words) {
        text.append(words.text());
      } else if (next instanceof SnapshotNode.Element inner) {
        push(inner, open);
      }
    }
  }

  private static void push(SnapshotNode.Element element, Deque<SnapshotNode> open) {
    List<SnapshotNode> children = element.children();
    for (int index = children.size() - 1; index >= 0; index--) {
      open.push(children.get(index));
    }
  }
}
