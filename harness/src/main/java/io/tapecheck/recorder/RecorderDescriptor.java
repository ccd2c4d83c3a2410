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
 */
public record RecorderDescriptor(
    String id,
    String version,
    String title,
    List<RecorderOption> options,
    List<String> maskSelectors,
    List<String> blockSelectors) {

  public RecorderDescriptor {
    options = List.copyOf(options);
    maskSelectors = List.copyOf(maskSelectors);
    blockSelectors = List.copyOf(blockSelectors);
  }

  /** How scenarios and settings name it, for example {@code rrweb@2.2.2}. */
  public String reference() {
    return id + "@" + version;
  }
}
