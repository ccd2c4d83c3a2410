package io.tapecheck.verify.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tapecheck.verify.Finding;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.TapeFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingVerifierTest {

  private final RecordingVerifier verifier = new RecordingVerifier();

  @Test
  void countsEventsDocumentsRequestsAndBytes() {
    Map<String, Double> measures =
        verifier
            .verify(
                new TapeFixture()
                    .event(0, 0, "0", "{}")
                    .page(1, "")
                    .event(2, 0, "0", "{}")
                    .page(3, "")
                    .page(4, "")
                    .request(5, "http://collector.test/", Map.of(), new byte[42])
                    .evidence())
            .measures();
    assertThat(measures)
        .containsEntry("recording.events", 5.0)
        .containsEntry("recording.documents", 2.0)
        .containsEntry("wire.requests", 1.0)
        .containsEntry("wire.bytes", 42.0);
    assertThat(measures.get("recording.bytes")).isGreaterThan(500);
  }

  @Test
  void whatCouldNotBeDecodedIsAFinding() {
    TapeFixture tape = new TapeFixture().page(0, "").problem("Wire request 3 is broken.");
    assertThat(verifier.verify(tape.evidence()).findings())
        .extracting(Finding::rule, Finding::message)
        .containsExactly(tuple("recording/problem", "Wire request 3 is broken."));
  }

  @Test
  void anEmptyRecordingIsAnError() {
    assertThatThrownBy(() -> verifier.verify(new TapeFixture().evidence()))
        .isInstanceOf(NothingToVerify.class)
        .hasMessageContaining("no event");
  }
}
