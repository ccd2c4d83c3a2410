package io.tapecheck.recorder;

import io.tapecheck.tape.WireRequest;
import java.util.List;
import java.util.Optional;

/**
 * A recorder under test. Found with {@link java.util.ServiceLoader}: register an implementation in
 * {@code META-INF/services/io.tapecheck.recorder.Recorder}. Order of calls: {@link #descriptor},
 * {@link #bootScript} unless the recorder is in the page already, {@link #hasEnded} while the last
 * requests come in, {@link #decode}, {@link #replayer}.
 */
public interface Recorder {

  RecorderDescriptor descriptor();

  /**
   * Source that starts the recorder. It is run before any script of the page, in every document and
   * frame, in the page's own world; it must therefore guard itself against frames that it must not
   * record. It must flush when the page goes away, so that no event is lost.
   */
  String bootScript(RecorderSession session);

  /**
   * An expression that has a started recorder send what it holds while the page stays, evaluated in
   * the page's own world; a promise that it gives is awaited. Empty when the recorder knows no such
   * thing.
   */
  default Optional<String> endScript() {
    return Optional.empty();
  }

  /**
   * What the collector answers to a request, for recorders that ask their vendor for a
   * configuration before they start. Called by the collector's threads.
   */
  default CollectorAnswer answer(WireRequest request) {
    return CollectorAnswer.NOTHING;
  }

  /**
   * What a page sends elsewhere and is led to the collector, so that nothing of it leaves this
   * machine.
   */
  default LedTraffic leads() {
    return LedTraffic.NONE;
  }

  /** Whether a request is this recorder's traffic. */
  boolean recognises(WireRequest request);

  /**
   * Whether every document that began to send has sent its last batch. Asked after the page has
   * gone away.
   */
  boolean hasEnded(List<WireRequest> wire);

  /**
   * The same for recorders whose traffic does not tell its own end.
   *
   * @param left when the page went away, milliseconds since the epoch
   */
  default boolean hasEnded(List<WireRequest> wire, long left) {
    return hasEnded(wire);
  }

  /** The events of one session in one order, whatever documents and frames they came from. */
  DecodedRecording decode(List<WireRequest> wire);

  /** Not asked of a recorder that lacks {@link RecorderCapability#REPLAY}. */
  Replayer replayer();
}
