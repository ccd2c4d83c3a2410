package io.tapecheck.capture;

import io.tapecheck.recorder.DecodedRecording;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.RecorderSession;
import io.tapecheck.recorder.Replayer;
import io.tapecheck.tape.WireRequest;
import java.util.List;

/** Records nothing, for tests of what is seen without a recorder. */
final class SilentRecorder implements Recorder {

  @Override
  public RecorderDescriptor descriptor() {
    return new RecorderDescriptor("silent", "1", "Silent", List.of(), List.of(), List.of());
  }

  @Override
  public String bootScript(RecorderSession session) {
    return "";
  }

  @Override
  public boolean recognises(WireRequest request) {
    return false;
  }

  @Override
  public boolean hasEnded(List<WireRequest> wire) {
    return true;
  }

  @Override
  public DecodedRecording decode(List<WireRequest> wire) {
    return new DecodedRecording(List.of(), List.of());
  }

  @Override
  public Replayer replayer() {
    throw new UnsupportedOperationException("It records nothing.");
  }
}
