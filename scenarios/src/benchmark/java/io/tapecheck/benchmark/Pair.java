package io.tapecheck.benchmark;

/**
 * A capture and the bare script that ran after it.
 *
 * @param capture times of the capture
 * @param bare milliseconds of the bare script
 */
record Pair(Capturing capture, double bare) {

  double ratio() {
    return capture.total() / bare;
  }

  String shown() {
    return "capture %5.0f ms, bare %5.0f ms, ratio %.2f".formatted(capture.total(), bare, ratio());
  }
}
