package io.tapecheck.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the pairs say; times in milliseconds.
 *
 * @param machine on which it was measured
 * @param limit what the median ratio is demanded to stay under
 */
record CostReport(
    Map<String, String> machine,
    int pairs,
    Spread capture,
    Spread bare,
    Spread ratio,
    double limit,
    Spread opening,
    Spread steps,
    Spread checkpoints,
    Spread ending) {

  private static final double LIMIT = 1.5;

  static CostReport of(List<Pair> pairs) {
    return new CostReport(
        Map.of(
            "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            "cores", Integer.toString(Runtime.getRuntime().availableProcessors()),
            "java", Runtime.version().toString()),
        pairs.size(),
        spread(pairs, pair -> pair.capture().total()),
        spread(pairs, Pair::bare),
        spread(pairs, Pair::ratio),
        LIMIT,
        spread(pairs, pair -> pair.capture().opening()),
        spread(pairs, pair -> pair.capture().steps()),
        spread(pairs, pair -> pair.capture().checkpoints()),
        spread(pairs, pair -> pair.capture().ending()));
  }

  String table() {
    return String.join(
        System.lineSeparator(),
        "%n%-18s %10s %10s %10s".formatted(pairs + " pairs", "min", "median", "max"),
        capture.shown("capture, ms", "%.0f"),
        bare.shown("bare script, ms", "%.0f"),
        ratio.shown("ratio", "%.2f"),
        opening.shown("  opening, ms", "%.0f"),
        steps.shown("  steps, ms", "%.0f"),
        checkpoints.shown("  checkpoints, ms", "%.0f"),
        ending.shown("  ending, ms", "%.0f"),
        "The median ratio is to be at most %.1f: it is %s."
            .formatted(limit, ratio.median() <= limit ? "so" : "not so"));
  }

  void writeTo(Path file) throws IOException {
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
  }

  private static Spread spread(List<Pair> pairs, ToDoubleFunction<Pair> value) {
    return Spread.of(pairs.stream().map(pair -> value.applyAsDouble(pair)).toList());
  }
}
