package io.tapecheck.verify.masking.page;

import io.tapecheck.persona.Canary;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import io.tapecheck.verify.masking.text.Compact;
import io.tapecheck.verify.page.MaskShape;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds masks that are as long as the secret behind them. One could be so by chance: it takes two
 * lengths in a session. One finding for each field, with the number of sightings.
 */
final class MaskLength implements PageCheck {

  /** A mask of fewer characters tells nothing that a fixed one would not. */
  private static final int SHORTEST = 3;

  private record Sighting(Where where, int count) {}

  private final SessionTimeline timeline;
  private final Map<Canary, String> secrets = new LinkedHashMap<>();
  private final Map<Canary, Sighting> sightings = new LinkedHashMap<>();
  private final Set<Integer> lengths = new TreeSet<>();

  MaskLength(Evidence evidence, SessionTimeline timeline) {
    this.timeline = timeline;
    Set<String> allowed = evidence.policy().allowedFields();
    evidence.tape().canaries().stream()
        .filter(canary -> !allowed.contains(canary.field()))
        .filter(canary -> canary.value().length() >= SHORTEST)
        .forEach(canary -> secrets.put(canary, Compact.of(canary.value())));
  }

  @Override
  public void look(ReplayedPage page) {
    for (PageElement element : page.live().elements()) {
      page.replayed(element)
          .ifPresent(
              shown -> {
                compare(page, element, ReplayedPage.typed(element), ReplayedPage.typed(shown));
                compare(page, element, ReplayedPage.text(element), ReplayedPage.text(shown));
              });
    }
  }

  private void compare(ReplayedPage page, PageElement element, String live, String mask) {
    if (live.length() == mask.length() && MaskShape.isMask(mask) && !MaskShape.isMask(live)) {
      String compact = Compact.of(live);
      secrets.forEach(
          (canary, secret) -> {
            if (compact.equals(secret) && !secret.isEmpty()) {
              lengths.add(mask.length());
              Sighting first = new Sighting(where(page, element), 1);
              sightings.merge(
                  canary, first, (one, other) -> new Sighting(one.where(), one.count() + 1));
            }
          });
    }
  }

  private Where where(ReplayedPage page, PageElement element) {
    return timeline
        .placeAt(page.checkpoint().time())
        .stage(Optional.of(page.checkpoint().stage()))
        .node(Optional.of(element.path()))
        .checkpoint(page.checkpoint().name())
        .where();
  }

  List<Finding> findings() {
    if (lengths.size() < 2) {
      return List.of();
    }
    return sightings.entrySet().stream()
        .map(one -> finding(one.getKey(), one.getValue()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Finding finding(Canary canary, Sighting sighting) {
    return new Finding(
        "masking/length",
        Severity.WARNING,
        "The mask of %s is as long as its value, which tells how long the value is."
            .formatted(canary.id()),
        Optional.of(canary.id()),
        List.of(),
        sighting.where(),
        sighting.count(),
        Fingerprint.of("masking/length", canary.field()));
  }
}
