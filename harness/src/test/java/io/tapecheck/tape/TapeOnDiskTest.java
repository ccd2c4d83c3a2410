package io.tapecheck.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.persona.Canary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeOnDiskTest {

  @TempDir Path folder;
  TapeWriter writer;

  @BeforeEach
  void begin() {
    writer =
        TapeWriter.begin(
            folder,
            new TapeMetadata(
                TapeMetadata.FORMAT,
                "s1",
                "checkout",
                "A checkout",
                "shop",
                Map.of("device", "desktop"),
                new TapeMetadata.RecorderUsed("rrweb", "2.2.2", Map.of()),
                new TapeMetadata.BrowserUsed("chromium", "playwright", "156", "desktop"),
                1,
                1000,
                Optional.empty(),
                Optional.empty()),
            List.of(new Canary("email#1", "email", "ada@example.com")));
  }

  @Test
  void aTapeThatBeginsWhereAnotherLiesHoldsNothingOfIt() {
    writer.step(new PerformedStep(0, "contact", "open", false, 1000, 1100, true, Optional.empty()));
    writer.wire(new WireRequest(0, 1150, "POST", "/collect", Map.of(), new byte[] {1}));
    writer.end(2000, Optional.empty());

    begin();

    Tape tape = TapeReader.open(folder);
    assertThat(tape.steps()).isEmpty();
    assertThat(tape.wire()).isEmpty();
    assertThat(tape.metadata().ended()).isEmpty();
  }

  @Test
  void consoleAndStorageAreReadBackAndMayBeMissing() {
    assertThat(TapeReader.open(folder).console()).isEmpty();
    assertThat(TapeReader.open(folder).storage()).isEmpty();
    ConsoleLine line = new ConsoleLine(1100, "log", "typed 7", "http://a/");
    StoredValue value =
        new StoredValue(
            1200, StoredValue.Kind.INDEXED_DB, "http://a", "base/store", "5", "{\"a\":1}");

    writer.console(line);
    writer.stored(value);

    assertThat(TapeReader.open(folder).console()).containsExactly(line);
    assertThat(TapeReader.open(folder).storage()).containsExactly(value);
  }

  @Test
  void pagesAndEventsOfAnyDepthAreReadBack() {
    int depth = 10_000;
    SnapshotNode node = new SnapshotNode.Words("deep");
    ObjectNode recorded = TapeJson.mapper().createObjectNode();
    for (int level = 0; level < depth; level++) {
      node = element(level == depth - 1 ? "html" : "div", node);
      ObjectNode around = TapeJson.mapper().createObjectNode();
      around.putArray("childNodes").add(recorded);
      recorded = around;
    }
    Checkpoint checkpoint = new Checkpoint(1, "deep", "deep", 0, 1200);
    PageSnapshot page =
        new PageSnapshot("http://a/", "A", 8, 6, List.of(0.0, 0.0), (SnapshotNode.Element) node);
    writer.checkpoint(checkpoint, page, Optional.empty());
    writer.recording(
        List.of(new RecordedEvent(0, 3, recorded), new RecordedEvent(1, 4, recorded)), List.of());
    writer.end(2000, Optional.empty());

    Tape tape = TapeReader.open(folder);
    SnapshotNode read = tape.live(checkpoint).root();
    int levels = 0;
    while (read instanceof SnapshotNode.Element element) {
      read = element.children().get(0);
      levels++;
    }
    assertThat(levels).isEqualTo(depth);
    assertThat(read).isEqualTo(new SnapshotNode.Words("deep"));
    assertThat(tape.recording()).extracting(RecordedEvent::request).containsExactly(3, 4);
    assertThat(TapeJson.text(tape.recording().get(1).json())).isEqualTo(TapeJson.text(recorded));
  }

  private static SnapshotNode element(String tag, SnapshotNode inside) {
    return new SnapshotNode.Element(
        tag,
        Map.of(),
        List.of(inside),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Checkpoint checkpoint = new Checkpoint(1, "contact", "contact", 0, 1200);
    PageSnapshot page =
        new PageSnapshot(
            "http://a/",
            "A",
            800,
            600,
            List.of(0.0, 10.0),
            new SnapshotNode.Element(
                "html",
                Map.of("lang", "en"),
                List.of(new SnapshotNode.Words(" hello ")),
                Optional.empty(),
                Optional.empty(),
                List.of(0.0, 0.0, 800.0, 600.0),
                Optional.of(""),
                Optional.of(false),
                Optional.empty(),
                List.of()));
    byte[] body = {0, 1, (byte) 0xff, 31};
    JsonNode event = TapeJson.mapper().readTree("{\"type\":4,\"timestamp\":1100,\"data\":{}}");
    writer.step(new PerformedStep(0, "contact", "open", false, 1000, 1100, true, Optional.empty()));
    writer.checkpoint(checkpoint, page, Optional.of(new byte[] {1}));
    writer.replayed(checkpoint, page, Optional.empty());
    writer.wire(new WireRequest(0, 1150, "POST", "/collect", Map.of("a", List.of("b")), body));
    writer.recording(List.of(new RecordedEvent(0, 0, event)), List.of("one is missing"));
    writer.end(2000, Optional.empty());

    Tape tape = TapeReader.open(folder);

    assertThat(tape.metadata().ended()).contains(2000L);
    assertThat(tape.canaries()).extracting(Canary::value).containsExactly("ada@example.com");
    assertThat(tape.steps()).extracting(PerformedStep::name).containsExactly("open");
    assertThat(tape.checkpoints()).containsExactly(checkpoint);
    assertThat(tape.live(checkpoint)).isEqualTo(page);
    assertThat(tape.replayed(checkpoint)).contains(page);
    assertThat(tape.livePicture(checkpoint)).isPresent();
    assertThat(tape.replayedPicture(checkpoint)).isEmpty();
    assertThat(tape.wire().get(0).body()).isEqualTo(body);
    assertThat(tape.recording().get(0).time()).isEqualTo(1100);
    assertThat(tape.problems()).containsExactly("one is missing");
    assertThat(tape.actions()).isEmpty();
  }

  @Test
  void aTapeWhoseSessionDiedIsReadUpToTheLastWholeLine() throws IOException {
    writer.step(new PerformedStep(0, "contact", "open", false, 1, 2, true, Optional.empty()));
    cutOff("steps.ndjson");

    assertThat(TapeReader.open(folder).steps()).hasSize(1);
  }

  @Test
  void anEndedTapeWithALineCutOffIsDamaged() throws IOException {
    writer.step(new PerformedStep(0, "contact", "open", false, 1, 2, true, Optional.empty()));
    cutOff("steps.ndjson");
    writer.end(3, Optional.empty());

    assertThatThrownBy(() -> TapeReader.open(folder).steps())
        .isInstanceOf(TapeProblem.class)
        .hasMessageContaining("steps.ndjson is damaged: line 2 is no PerformedStep");
  }

  @Test
  void aTruncatedRecordingIsDamaged() throws IOException {
    JsonNode event = TapeJson.mapper().readTree("{\"type\":4}");
    writer.recording(List.of(new RecordedEvent(0, 0, event)), List.of());
    Path file = folder.resolve("recording.ndjson.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 12));

    assertThatThrownBy(() -> TapeReader.open(folder).recording())
        .isInstanceOf(TapeProblem.class)
        .hasMessageContaining("recording.ndjson.gz is damaged: it breaks off");
  }

  @Test
  void aBodyOfAnotherLengthIsDamaged() throws IOException {
    writer.wire(new WireRequest(0, 1, "POST", "/c", Map.of(), new byte[] {1, 2, 3}));
    Files.write(folder.resolve("wire/000000.body"), new byte[] {1});

    assertThatThrownBy(() -> TapeReader.open(folder).wire())
        .isInstanceOf(TapeProblem.class)
        .hasMessageContaining("it has 1 bytes instead of 3");
  }

  @Test
  void aFolderWithoutMetadataIsNoTape() {
    assertThatThrownBy(() -> TapeReader.open(folder.resolve("wire")))
        .isInstanceOf(TapeProblem.class)
        .hasMessageContaining("is no tape: it has no tape.json");
  }

  @Test
  void aTapeOfANewerFormatIsRefused() throws IOException {
    Files.writeString(folder.resolve("tape.json"), "{\"format\": 99}");

    assertThatThrownBy(() -> TapeReader.open(folder))
        .isInstanceOf(TapeProblem.class)
        .hasMessageContaining("has format 99");
  }

  @Test
  void aDamagedFileIsNotQuoted() throws IOException {
    Files.writeString(folder.resolve("canaries.json"), "[{\"value\": ada@example.com}]");

    assertThatThrownBy(() -> TapeReader.open(folder).canaries())
        .isInstanceOf(TapeProblem.class)
        .hasMessageNotContaining("ada@example.com")
        .hasNoCause();
  }

  private void cutOff(String list) throws IOException {
    Files.write(
        folder.resolve(list),
        "{\"index\":1,\"stage\":\"con".getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND);
  }
}
