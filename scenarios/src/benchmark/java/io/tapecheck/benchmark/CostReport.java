package io.tapecheck.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What the pairs say; times in milliseconds.
 *
 * @param machine on which it was measured
 * @param pairs how many were measured
 * @param capture of whole captures
 * @param bare of bare scripts
 * @param ratio of the two of each pair
 * @param limit what the median ratio is demanded to stay under
 * @param parts where the time of captures went
 */
record CostReport(
    Map<String, String> machine,
    int pairs,
    Spread capture,
    Spread bare,
    Spread ratio,
    double limit,
    Map<String, Spread> parts) {

  private static final double LIMIT = 1.5;

  static CostReport of(List<Pair> pairs) {
    return new CostReport(
        Map.of(
            "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            "cores", Integer.toString(Runtime.getRuntime().availableProcessors()),
            "java", Runtime.version().toString(),
            "load",
                "%.1f"
                    .formatted(
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())),
        pairs.size(),
        spread(pairs, pair -> pair.capture().total()),
        spread(pairs, Pair::bare),
        spread(pairs, Pair::ratio),
        LIMIT,
        parts(pairs));
  }

  String table() {
    List<String> lines = new ArrayList<>();
    lines.add("%n%-34s %10s %10s %10s".formatted(pairs + " pairs", "min", "median", "max"));
    lines.add(capture.shown("capture, ms", "%.0f"));
    parts.forEach((name, part) -> lines.add(part.shown("  " + name, "%.0f")));
    lines.add(bare.shown("bare script, ms", "%.0f"));
    lines.add(ratio.shown("ratio", "%.2f"));
    lines.add(
        "The median ratio is to be at most %.1f: it is %s."
            .formatted(limit, ratio.median() <= limit ? "so" : "not so"));
    return String.join(System.lineSeparator(), lines);
  }

  void writeTo(Path file) throws IOException {
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
  }

  private static Spread spread(List<Pair> pairs, ToDoubleFunction<Pair> value) {
    return Spread.of(pairs.stream().map(pair -> value.applyAsDouble(pair)).toList());
  }

  private static Map<String, Spread> parts(List<Pair> pairs) {
    Map<String, Spread> parts = new TreeMap<>();
    for (String part : pairs.get(0).capture().parts().keySet()) {
      parts.put(part, spread(pairs, pair -> pair.capture().parts().getOrDefault(part, 0.0)));
    }
    return parts;
  }
}
