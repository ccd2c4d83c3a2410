package io.tapecheck.reports.redaction;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.PictureLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Where on a picture canaries stand or may stand. Two witnesses are asked: the page as the probe
 * wrote it down, and the browser's layout.
 */
public final class PictureSecrets {

  private final Redaction redaction;
  private final CanaryTraces traces;
  private final UnreadableSurfaces surfaces;
  private final boolean any;

  /**
   * @param canaries of the session
   * @param before addresses that were asked for before any canary was typed
   */
  public PictureSecrets(Collection<Canary> canaries, Set<String> before) {
    redaction = Redaction.of(canaries);
    traces = new CanaryTraces(canaries);
    surfaces = new UnreadableSurfaces(redaction, traces, before);
    any = !canaries.isEmpty();
  }

  /** What is to be painted over, each with the canary or the kind of what hides there. */
  List<Box> boxes(PageSnapshot page, PictureLayout layout) {
    if (!any) {
      return List.of();
    }
    List<Box> boxes = new ArrayList<>(SecretBoxes.of(page, redaction));
    for (PictureLayout.Surface surface : layout.surfaces()) {
      if (surfaces.mayShowCanary(surface)) {
        PictureLayout.Area area = surface.area();
        boxes.add(new Box(surface.kind(), area.left(), area.top(), area.width(), area.height()));
      }
    }
    boxes.addAll(TextBoxes.of(layout.runs(), redaction, traces));
    return boxes.stream().distinct().toList();
  }
}
