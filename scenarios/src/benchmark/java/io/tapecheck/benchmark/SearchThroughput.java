package io.tapecheck.benchmark;

import io.tapecheck.persona.Canary;
import io.tapecheck.persona.PersonaFactory;
import io.tapecheck.search.Cut;
import io.tapecheck.search.Hit;
import io.tapecheck.search.KnownValues;
import io.tapecheck.search.LayeredSearch;
import io.tapecheck.search.Salts;
import io.tapecheck.search.SearchLimits;
import io.tapecheck.search.SearchListener;
import io.tapecheck.search.text.Spelling;
import io.tapecheck.search.value.Spellings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Megabytes a second that one thread searches at depth 4 for every form of every canary, beside a
 * naive scan that asks for each spelling with {@code String.contains}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class SearchThroughput {

  /** How much text is searched, as a rate. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Searched {
    /** Millions of bytes. */
    public double megabytes;
  }

  /** The events of a recorded session as JSON, the same twice over, or plain prose. */
  @Param({"recording", "recording-twice", "prose"})
  public String text = "";

  /** How many values are searched for. */
  @Param({"1", "100", "1000"})
  public int canaries;

  private byte[] bytes = {};
  private String asString = "";
  private List<String> spellings = List.of();
  private LayeredSearch search = new LayeredSearch(values(0), SearchLimits.USUAL);

  /** Makes the text and prepares the values. */
  @Setup
  public void prepare(RecordedSession session) throws IOException {
    asString =
        switch (text) {
          case "recording" -> session.text();
          case "recording-twice" -> session.text().repeat(2);
          default -> Files.readString(Path.of("..", "LICENSE")).repeat(60);
        };
    bytes = asString.getBytes(StandardCharsets.UTF_8);
    search = new LayeredSearch(values(canaries), SearchLimits.USUAL);
    spellings =
        some(canaries).stream()
            .flatMap(one -> Spellings.of(one).stream())
            .map(Spelling::text)
            .toList();
  }

  private static KnownValues values(int count) {
    return KnownValues.of(some(count), Salts.NONE);
  }

  private static List<Canary> some(int count) {
    List<Canary> some = new ArrayList<>();
    for (long seed = 1; some.size() < count; seed++) {
      some.addAll(new PersonaFactory().create(seed * 7_919).all());
    }
    return some.subList(0, count);
  }

  /** Through every layer. */
  @Benchmark
  public int layered(Searched searched) {
    Count count = new Count();
    search.search(bytes, 0, bytes.length, count);
    searched.megabytes += bytes.length / 1e6;
    return count.hits;
  }

  /** What anyone would write first, and which sees no encoding. */
  @Benchmark
  public int naive(Searched searched) {
    int hits = 0;
    for (String spelling : spellings) {
      hits += asString.contains(spelling) ? 1 : 0;
    }
    searched.megabytes += bytes.length / 1e6;
    return hits;
  }

  private static final class Count implements SearchListener {
    private int hits;

    @Override
    public void hit(Hit hit) {
      hits++;
    }

    @Override
    public void cut(Cut cut) {
      hits++;
    }
  }
}
