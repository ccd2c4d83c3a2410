package io.tapecheck.scenarios.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Device;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.Picture;
import io.tapecheck.catalog.Catalog;
import io.tapecheck.persona.Canary;
import io.tapecheck.probe.ProbeScript;
import io.tapecheck.probe.ProbeSnapshot;
import io.tapecheck.reports.redaction.CopiedPicture;
import io.tapecheck.reports.redaction.PictureRedaction;
import io.tapecheck.reports.redaction.PictureSecrets;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.PageSnapshot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No pixel of a report's picture depends on a value: each sink is pictured twice, with two values
 * of the same width, and what is left of both pictures is the same.
 */
class PictureSinksBrowserTest {

  private static final int SINKS = 169;

  private static final Device SMALL =
      new Device("small", 720, 520, 1, false, false, Optional.empty());

  private static final String ONE = "4929123456781237";
  private static final String OTHER = "5381764029385461";

  /** Pictures are there, and what was set has been painted. */
  private static final String STEADY =
      """
      Promise.all([...document.images].map(image => image.decode().catch(() => 0)))
        .then(() => new Promise(done =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))))
        .then(() => true)\
      """;

  @TempDir Path folder;

  private record Taken(int[] raw, Optional<int[]> redacted) {}

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @ValueSource(strings = {"playwright", "selenium"})
  void noPixelDependsOnAValue(String driver) throws IOException {
    List<Sink> sinks = Sinks.all();
    List<String> shown = new ArrayList<>();
    List<String> vacuous = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    int covered = 0;
    try (SinkServer server = SinkServer.start(sinks);
        Browser browser =
            Catalog.load(BrowserDriver.class, BrowserDriver::id)
                .get(driver)
                .start(BrowserSettings.defaults());
        LivePage page = browser.open(settings())) {
      for (int i = 0; i < sinks.size(); i++) {
        String name = sinks.get(i).name();
        Taken one = taken(page, server.url(i, ONE), ONE);
        Taken other = taken(page, server.url(i, OTHER), OTHER);
        if (Arrays.equals(one.raw(), other.raw())) {
          vacuous.add(name);
        } else if (one.redacted().isEmpty() || other.redacted().isEmpty()) {
          leftOut.add(name);
        } else if (Arrays.equals(one.redacted().get(), other.redacted().get())) {
          covered++;
        } else {
          shown.add(name);
        }
      }
    }
    System.out.printf(
        "%s: %d sinks, in %d the picture was painted over, in %d left out%n",
        driver, sinks.size(), covered, leftOut.size());
    assertThat(shown).as("sinks whose value the picture shows").isEmpty();
    assertThat(vacuous).as("sinks that show no value at all").isEmpty();
    assertThat(leftOut).as("sinks whose picture is left out").isEmpty();
    assertThat(covered).isEqualTo(sinks.size());
    assertThat(Sinks.all()).hasSize(SINKS);
  }

  private Taken taken(LivePage page, String url, String value) throws IOException {
    page.open(url);
    page.evaluate(STEADY);
    PageSnapshot snapshot =
        ProbeSnapshot.join(page.callProbe("snapshot", NullNode.getInstance())).page();
    Picture picture = steady(page);
    Path file = Files.write(folder.resolve("picture.png"), picture.png());
    Path copy = folder.resolve("copy.png");
    CopiedPicture copied =
        new PictureRedaction(
                new PictureSecrets(
                    List.of(new Canary("card-number#1", "card-number", value)), Set.of()))
            .copy(file, snapshot, Optional.of(picture.layout()), copy);
    keep(url, picture.png(), copy);
    return new Taken(
        pixels(ImageIO.read(new ByteArrayInputStream(picture.png()))),
        copied instanceof CopiedPicture.Redacted
            ? Optional.of(pixels(ImageIO.read(copy.toFile())))
            : Optional.empty());
  }

  /** Once two pictures in a row are the same. */
  private static Picture steady(LivePage page) {
    byte[] last = page.screenshot();
    for (int i = 0; i < 20; i++) {
      byte[] next = page.screenshot();
      if (Arrays.equals(last, next)) {
        break;
      }
      last = next;
    }
    return page.picture();
  }

  /** For looking at: {@code -Dtapecheck.keepPictures=FOLDER}. */
  private static void keep(String url, byte[] raw, Path copy) throws IOException {
    String kept = System.getProperty("tapecheck.keepPictures", "");
    if (!kept.isEmpty()) {
      String name = url.replaceAll(".*/sink/(\\d+)\\?(..).*", "$1-$2");
      Path into = Files.createDirectories(Path.of(kept));
      Files.write(into.resolve(name + ".raw.png"), raw);
      Files.write(into.resolve(name + ".png"), Files.readAllBytes(copy));
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static PageSettings settings() {
    return new PageSettings(
        SMALL, ProbeScript.source(List.of(), false), List.of(), false, false, new Unheard());
  }

  private static final class Unheard implements PageObserver {
    @Override
    public void onError(BrowserError error) {}

    @Override
    public void onRequest(NetworkRequest request) {}

    @Override
    public void onProbeMessage(JsonNode message) {}
  }
}
