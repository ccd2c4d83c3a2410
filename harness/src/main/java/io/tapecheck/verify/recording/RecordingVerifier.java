package io.tapecheck.verify.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.WireRequest;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import io.tapecheck.verify.Where;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Measures of the recording itself: events, documents, bytes, requests. */
public final class RecordingVerifier implements Verifier {

  private static final int SHOWN = 3;

  @Override
  public String id() {
    return "recording";
  }

  @Override
  public Map<String, RecorderCapability> needs() {
    return Map.of(
        "recording.events", RecorderCapability.EVENTS,
        "recording.documents", RecorderCapability.EVENTS,
        "recording.bytes", RecorderCapability.EVENTS);
  }

  @Override
  public Verification verify(Evidence evidence) {
    Tape tape = evidence.tape();
    List<RecordedEvent> events = tape.recording();
    boolean wireOnly = evidence.recorder().lacks().contains(RecorderCapability.EVENTS);
    if (wireOnly && tape.wire().isEmpty()) {
      throw new NothingToVerify(
          "Nothing arrived of what is led to the collector: check that the recorder is in the page"
              + " and that recorder.hosts or recorder.urls name where it sends.");
    }
    if (events.isEmpty() && !wireOnly && !tape.problems().isEmpty()) {
      throw new NothingToVerify(
          "The recording holds no event, though the recorder sent something: "
              + tape.problems().stream().limit(SHOWN).collect(Collectors.joining(" ")));
    }
    if (events.isEmpty() && !wireOnly) {
      throw new NothingToVerify(
          "The recording holds no event: check that the recorder started and that its requests"
              + " reached the collector.");
    }
    List<WireRequest> wire = tape.wire();
    return new Verification(
        tape.problems().stream().map(RecordingVerifier::problem).toList(),
        Map.of(
            "recording.problems", (double) tape.problems().size(),
            "recording.events", (double) events.size(),
            "recording.documents", (double) documents(events),
            "recording.bytes", (double) bytes(events),
            "wire.requests", (double) wire.size(),
            "wire.bytes", (double) wire.stream().mapToLong(r -> r.body().length).sum()));
  }

  /** What the decoder could not make sense of was seen by no verifier. */
  private static Finding problem(String sentence) {
    return new Finding(
        "recording/problem",
        Severity.ERROR,
        sentence,
        Optional.empty(),
        List.of(),
        Where.UNKNOWN,
        1,
        Fingerprint.of("recording/problem", sentence.replaceAll("\\d+", "0")));
  }

  /**
   * Documents load once, but may be written down in full more than once. A recorder that starts
   * after the load says nothing of it; then the full snapshots are counted.
   */
  private static long documents(List<RecordedEvent> events) {
    long loads = Math.max(count(events, 0), count(events, 1));
    return loads > 0 ? loads : count(events, 2);
  }

  private static long count(List<RecordedEvent> events, int type) {
    return events.stream().filter(event -> event.type() == type).count();
  }

  private static long bytes(List<RecordedEvent> events) {
    Counter counter = new Counter();
    try (JsonGenerator json = TapeJson.mapper().createGenerator(counter)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
      for (RecordedEvent event : events) {
        TapeJson.write(event.json(), json);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return counter.bytes;
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }
}
