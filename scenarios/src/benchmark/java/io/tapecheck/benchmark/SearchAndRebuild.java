package io.tapecheck.benchmark;

import io.tapecheck.reports.redaction.Redaction;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.masking.MaskingVerifier;
import io.tapecheck.verify.recording.RecordedDom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long a whole recorded session takes in each of the places that read every byte of it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
public class SearchAndRebuild {

  /** Reads a tape and searches recording and wire for every form of every canary. */
  @Benchmark
  public Verification masking(RecordedSession session) {
    return new MaskingVerifier().verify(session.evidence());
  }

  /** Reads a tape's recording only; what {@link #masking} takes more is the search. */
  @Benchmark
  public int reading(RecordedSession session) {
    return session.tape().recording().size();
  }

  /** Rebuilds the recorded document event by event. */
  @Benchmark
  public RecordedDom rebuilding(RecordedSession session) {
    RecordedDom dom = new RecordedDom();
    session.events().forEach(dom::apply);
    return dom;
  }

  /** Takes the canaries out of the recording's text, as reports do. */
  @Benchmark
  public String redaction(RecordedSession session) {
    return Redaction.of(session.tape().canaries()).text(session.text());
  }
}
