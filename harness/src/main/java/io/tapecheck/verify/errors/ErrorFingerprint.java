package io.tapecheck.verify.errors;

import io.tapecheck.tape.BrowserError;
import io.tapecheck.verify.Fingerprint;

/**
 * Names an error alike in every run: its kind, its message without numbers, ids and hosts, and the
 * function that it was thrown in.
 */
final class ErrorFingerprint {

  private ErrorFingerprint() {}

  static String of(BrowserError error) {
    String function = error.stack().isEmpty() ? "" : function(error.stack().get(0));
    return Fingerprint.of(error.kind().name(), normalised(error.message()), function);
  }

  private static String normalised(String message) {
    return message
        .replaceAll("(?i)\\b(https?|wss?)://[^/\\s\"')]+", "$1://host")
        .replaceAll("(?i)\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b", "id")
        .replaceAll("(?i)\\b(?=[0-9a-z]*\\d)(?=[0-9a-z]*[a-z])[0-9a-z]{8,}\\b", "id")
        .replaceAll("\\d+", "0")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Frames are {@code function@url:line:column}. */
  private static String function(String frame) {
    int at = frame.indexOf('@');
    return at < 0 ? frame.replaceAll(":\\d+", "") : frame.substring(0, at);
  }
}
