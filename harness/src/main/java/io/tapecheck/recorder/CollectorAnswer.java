package io.tapecheck.recorder;

/**
 * What the collector answers to a request of a recorder.
 *
 * @param status HTTP status
 * @param contentType of the body; ignored when the body is empty
 * @param body the text
 */
public record CollectorAnswer(int status, String contentType, String body) {

  /** Taken, nothing to say. */
  public static final CollectorAnswer NOTHING = new CollectorAnswer(204, "", "");

  /** A JSON document. */
  public static CollectorAnswer json(String body) {
    return new CollectorAnswer(200, "application/json", body);
  }
}
