package io.tapecheck.run;

import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.Capability;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.recorder.WireOnly;
import io.tapecheck.settings.RecorderChoice;
import io.tapecheck.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fits out the recorder of which nothing is known but where it sends. */
final class UnknownRecorder {

  private UnknownRecorder() {}

  /**
   * The recorder as settings describe it.
   *
   * @throws BadRequest when they do not say where it sends, or it cannot be led away
   */
  static Recorder of(Settings settings, BrowserDriver driver) {
    RecorderChoice choice = settings.recorder();
    if (choice.leads().isEmpty()) {
      throw new BadRequest(
          "The recorder wire-only is known by where it sends, and that is not said. Set recorder.hosts, such as [\"*.vendor.example\"], or recorder.urls, such as [\"https://shop.example/ingest/*\"].");
    }
    boolean led =
        driver.capabilities(settings.browser().settings().engine()).contains(Capability.PAGE_PROXY);
    if (!led || settings.browser().settings().grid().isPresent()) {
      throw new BadRequest(
          "The recorder wire-only needs a browser on this machine whose pages can have a proxy of their own: use chromium with the playwright or selenium driver, and no grid.");
    }
    return new WireOnly(choice.leads(), choice.script().map(UnknownRecorder::read).orElse(""));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadRequest(
          "The recorder's script %s cannot be read (%s). Mend recorder.script, or leave it out if the application carries its recorder."
              .formatted(file, e.getClass().getSimpleName()));
    }
  }
}
