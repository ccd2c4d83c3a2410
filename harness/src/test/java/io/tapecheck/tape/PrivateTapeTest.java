package io.tapecheck.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.persona.Canary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tape is its owner's alone, and one of somebody else's breaks nothing. */
@DisabledOnOs(OS.WINDOWS)
class PrivateTapeTest {

  private static final Checkpoint CHECKPOINT = new Checkpoint(1, "a", "a", 0, 1200);

  @TempDir Path folder;
  private Path tape = Path.of("");

  @BeforeEach
  void aWholeTape() {
    tape = folder.resolve("tapes/one");
    TapeWriter writer =
        TapeWriter.begin(
            tape,
            new TapeMetadata(
                TapeMetadata.FORMAT,
                "s1",
                "checkout",
                "A checkout",
                "shop",
                Map.of(),
                new TapeMetadata.RecorderUsed("rrweb", "2.2.2", Map.of()),
                new TapeMetadata.BrowserUsed("chromium", "playwright", "156", "desktop"),
                1,
                1000,
                Optional.empty(),
                Optional.empty()),
            List.of(new Canary("email#1", "email", "ada@example.com")));
    PageSnapshot page =
        new PageSnapshot(
            "http://a/",
            "A",
            1,
            1,
            List.of(),
            new SnapshotNode.Element(
                "html",
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    writer.typed(
        new TypedValue(
            "email#1",
            1100,
            new Target("html", "html", Optional.empty(), false, Optional.empty())));
    writer.liveLayout(CHECKPOINT, new PictureLayout(List.of(), List.of(), List.of()));
    writer.checkpoint(CHECKPOINT, page, Optional.of(new byte[] {1}));
    writer.replayed(CHECKPOINT, page, Optional.of(new byte[] {1}));
    writer.wire(new WireRequest(0, 1150, "POST", "/collect/x", Map.of(), new byte[] {1, 2}));
    writer.recording(
        List.of(new RecordedEvent(0, 0, TapeJson.mapper().createObjectNode())), List.of());
    writer.end(2000, Optional.empty());
  }

  @Test
  void everyFolderAndFileIsItsOwnersAlone() throws IOException {
    try (Stream<Path> all = Files.walk(tape)) {
      assertThat(all.toList())
          .hasSizeGreaterThan(12)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .as(path.toString())
                      .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void aFolderThatWasOpenToOthersIsClosed() throws IOException {
    Files.setPosixFilePermissions(tape, PosixFilePermissions.fromString("rwxrwxrwx"));

    aWholeTape();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tape)))
        .isEqualTo("rwx------");
  }

  @Test
  void theTapesOwnPathMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), tape);

    Tape read = TapeReader.open(link);

    assertThat(read.recording()).hasSize(1);
    assertThat(read.wire()).hasSize(1);
    assertThat(read.livePicture(CHECKPOINT)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tape.json",
        "canaries.json",
        "typed.ndjson",
        "checkpoints.ndjson",
        "wire.ndjson",
        "wire/000000.body",
        "wire",
        "recording.ndjson.gz",
        "problems.json",
        "checkpoints/001.live.json.gz"
      })
  void noLinkInATapeIsFollowed(String name) throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(tape.resolve(name), elsewhere);
    Files.createSymbolicLink(tape.resolve(name), elsewhere);

    assertThatThrownBy(() -> readAll(tape))
        .isInstanceOf(TapeProblem.class)
        .hasMessageContaining(tape.resolve(name).toString())
        .hasMessageContaining("links in a tape are not followed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoints/001.live.png", "checkpoints/001.replay.png", "checkpoints"})
  void aPictureBehindALinkIsNoPicture(String name) throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(tape.resolve(name), elsewhere);
    Files.createSymbolicLink(tape.resolve(name), elsewhere);
    Tape read = TapeReader.open(tape);

    assertThat(
            name.contains("replay")
                ? read.replayedPicture(CHECKPOINT)
                : read.livePicture(CHECKPOINT))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recording.ndjson.gz",
        "checkpoints/001.live.json.gz",
        "checkpoints/001.replay.json.gz",
        "checkpoints/001.live.layout.json.gz"
      })
  void aPackedBombIsToldAsOne(String name) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(tape.resolve(name)))) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      out.write("{\"x\":\"".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      for (long written = 0; written <= Math.min(TapeBounds.MOST, TapeBounds.ALWAYS); ) {
        out.write(blanks);
        written += blanks.length;
      }
    }

    assertThatThrownBy(() -> readAll(tape))
        .isInstanceOf(TapeProblem.class)
        .hasMessageContaining(name)
        .hasMessageContaining("leave this tape out");
  }

  private static void readAll(Path folder) {
    Tape tape = TapeReader.open(folder);
    List<Consumer<Tape>> parts =
        List.of(
            Tape::canaries,
            Tape::typed,
            Tape::checkpoints,
            Tape::wire,
            Tape::recording,
            Tape::problems,
            read -> read.live(CHECKPOINT),
            read -> read.replayed(CHECKPOINT),
            read -> read.liveLayout(CHECKPOINT));
    parts.forEach(part -> part.accept(tape));
  }
}
