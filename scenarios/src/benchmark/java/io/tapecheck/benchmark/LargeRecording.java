package io.tapecheck.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.TapeReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a recording of any size as an export holds it, one array of rrweb events: those of a
 * recorded session again and again, and each time others. Words are exchanged for words of the
 * session and for made-up ones, numbers, ids, addresses and times differ, classes are hashed as
 * build tools hash them, pictures are noise in base64. Nothing but the shape repeats, and nothing
 * in it is anybody's.
 */
final class LargeRecording {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Set<String> KEPT = Set.of("tagName", "type", "name", "rel", "charset");
  private static final int IDS_OF_A_ROUND = 5_000;

  private final List<RecordedEvent> session;
  private final List<String> words;
  private final SplittableRandom random;
  private final double pictures;
  private int round;
  private long clock = 1_760_000_000_000L;

  /**
   * Recordings made from a session.
   *
   * @param pictures the share of nodes with attributes that are pictures with their data in them
   */
  LargeRecording(Path tape, double pictures, long seed) {
    this.session = TapeReader.open(tape).recording();
    this.random = new SplittableRandom(seed);
    this.words = new ArrayList<>(wordsOf(session));
    this.pictures = pictures;
    for (int i = words.size(); i > 0; i--) {
      words.add(madeUp());
    }
  }

  /**
   * Writes a recording.
   *
   * @param bytes how long it is at least
   * @param planted texts that somebody typed, spread evenly
   * @return how many bytes it has
   */
  long write(Path file, long bytes, List<String> planted) throws IOException {
    long written = 1;
    Iterator<String> typed = planted.iterator();
    long apart = bytes / (planted.size() + 1);
    long next = apart;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write('[');
      for (int i = 0; written < bytes; i++) {
        if (i > 0) {
          out.write(',');
          written++;
        }
        round = i / session.size();
        JsonNode event =
            written >= next && typed.hasNext()
                ? typed(typed.next())
                : event(session.get(i % session.size()).json());
        next = written >= next ? next + apart : next;
        byte[] json = JSON.writeValueAsBytes(event);
        out.write(json);
        written += json.length;
      }
      out.write(']');
    }
    return written + 1;
  }

  private static Set<String> wordsOf(List<RecordedEvent> events) {
    Set<String> words = new LinkedHashSet<>();
    for (RecordedEvent event : events) {
      for (JsonNode text : event.json().findValues("textContent")) {
        Matcher word = WORD.matcher(text.asText());
        while (word.find()) {
          words.add(word.group());
        }
      }
    }
    return words;
  }

  private String madeUp() {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
      word.append("bdfgklmnprstvwz".charAt(random.nextInt(15)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private JsonNode typed(String text) {
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", 3);
    event
        .putObject("data")
        .put("source", 5)
        .put("text", text)
        .put("isChecked", false)
        .put("id", id(40));
    return event.put("timestamp", clock);
  }

  private JsonNode event(JsonNode event) {
    clock += random.nextInt(400);
    ObjectNode changed = (ObjectNode) changed(event, "");
    return changed.put("timestamp", clock);
  }

  private JsonNode changed(JsonNode node, String field) {
    if (node instanceof ObjectNode object) {
      ObjectNode changed = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        changed.set(entry.getKey(), changed(entry.getValue(), entry.getKey()));
      }
      if (field.equals("attributes") && random.nextDouble() < pictures) {
        changed.put("src", picture());
      }
      return changed;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode changed = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> changed.add(changed(element, "")));
      return changed;
    }
    if (node.isTextual()) {
      return JsonNodeFactory.instance.textNode(text(node.asText(), field));
    }
    return number(node, field);
  }

  private JsonNode number(JsonNode node, String field) {
    return switch (field) {
      case "id", "parentId", "nextId", "previousId", "rootId" ->
          node.isInt() ? JsonNodeFactory.instance.numberNode(id(node.asInt())) : node;
      case "x", "y" -> JsonNodeFactory.instance.numberNode(random.nextInt(1280_00) / 100.0);
      case "timeOffset" -> JsonNodeFactory.instance.numberNode(-random.nextInt(500));
      default -> node;
    };
  }

  private int id(int id) {
    return id + round * IDS_OF_A_ROUND;
  }

  private String text(String text, String field) {
    if (KEPT.contains(field)) {
      return text;
    }
    String numbered = NUMBER.matcher(text).replaceAll(number -> digits(number.group()));
    if (field.equals("class")) {
      return random.nextInt(3) == 0 ? numbered + " css-" + hash(7) : numbered;
    }
    return WORD.matcher(numbered).replaceAll(word -> random.nextBoolean() ? word.group() : word());
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  private String digits(String number) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      digits.append(i == 0 ? number.charAt(0) : (char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private String hash(int length) {
    StringBuilder hash = new StringBuilder();
    for (int i = 0; i < length; i++) {
      hash.append(Character.forDigit(random.nextInt(36), 36));
    }
    return hash.toString();
  }

  private String picture() {
    byte[] noise = new byte[1_000 + random.nextInt(5_000)];
    random.nextBytes(noise);
    byte[] head = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, noise, 0, head.length);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(noise);
  }
}
