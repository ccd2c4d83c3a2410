package io.tapecheck.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.CssPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where frames of another origin stand. The probe inside such a frame knows its place among the
 * windows but not the path of its frame element; the probe around it says that.
 */
public final class FramePaths {

  private final Map<List<Integer>, String> pathByPlace = new ConcurrentHashMap<>();

  /** Takes in a {@code frames} message. */
  public void learn(ProbeMessage message) {
    for (JsonNode frame : message.json().path("frames")) {
      String path = frame.path("path").asText();
      pathByPlace.put(ProbeMessage.place(frame.path("place")), whole(outer(message.place()), path));
    }
  }

  /** Whether it is known where a window stands. */
  public boolean knows(List<Integer> boundary) {
    return boundary.isEmpty() || pathByPlace.containsKey(boundary);
  }

  /** A path inside a boundary window, as a path from the top document. */
  public String fromTop(List<Integer> boundary, String path) {
    return boundary.isEmpty() ? path : whole(boundary, path);
  }

  private String whole(List<Integer> boundary, String path) {
    String frame = pathByPlace.get(boundary);
    return frame == null ? path : frame + CssPath.FRAME + path;
  }

  /**
   * The nearest window at or around a place that is known to stand in a frame of another origin.
   */
  private List<Integer> outer(List<Integer> place) {
    for (int length = place.size(); length > 0; length--) {
      List<Integer> around = place.subList(0, length);
      if (pathByPlace.containsKey(around)) {
        return around;
      }
    }
    return List.of();
  }
}
