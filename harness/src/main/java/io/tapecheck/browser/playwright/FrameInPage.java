package io.tapecheck.browser.playwright;

import java.util.Optional;
import java.util.OptionalInt;

/** What is known of a frame: where it hangs, what it shows, and how its probe is reached. */
final class FrameInPage {

  final String id;
  final Optional<String> parent;
  String url = "";
  String origin = "";
  Optional<ProtocolSession> session = Optional.empty();
  OptionalInt probeContext = OptionalInt.empty();

  FrameInPage(String id, Optional<String> parent) {
    this.id = id;
    this.parent = parent;
  }
}
