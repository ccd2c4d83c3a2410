package io.tapecheck.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.FrameAnswer;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.TapeJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page as the probes in all its frames wrote it down together.
 *
 * @param time when, by the page's clock
 * @param page the main document, with those of frames inside
 * @param unrest what was still moving, if it had not come to rest in time
 */
public record ProbeSnapshot(long time, PageSnapshot page, List<String> unrest) {

  public ProbeSnapshot {
    unrest = List.copyOf(unrest);
  }

  /**
   * Puts the documents of frames of another origin, which only they themselves could write down,
   * into their places.
   */
  public static ProbeSnapshot join(List<FrameAnswer> answers) {
    Map<List<Integer>, JsonNode> inside = new HashMap<>();
    for (FrameAnswer answer : answers) {
      inside.put(ProbeMessage.place(answer.answer().path("place")), answer.answer());
    }
    JsonNode main = inside.get(List.of());
    if (main == null || !main.has("snapshot")) {
      throw new IllegalStateException(
          "The page probe gave no snapshot of the main document; %d frames answered."
              .formatted(answers.size()));
    }
    JsonNode snapshot = main.path("snapshot");
    fill(snapshot.path("root"), inside);
    List<String> unrest =
        main.path("atRest").asBoolean(true) ? List.of() : texts(main.path("moving"));
    return new ProbeSnapshot(main.path("time").asLong(), page(snapshot), unrest);
  }

  /** A document as the probe wrote it. */
  public static PageSnapshot page(JsonNode snapshot) {
    try {
      return TapeJson.mapper().treeToValue(snapshot, PageSnapshot.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The page probe's snapshot has not the agreed shape.", e);
    }
  }

  private static void fill(JsonNode node, Map<List<Integer>, JsonNode> inside) {
    if (node instanceof ObjectNode element && element.has("place")) {
      JsonNode answer = inside.get(ProbeMessage.place(element.path("place")));
      if (answer != null && answer.has("snapshot")) {
        element.set("document", answer.path("snapshot"));
      }
      element.remove("place");
    }
    node.path("children").forEach(child -> fill(child, inside));
    node.path("shadow").forEach(child -> fill(child, inside));
    if (node.has("document")) {
      fill(node.path("document").path("root"), inside);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
