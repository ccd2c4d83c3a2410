package io.tapecheck.browser.layout;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.layout.LayoutCapture.Viewport;
import io.tapecheck.tape.PictureLayout;
import io.tapecheck.tape.PictureLayout.Area;
import io.tapecheck.tape.PictureLayout.Run;
import io.tapecheck.tape.PictureLayout.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a picture's layout of a {@code DOMSnapshot}. */
final class LayoutReader {

  private final JsonNode snapshot;
  private final Viewport viewport;
  private final List<Run> runs = new ArrayList<>();
  private final List<Surface> surfaces = new ArrayList<>();

  /** How far the strongest blur of what is behind an element carries its pixels. */
  private double blurred;

  private final List<Integer> overlays = new ArrayList<>();

  LayoutReader(JsonNode snapshot, Viewport viewport) {
    this.snapshot = snapshot;
    this.viewport = viewport;
  }

  PictureLayout read() {
    document(0, viewport, Optional.empty());
    return new PictureLayout(
        runs.stream()
            .map(run -> new Run(run.text(), run.areas().stream().map(this::behindBlur).toList()))
            .toList(),
        surfaces.stream()
            .map(each -> new Surface(each.kind(), each.sources(), behindBlur(each.area())))
            .toList(),
        List.of());
  }

  /** Dialogs and popovers that are shown, as the debugging protocol calls them. */
  List<Integer> overlays() {
    return overlays;
  }

  private Area behindBlur(Area area) {
    return blurred > 0 ? area.grown(blurred) : area;
  }

  private void document(int index, Viewport view, Optional<Area> clip) {
    JsonNode document = snapshot.path("documents").path(index);
    DocumentLayout read = new DocumentLayout(document, snapshot.path("strings"), view, clip);
    read.read();
    runs.addAll(read.runs());
    surfaces.addAll(read.surfaces());
    overlays.addAll(read.overlays());
    blurred = Math.max(blurred, read.blurred());
    for (DocumentLayout.Frame frame : read.frames()) {
      JsonNode inside = snapshot.path("documents").path(frame.document());
      document(
          frame.document(),
          view.inside(
              frame.content(),
              inside.path("scrollOffsetX").asDouble(),
              inside.path("scrollOffsetY").asDouble()),
          Optional.of(frame.seen()));
    }
  }
}
