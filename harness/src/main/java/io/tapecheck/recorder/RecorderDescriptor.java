package io.tapecheck.recorder;

import java.util.List;
import java.util.Set;

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
 * @param storageKeys how the names begin under which it keeps things in the browser: keys of local
 *     and session storage, cookies, databases; empty when that is not known
 * @param lacks what this adapter cannot give
 */
public record RecorderDescriptor(
    String id,
    String version,
    String title,
    List<RecorderOption> options,
    List<String> maskSelectors,
    List<String> blockSelectors,
    RecorderAdvice advice,
    List<String> storageKeys,
    Set<RecorderCapability> lacks) {

  public RecorderDescriptor {
    options = List.copyOf(options);
    maskSelectors = List.copyOf(maskSelectors);
    blockSelectors = List.copyOf(blockSelectors);
    storageKeys = List.copyOf(storageKeys);
    lacks = Set.copyOf(lacks);
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

  /** A recorder that lacks nothing and of whose storage nothing is known. */
  public RecorderDescriptor(
      String id,
      String version,
      String title,
      List<RecorderOption> options,
      List<String> maskSelectors,
      List<String> blockSelectors,
      RecorderAdvice advice) {
    this(id, version, title, options, maskSelectors, blockSelectors, advice, List.of(), Set.of());
  }

  /** The same recorder, which keeps things in the browser under names that begin like this. */
  public RecorderDescriptor keeping(String... beginnings) {
    return new RecorderDescriptor(
        id,
        version,
        title,
        options,
        maskSelectors,
        blockSelectors,
        advice,
        List.of(beginnings),
        lacks);
  }

  /** Whether it is known which stored things are the recorder's. */
  public boolean knowsItsStorage() {
    return !storageKeys.isEmpty();
  }

  /** Whether a key, cookie or database of this name is the recorder's own. */
  public boolean ownsStorage(String name) {
    return storageKeys.stream().anyMatch(name::startsWith);
  }

  /**
   * Whether what lies there only waits to be sent by a transport that an adapter has put in the
   * place of the recorder's, so that it is told where it arrives. Adapters call it {@code
   * tapecheck.RECORDER.unsent}.
   */
  public static boolean isInTransit(String name) {
    return name.startsWith("tapecheck.") && name.endsWith(".unsent");
  }

  /**
   * How scenarios and settings name it, for example {@code rrweb@2.2.2}; the id alone when it has
   * no version.
   */
  public String reference() {
    return version.isEmpty() ? id : id + "@" + version;
  }
}
