package io.tapecheck.reports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.persona.Canary;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.PictureLayout;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.SnapshotReader;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TypedValue;
import io.tapecheck.tape.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A session of a checkout that rrweb 2.2.2 recorded in Chromium, from this module's test resources;
 * its times there are milliseconds since the start.
 */
public record RecordedTape(Path folder, TapeMetadata metadata) implements Tape {

  private static <T> T read(Path file, TypeReference<T> type) {
    try {
      return TapeJson.mapper().readValue(Files.readAllBytes(file), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageSnapshot page(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return SnapshotReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(String kind) {
    try {
      URI uri = Objects.requireNonNull(RecordedTape.class.getResource("/sessions/" + kind)).toURI();
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode session() {
    return read(folder.resolve("session.json"), new TypeReference<>() {});
  }

  @Override
  public List<Canary> canaries() {
    return List.of(
        new Canary("email#1", "email", "mira.falkenrath.7q2x@example.test"),
        new Canary("phone#1", "phone", "+49 30 90182274"),
        new Canary("card-number#1", "card-number", "4929123456781237"),
        new Canary("family-name#1", "family-name", "Falkenrath"),
        new Canary("card-expiry#1", "card-expiry", "11/31"),
        new Canary("card-code#1", "card-code", "739"));
  }

  @Override
  public List<TypedValue> typed() {
    return List.of();
  }

  @Override
  public List<PerformedStep> steps() {
    List<PerformedStep> steps = new ArrayList<>();
    for (JsonNode step : session().path("steps")) {
      steps.add(
          new PerformedStep(
              step.path("index").asInt(),
              step.path("stage").asText(),
              step.path("name").asText(),
              step.path("expectation").asBoolean(),
              metadata.started() + step.path("start").asLong(),
              metadata.started() + step.path("end").asLong(),
              true,
              Optional.empty()));
    }
    return steps;
  }

  @Override
  public List<PerformedAction> actions() {
    return List.of();
  }

  @Override
  public List<BrowserError> errors() {
    List<BrowserError> errors = new ArrayList<>();
    for (JsonNode time : session().path("errors")) {
      errors.add(
          new BrowserError(
              "error-" + (errors.size() + 1),
              BrowserError.Kind.UNCAUGHT,
              "TypeError: Cannot read properties of undefined (reading 'token') for "
                  + canaries().get(0).value(),
              List.of(
                  "<anonymous>@http://shop.test/checkout?email=mira.falkenrath.7q2x%40example.test:36:112",
                  "pay@http://shop.test/checkout:36:48"),
              metadata.started() + time.asLong(),
              "http://shop.test/checkout?card=4929-1234-5678-1237",
              Optional.empty()));
    }
    return errors;
  }

  @Override
  public List<NetworkRequest> requests() {
    return List.of();
  }

  @Override
  public List<Checkpoint> checkpoints() {
    List<Checkpoint> checkpoints =
        TapeJson.mapper().convertValue(session().path("checkpoints"), new TypeReference<>() {});
    return checkpoints.stream()
        .map(
            one ->
                new Checkpoint(
                    one.index(),
                    one.name(),
                    one.stage(),
                    one.step(),
                    metadata.started() + one.time()))
        .toList();
  }

  @Override
  public PageSnapshot live(Checkpoint checkpoint) {
    return page(folder.resolve("live-" + checkpoint.index() + ".json"));
  }

  @Override
  public Optional<PageSnapshot> replayed(Checkpoint checkpoint) {
    return Optional.of(page(folder.resolve("replayed-" + checkpoint.index() + ".json")));
  }

  @Override
  public Optional<Path> livePicture(Checkpoint checkpoint) {
    return Optional.of(folder.resolve("live-" + checkpoint.index() + ".png"));
  }

  @Override
  public Optional<Path> replayedPicture(Checkpoint checkpoint) {
    return Optional.of(folder.resolve("replayed-" + checkpoint.index() + ".png"));
  }

  @Override
  public Optional<PictureLayout> liveLayout(Checkpoint checkpoint) {
    return Optional.of(new PictureLayout(List.of(), List.of(), List.of()));
  }

  @Override
  public Optional<PictureLayout> replayedLayout(Checkpoint checkpoint) {
    return liveLayout(checkpoint);
  }

  @Override
  public List<WireRequest> wire() {
    return List.of();
  }

  @Override
  public List<RecordedEvent> recording() {
    JsonNode events = read(folder.resolve("recording.json"), new TypeReference<>() {});
    List<RecordedEvent> recording = new ArrayList<>();
    for (JsonNode event : events) {
      ((ObjectNode) event).put("timestamp", metadata.started() + event.path("timestamp").asLong());
      recording.add(new RecordedEvent(recording.size(), 0, event));
    }
    return recording;
  }

  @Override
  public List<String> problems() {
    return List.of();
  }
}
