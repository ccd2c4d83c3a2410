package io.tapecheck.verify.recording;

import io.tapecheck.tape.RecordedEvent;
import java.util.List;
import java.util.Set;

/**
 * Which fields the recording holds masked. A replay cannot always show it: a date, a number or a
 * choice refuses a value that is none, and stays empty.
 */
public final class MaskedFields {

  private final RecordedPage page;

  public MaskedFields(List<RecordedEvent> recording) {
    page = new RecordedPage(recording);
  }

  /** Paths of the fields masked at a moment; moments must be asked for in order. */
  public Set<String> at(long time) {
    page.at(time);
    return page.maskedFields().keySet();
  }
}
