package io.tapecheck.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.FrameAnswer;
import io.tapecheck.tape.PageSnapshot;
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
 * @param silent addresses, without query, of frames that did not answer and so are missing
 */
public record ProbeSnapshot(
    long time, PageSnapshot page, List<String> unrest, List<String> silent) {

  public ProbeSnapshot {
    unrest = List.copyOf(unrest);
    silent = List.copyOf(silent);
  }

  /**
   * Puts the documents of frames of another origin, which only they themselves could write down,
   * into their places.
   */
  public static ProbeSnapshot join(List<FrameAnswer> answers) {
    Map<List<Integer>, JsonNode> inside = new HashMap<>();
    JsonNode main = null;
    for (FrameAnswer answer : answers) {
      JsonNode said = answer.answer();
      List<Integer> place = ProbeMessage.place(said.path("place"));
      if (said.has("snapshot")) {
        inside.put(place, said.path("snapshot"));
        main = place.isEmpty() ? said : main;
      }
    }
    if (main == null) {
      throw new IllegalStateException(
          "The page probe gave no snapshot of the main document; %d frames answered."
              .formatted(answers.size()));
    }
    List<String> unrest =
        main.path("atRest").asBoolean(true) ? List.of() : texts(main.path("moving"));
    return new ProbeSnapshot(
        main.path("time").asLong(),
        page(main.path("snapshot"), inside),
        unrest,
        answers.stream().filter(FrameAnswer::isSilent).map(ProbeSnapshot::address).toList());
  }

  /** The query may hold what a user typed. */
  private static String address(FrameAnswer answer) {
    return answer.url().replaceFirst("[?#].*", "");
  }

  /** A document as the probe wrote it. */
  public static PageSnapshot page(JsonNode snapshot) {
    return page(snapshot, Map.of());
  }

  private static PageSnapshot page(JsonNode snapshot, Map<List<Integer>, JsonNode> inside) {
    try {
      return ProbedDocument.page(snapshot, inside);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("The page probe's snapshot has not the agreed shape.", e);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
