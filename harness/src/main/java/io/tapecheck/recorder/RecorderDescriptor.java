package io.tapecheck.recorder;

import java.util.List;

/**
 * What a recorder is.
 *
 * @param id for example {@code rrweb}
 * @param version for example {@code 2.2.2}
 * @param title for people, for example {@code rrweb 2.2.2}
 * @param options that can be set
 * @param maskSelectors CSS selectors of elements whose text it is told to mask
 * @param blockSelectors CSS selectors of elements that it is told not to record
 * @param advice which option would have prevented a leak
 */
public record RecorderDescriptor(
    String id,
    String version,
    String title,
    List<RecorderOption> options,
    List<String> maskSelectors,
    List<String> blockSelectors,
    RecorderAdvice advice) {

  public RecorderDescriptor {
    options = List.copyOf(options);
    maskSelectors = List.copyOf(maskSelectors);
    blockSelectors = List.copyOf(blockSelectors);
  }

  /** A recorder that knows no advice. */
  public RecorderDescriptor(
      String id,
      String version,
      String title,
      List<RecorderOption> options,
      List<String> maskSelectors,
      List<String> blockSelectors) {
    this(id, version, title, options, maskSelectors, blockSelectors, RecorderAdvice.NONE);
  }

  /** How scenarios and settings name it, for example {@code rrweb@2.2.2}. */
  public String reference() {
    return id + "@" + version;
  }
}
