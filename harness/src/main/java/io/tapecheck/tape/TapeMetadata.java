package io.tapecheck.tape;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What a tape is of.
 *
 * @param format version of the tape's layout
 * @param session unique id of the session, fit for a folder name
 * @param scenario name of the scenario, or of the test that was attached to
 * @param title one line for people
 * @param app id of the application, or its URL
 * @param variant the axes' values
 * @param recorder the recorder under test
 * @param browser the browser
 * @param seed of the persona
 * @param started milliseconds since the epoch
 * @param ended the same; absent while the session runs, and for ever if it died
 * @param failure why the session broke, if it did
 */
public record TapeMetadata(
    int format,
    String session,
    String scenario,
    String title,
    String app,
    Map<String, String> variant,
    RecorderUsed recorder,
    BrowserUsed browser,
    long seed,
    long started,
    Optional<Long> ended,
    Optional<String> failure) {

  /** The layout's version that this code writes. */
  public static final int FORMAT = 1;

  /**
   * The recorder under test.
   *
   * @param id for example {@code rrweb}
   * @param version for example {@code 2.2.2}
   * @param options as given, by name
   */
  public record RecorderUsed(String id, String version, Map<String, JsonNode> options) {

    /** How settings name it, for example {@code rrweb@2.2.2}; the id alone without a version. */
    @JsonIgnore
    public String reference() {
      return version.isEmpty() ? id : id + "@" + version;
    }
  }

  /**
   * The browser.
   *
   * @param engine chromium, firefox or webkit
   * @param driver playwright or selenium
   * @param version the browser's own
   * @param device id of the device at the start
   */
  public record BrowserUsed(String engine, String driver, String version, String device) {}
}
