package io.tapecheck.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.Device;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.Picture;
import io.tapecheck.probe.ProbeScript;
import io.tapecheck.probe.ProbeSnapshot;
import io.tapecheck.recorder.Replayer;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.TapeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The second stage: rebuilds the page from the recording, with the network cut off, at the time of
 * each checkpoint, and writes it down with the same probe that wrote the live page down.
 */
public final class Replay {

  /** Characters of events that the page takes in at once. */
  private static final int CHUNK = 4 << 20;

  /**
   * Characters that are handed over in one message. They are packed, since on their way they are
   * quoted several times; one event may be as long as a page, and Chromium ends a debugger's
   * connection at a message of 100 MB ({@code kReceiveBufferSizeForDevTools}).
   */
  private static final int PART = 1 << 20;

  private static final int FULL_SNAPSHOT = 2;

  private Replay() {}

  /**
   * Replays a tape at every checkpoint.
   *
   * @param device what the session was shown on at its start
   * @return what could not be replayed, one sentence each; a checkpoint without replay is found by
   *     the verifiers too
   */
  public static List<String> replay(Tape tape, Replayer replayer, Browser browser, Device device) {
    List<RecordedEvent> events = tape.recording();
    List<String> problems = new ArrayList<>();
    if (events.isEmpty()) {
      problems.add("The recording holds no events; there is nothing to replay.");
      return problems;
    }
    if (events.stream().noneMatch(event -> event.type() == FULL_SNAPSHOT)) {
      problems.add("The recording holds no full snapshot; there is no page to replay.");
      return problems;
    }
    TapeWriter writer = TapeWriter.resume(tape);
    try (LivePage page = browser.open(offline(device))) {
      page.open("about:blank");
      load(page, replayer, events);
      for (Checkpoint checkpoint : tape.checkpoints()) {
        replayAt(page, tape, checkpoint, writer).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static void load(LivePage page, Replayer replayer, List<RecordedEvent> events) {
    page.evaluate(script(replayer.script()));
    page.evaluate(script(stage()));
    page.evaluate("tapecheckStage.style(" + TapeJson.mapper().valueToTree(replayer.style()) + ")");
    // As text that the page parses: a literal of JavaScript that is nested deeply overflows the
    // browser's stack.
    StringBuilder chunk = new StringBuilder();
    for (RecordedEvent event : events) {
      chunk.append(chunk.isEmpty() ? "[" : ",").append(TapeJson.text(event.json()));
      if (chunk.length() > CHUNK) {
        add(page, chunk);
      }
    }
    add(page, chunk);
    page.evaluate("tapecheckStage.begin()");
  }

  private static void add(LivePage page, StringBuilder chunk) {
    if (chunk.isEmpty()) {
      return;
    }
    chunk.append(']');
    String packed = packed(chunk.toString());
    for (int start = 0; start < packed.length(); start += PART) {
      String part = packed.substring(start, Math.min(packed.length(), start + PART));
      page.evaluate("tapecheckStage.part('" + part + "')");
    }
    page.evaluate("tapecheckStage.add()");
    chunk.setLength(0);
  }

  private static String packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static Optional<String> replayAt(
      LivePage page, Tape tape, Checkpoint checkpoint, TapeWriter writer) {
    PageSnapshot live = tape.live(checkpoint);
    page.setViewport(live.width(), live.height());
    page.evaluate("tapecheckStage.seek(" + checkpoint.time() + ")");
    JsonNode frame =
        TapeJson.mapper()
            .createObjectNode()
            .put("selector", "#tapecheck-stage iframe")
            .put("address", live.url());
    JsonNode answer = page.callProbe("snapshotInside", frame).get(0).answer();
    if (!answer.has("snapshot")) {
      return Optional.of(
          "The replay shows no document at checkpoint %s.".formatted(checkpoint.name()));
    }
    Picture picture = page.picture();
    writer.replayedLayout(checkpoint, picture.layout());
    writer.replayed(
        checkpoint, ProbeSnapshot.page(answer.path("snapshot")), Optional.of(picture.png()));
    return Optional.empty();
  }

  /** Touch and phone emulation are off: the recorded size counts, and nothing is touched. */
  private static PageSettings offline(Device device) {
    Device still =
        new Device(
            "replay",
            device.width(),
            device.height(),
            device.pixelRatio(),
            false,
            false,
            Optional.empty());
    return new PageSettings(
        still, ProbeScript.source(List.of(), false), List.of(), false, true, new Deaf());
  }

  /** A script as an expression whose value is nothing. */
  private static String script(String source) {
    ArrayNode none = TapeJson.mapper().createArrayNode();
    return "(() => { (0, eval)(" + none.textNode(source) + "); return null; })()";
  }

  private static String stage() {
    try (InputStream in = Replay.class.getResourceAsStream("stage.js")) {
      if (in == null) {
        throw new IllegalStateException("The replay's stage.js is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a replay says of itself is no truth about the session. */
  private static final class Deaf implements PageObserver {
    @Override
    public void onError(BrowserError error) {}

    @Override
    public void onRequest(NetworkRequest request) {}

    @Override
    public void onProbeMessage(JsonNode message) {}
  }
}
