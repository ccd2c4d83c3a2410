package io.tapecheck.verify.masking.whole;

import io.tapecheck.persona.Canary;
import io.tapecheck.verify.masking.leak.CanarySearch;
import io.tapecheck.verify.masking.leak.Match;
import io.tapecheck.verify.masking.text.FormField;
import io.tapecheck.verify.masking.text.JsonLeaves;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Searches a request's body. JSON is searched string by string, a form value by value, anything
 * else as it is; compressed bodies unpacked, and what follows them.
 */
final class BodySearch {

  private final CanarySearch search;
  private final boolean carriesEvents;

  private BodySearch(CanarySearch search, boolean carriesEvents) {
    this.search = search;
    this.carriesEvents = carriesEvents;
  }

  /**
   * Every canary of a body, each in its plainest form with the number of times.
   *
   * @param carriesEvents whether the body is full of ids, sizes and words of a page, which short
   *     canaries equal by chance; they are then searched in the decoded events alone
   */
  static List<Match> in(byte[] body, CanarySearch search, boolean carriesEvents) {
    BodySearch bodySearch = new BodySearch(search, carriesEvents);
    Optional<UnpackedBody> unpacked = UnpackedBody.of(body, search.mostUnpackedBytes());
    return unpacked.map(bodySearch::unpacked).orElseGet(() -> bodySearch.text(body));
  }

  /**
   * The search would unpack a body by itself, but not take it apart: values are counted string by
   * string, to be held against those of the events.
   */
  private List<Match> unpacked(UnpackedBody body) {
    body.cut().ifPresent(search::tell);
    Map<Canary, Match> found = new LinkedHashMap<>();
    for (Match match : text(body.content())) {
      found.put(match.canary(), match.around(body.encoding()));
    }
    for (Match match : text(body.rest())) {
      found.merge(match.canary(), match, Match::and);
    }
    return List.copyOf(found.values());
  }

  private List<Match> text(byte[] text) {
    List<String> leaves = new ArrayList<>();
    boolean json =
        JsonLeaves.of(
            text,
            (kind, leaf, keys) -> {
              if (!kind.isNumeric() || !carriesEvents || leaf.length() >= JsonLeaves.LONG_NUMBER) {
                leaves.add(leaf);
              }
            });
    if (json) {
      return merged(leaves, List.of());
    }
    List<String> fields =
        FormField.in(new String(text, StandardCharsets.ISO_8859_1)).stream()
            .flatMap(field -> Stream.of(field.name(), field.value()))
            .toList();
    return merged(fields, search.inside(text));
  }

  private List<Match> merged(List<String> values, List<Match> first) {
    Map<Canary, Match> found = new LinkedHashMap<>();
    first.forEach(match -> found.put(match.canary(), match));
    List<Match> more = new ArrayList<>();
    for (String value : values) {
      more.addAll(carriesEvents ? search.inside(value) : search.value(value));
    }
    for (Match match : more) {
      if (first.stream().noneMatch(known -> known.canary().equals(match.canary()))) {
        found.merge(match.canary(), match, Match::and);
      }
    }
    return List.copyOf(found.values());
  }
}
