package io.tapecheck.report;

import io.tapecheck.recorder.Replayer;
import io.tapecheck.tape.TapeMetadata;
import java.util.Optional;

/** Finds what replays a session's recording. */
public interface Replayers {

  /** The replayer for the recorder of a tape; empty when that recorder is not there any more. */
  Optional<Replayer> replayer(TapeMetadata.RecorderUsed recorder);
}
