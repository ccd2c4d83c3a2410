package io.tapecheck.benchmark;

import io.tapecheck.cli.Main;
import io.tapecheck.persona.Canary;
import io.tapecheck.persona.PersonaFactory;
import io.tapecheck.search.value.Spellings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the processor time of whole audits, each in a Java of its own with 512 MB, over
 * recordings of 100 MB made by {@link LargeRecording}; in the same run a plain search of the same
 * bytes for every spelling of every value, which undoes no encoding, and {@link Secretlint}, which
 * looks for shapes.
 */
public final class AuditThroughput {

  private static final long BYTES = 100_000_000;
  private static final int VALUES = 100;
  private static final int RUNS = 3;

  private AuditThroughput() {}

  /**
   * Measures.
   *
   * @param arguments the folder that the cost of capture was written to
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    List<Canary> values = values();
    List<String> spelled = values.stream().map(Canary::value).toList();
    Path listed = folder.resolve("audit-values.txt");
    Files.write(listed, spelled);
    StringBuilder report =
        new StringBuilder("million bytes a second of processor time, the best of three runs\n");
    for (double pictures : new double[] {0, 0.002}) {
      Path file = folder.resolve("audit-%s.json".formatted(pictures));
      long bytes = new LargeRecording(tape(folder), pictures, 5).write(file, BYTES, spelled);
      String what = "pictures %.3f, ".formatted(pictures);
      row(report, what + "shapes", bytes, audit(file, List.of()));
      row(
          report,
          what + "shapes and %d values".formatted(VALUES),
          bytes,
          audit(file, List.of("--values", listed.toString())));
      row(report, what + "plain search for every spelling", bytes, plain(file, values));
      Secretlint secretlint = new Secretlint(folder.resolve("secretlint"));
      if (secretlint.isInstalled()) {
        row(report, what + "secretlint", bytes, secretlint.read(file));
      } else {
        report.append(what).append("secretlint: not measured, for npm could not install it\n");
      }
      Files.delete(file);
    }
    Files.writeString(folder.resolve("audit-throughput.txt"), report);
    System.out.print(report);
  }

  private static void row(StringBuilder report, String what, long bytes, double seconds) {
    report.append(
        String.format(Locale.ROOT, "%s: %.1f (%.2f s)%n", what, bytes / 1e6 / seconds, seconds));
  }

  private static List<Canary> values() {
    List<Canary> values = new ArrayList<>();
    for (long seed = 1; values.size() < VALUES; seed++) {
      new PersonaFactory()
          .create(seed * 7_919).all().stream()
              .filter(canary -> canary.value().length() >= 6)
              .forEach(values::add);
    }
    return values.subList(0, VALUES);
  }

  private static Path tape(Path folder) throws IOException {
    try (Stream<Path> tapes = Files.list(folder.resolve("tapes/0"))) {
      return tapes.findFirst().orElseThrow();
    }
  }

  /** Seconds of processor time that a whole audit takes, with the options of the launcher. */
  private static double audit(Path file, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("audit", "--format", "json", "--fail-on", "never"));
    command.addAll(List.of("--out", file + ".findings"));
    command.addAll(options);
    command.add(file.toString());
    double best = Double.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      best = Math.min(best, ProcessorTime.of(command, Path.of(".")));
    }
    return best;
  }

  private static double plain(Path file, List<Canary> values) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long found =
        values.stream()
            .flatMap(value -> Spellings.of(value).stream())
            .filter(spelling -> text.contains(spelling.text()))
            .count();
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    if (found == 0) {
      throw new IllegalStateException("None of the planted values stands in " + file);
    }
    return seconds;
  }
}
