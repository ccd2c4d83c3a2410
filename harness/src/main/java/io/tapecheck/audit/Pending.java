package io.tapecheck.audit;

import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.audit.detect.Detection;
import io.tapecheck.audit.detect.SensitiveName;
import io.tapecheck.verify.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Something that was detected in a piece, until its place in the record is known.
 *
 * @param legible whether it stands in text beyond doubt
 * @param encoding what was around it, outermost first
 * @param path of the property that holds it, in what was decoded
 * @param start where it, or the region that was decoded, begins in the piece
 * @param end where that ends, exclusive
 * @param plain whether it stands there as it is
 */
record Pending(
    Detection detection,
    boolean legible,
    List<String> encoding,
    String path,
    int start,
    int end,
    boolean plain) {

  private static final String TYPED = "input value";

  /** Each has another value in every request. */
  private static final Set<String> TOKENS = Set.of("audit/jwt", "audit/bearer-token");

  /** What stands in escaped JSON is seen as it is, and in the JSON, which knows the property. */
  static void sharePaths(List<Pending> pending) {
    Map<String, Pending> withPath = new HashMap<>();
    for (Pending one : pending) {
      if (!one.path.isEmpty()) {
        withPath.putIfAbsent(one.same(), one);
      }
    }
    pending.replaceAll(
        one -> {
          Pending other = one.path.isEmpty() ? withPath.get(one.same()) : null;
          return other != null && other.start <= one.start && one.end <= other.end
              ? one.withPath(other.path)
              : one;
        });
  }

  /** What is decoded from a credential that is told is no other one. */
  static void dropInner(List<Pending> pending) {
    TreeMap<Integer, Integer> told = new TreeMap<>();
    for (Pending one : pending) {
      if (one.plain && one.isCredential()) {
        told.put(one.start, one.end);
      }
    }
    pending.removeIf(
        one -> {
          Map.Entry<Integer, Integer> around = told.lowerEntry(one.end);
          return !one.plain
              && one.isCredential()
              && around != null
              && around.getValue() > one.start;
        });
  }

  private boolean isCredential() {
    return detection.kind().filter(SensitiveName::isCredential).isPresent();
  }

  private String same() {
    return detection.rule() + "\n" + detection.value() + "\n";
  }

  private Pending withPath(String known) {
    return new Pending(detection, legible, encoding, known, start, end, plain);
  }

  /** The place, with the property or parameter that holds the value; no name of it is a secret. */
  Where where(Where place, Predicate<String> isSecret) {
    String sink = place.sink().orElse("");
    String field = detection.field();
    if (!path.isEmpty()) {
      sink = joined(sink, "property " + path);
    } else if (!field.isEmpty() && (sink.endsWith("body") || sink.endsWith("url"))) {
      sink = joined(sink, (sink.endsWith("url") ? "parameter " : "property ") + field);
    }
    String shown = without(sink, isSecret);
    return new Where(
        place.stage(),
        place.step(),
        place.time(),
        place.event(),
        place.node(),
        shown.isEmpty() ? Optional.empty() : Optional.of(shown),
        place.request(),
        place.checkpoint());
  }

  private static String joined(String sink, String property) {
    return sink.isEmpty() ? property : sink + ", " + property;
  }

  private static String without(String sink, Predicate<String> isSecret) {
    StringBuilder shown = new StringBuilder();
    for (String part : sink.split("(?<=[ .])", -1)) {
      String name = part.strip().replaceAll("[.\\[\\]]+$", "");
      shown.append(!name.isEmpty() && isSecret.test(name) ? part.replace(name, "…") : part);
    }
    return shown.toString();
  }

  /** One finding for a field and its place; where no field is known, one for a value. */
  String key(Where where, String hash) {
    String sink = where.sink().orElse("");
    boolean typed = sink.equals(TYPED) && where.node().isPresent();
    if (typed) {
      return String.join("\n", detection.rule(), "typed", where.node().orElse(""));
    }
    boolean token = TOKENS.contains(detection.rule()) && !sink.isEmpty();
    return detection.field().isEmpty() && !token
        ? detection.rule() + " " + hash
        : String.join(
            "\n",
            detection.rule(),
            detection.shown().replace(": cookie ", ": "),
            place(sink),
            where.node().orElse(""));
  }

  /** Archives have a cookie in its header and in a list, and a parameter twice too. */
  private static String place(String sink) {
    return sink.replaceAll(", parameter .*", "")
        .replaceAll("(?i)^(request|response) (header (set-)?cookie2?|cookie .*)$", "$1 cookie");
  }

  Candidate candidate(String key) {
    Confidence confidence = legible ? detection.confidence() : Confidence.LOW;
    return new Candidate(
        detection.rule(),
        confidence,
        confidence.severity(),
        detection.shown(),
        "%s (%s confidence)".formatted(detection.shown(), confidence.word()),
        Optional.empty(),
        encoding,
        key);
  }
}
