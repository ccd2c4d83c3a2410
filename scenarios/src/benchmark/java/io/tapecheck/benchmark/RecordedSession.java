package io.tapecheck.benchmark;

import io.tapecheck.run.Equipment;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.verify.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A recorded session to work on; {@link SpeedInside} says where it lies. */
@State(Scope.Benchmark)
public class RecordedSession {

  /** The folder in which the session's tape lies. */
  @Param("")
  public String tapes = "";

  private Equipment equipment = Equipment.find();
  private List<RecordedEvent> events = List.of();
  private String text = "";

  /** Reads the tape. */
  @Setup
  public void read() {
    events = tape().recording();
    text = events.stream().map(event -> event.json().toString()).collect(Collectors.joining("\n"));
    if (events.size() < 100) {
      throw new IllegalStateException(
          "The tape in %s holds %d events, too few to measure anything."
              .formatted(tapes, events.size()));
    }
    System.out.printf(
        "A session of %d events, %.2f million characters.%n", events.size(), text.length() / 1e6);
  }

  Equipment equipment() {
    return equipment;
  }

  List<RecordedEvent> events() {
    return events;
  }

  /** The recording as one text. */
  String text() {
    return text;
  }

  /** The tape, read anew from disk. */
  Tape tape() {
    try (Stream<Path> found = Files.list(Path.of(tapes))) {
      return TapeReader.open(found.findFirst().orElseThrow());
    } catch (IOException e) {
      throw new IllegalStateException("There is no tape in " + tapes, e);
    }
  }

  Evidence evidence() {
    Tape tape = tape();
    TapeMetadata.RecorderUsed used = tape.metadata().recorder();
    return new Evidence(
        tape,
        Settings.defaults().policy(),
        equipment.recorders().get(used.id() + "@" + used.version()).descriptor());
  }
}
