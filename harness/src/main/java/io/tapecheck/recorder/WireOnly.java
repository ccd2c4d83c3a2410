package io.tapecheck.recorder;

import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.tape.WireRequest;
import java.util.List;
import java.util.Set;

/**
 * A recorder of which nothing is known but where it sends. What arrives is kept and searched as it
 * is; it is neither decoded nor replayed.
 */
public final class WireOnly implements Recorder {

  /** How settings and scenarios name it. */
  public static final String ID = ScenarioRules.WIRE_ONLY;

  /**
   * Nothing has come for this many milliseconds: longer than any request that was sent on leaving
   * takes on this machine.
   */
  private static final long QUIET_MILLIS = 1_500;

  private static final RecorderDescriptor DESCRIPTOR =
      new RecorderDescriptor(
          ID,
          "",
          "A recorder known by its traffic only",
          List.of(),
          List.of(),
          List.of(),
          RecorderAdvice.NONE,
          List.of(),
          Set.of(RecorderCapability.values()));

  /** The top document only, as soon as it has a head for whatever the script adds. */
  private static final String BOOT =
      """
      (() => {
        if (window !== window.top) return;
        const begin = function () {
      %s
        };
        if (document.head) {
          begin.call(window);
          return;
        }
        new MutationObserver((changes, observer) => {
          if (document.head) {
            observer.disconnect();
            begin.call(window);
          }
        }).observe(document, {childList: true, subtree: true});
      })();
      """;

  private final LedTraffic leads;
  private final String script;

  /** For {@link java.util.ServiceLoader}: it leads nothing, and only judges tapes. */
  public WireOnly() {
    this(LedTraffic.NONE, "");
  }

  /**
   * A recorder that sends there.
   *
   * @param script source that starts it; blank when pages carry it themselves
   */
  public WireOnly(LedTraffic leads, String script) {
    this.leads = leads;
    this.script = script;
  }

  @Override
  public RecorderDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public String bootScript(RecorderSession session) {
    return script.isBlank() ? "" : BOOT.formatted(script);
  }

  @Override
  public LedTraffic leads() {
    return leads;
  }

  /** Something that most scripts can parse: they may ask for a configuration, or for nothing. */
  @Override
  public CollectorAnswer answer(WireRequest request) {
    return CollectorAnswer.json("{}");
  }

  @Override
  public boolean recognises(WireRequest request) {
    return true;
  }

  @Override
  public boolean hasEnded(List<WireRequest> wire) {
    return hasEnded(wire, 0);
  }

  @Override
  public boolean hasEnded(List<WireRequest> wire, long left) {
    long last = wire.stream().mapToLong(WireRequest::time).max().orElse(0);
    return !wire.isEmpty() && System.currentTimeMillis() - Math.max(last, left) > QUIET_MILLIS;
  }

  @Override
  public DecodedRecording decode(List<WireRequest> wire) {
    return new DecodedRecording(List.of(), List.of());
  }

  @Override
  public Replayer replayer() {
    throw new IllegalStateException("What is known by its traffic only has no replay.");
  }
}
