package io.tapecheck.capture;

import io.tapecheck.browser.Capability;
import io.tapecheck.browser.Devices;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.NearestMiss;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.persona.Persona;
import io.tapecheck.scenario.Action;
import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import io.tapecheck.scenario.Step;
import io.tapecheck.scenario.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Performs the steps of a scenario on a live page. */
final class StepPerformer {

  /** Lines of a page that are compared with an expected text, and characters shown of one. */
  private static final int MOST_LINES = 500;

  private static final int LONGEST = 120;

  private final LivePage page;
  private final Persona persona;
  private final String baseUrl;
  private final Path files;
  private final Duration limit;
  private final Set<Capability> capabilities;
  private final Consumer<String> checkpoints;

  /**
   * @param files the folder that files to upload are relative to
   * @param checkpoints takes a checkpoint with a name
   */
  StepPerformer(
      LivePage page,
      Persona persona,
      String baseUrl,
      Path files,
      Duration limit,
      Set<Capability> capabilities,
      Consumer<String> checkpoints) {
    this.page = page;
    this.persona = persona;
    this.baseUrl = baseUrl;
    this.files = files;
    this.limit = limit;
    this.capabilities = capabilities;
    this.checkpoints = checkpoints;
  }

  /** Why a step cannot be performed with this browser and driver, if it cannot. */
  Optional<String> missing(Step step) {
    if (step.action() instanceof Action.UseDevice
        && !capabilities.contains(Capability.DEVICE_SWITCH)) {
      return Optional.of("skipped: the driver cannot switch devices in the middle of a session");
    }
    return Optional.empty();
  }

  /**
   * Performs a step.
   *
   * @throws StepFailure when it cannot be done, or its expectation does not hold in time
   */
  void perform(Step step) {
    Action action = step.action();
    if (action instanceof Action.Open open) {
      page.open(absolute(text(open.url())));
    } else if (action instanceof Action.Click click) {
      page.click(click.target());
    } else if (action instanceof Action.Fill fill) {
      page.fill(fill.target(), text(fill.value()));
    } else if (action instanceof Action.Type type) {
      page.type(type.target(), text(type.value()));
    } else if (action instanceof Action.Select select) {
      page.select(select.target(), text(select.option()));
    } else if (action instanceof Action.Check check) {
      page.check(check.target(), check.on());
    } else if (action instanceof Action.Press press) {
      page.press(press.target(), press.key());
    } else if (action instanceof Action.Upload upload) {
      page.upload(upload.target(), file(upload.file()));
    } else if (action instanceof Action.Hover hover) {
      page.hover(hover.target());
    } else if (action instanceof Action.Scroll scroll) {
      scroll
          .target()
          .ifPresentOrElse(page::scrollTo, () -> page.scrollBy(scroll.byX(), scroll.byY()));
    } else if (action instanceof Action.WaitFor wait) {
      page.waitFor(wait.target(), wait.state());
    } else if (action instanceof Action.ExpectText expect) {
      expectText(expect.target(), expect.text());
    } else if (action instanceof Action.ExpectUrl expect) {
      expectUrl(expect.pattern());
    } else if (action instanceof Action.ExpectVisible expect) {
      page.waitFor(expect.target(), ElementState.VISIBLE);
    } else if (action instanceof Action.TakeCheckpoint checkpoint) {
      checkpoints.accept(checkpoint.name());
    } else if (action instanceof Action.UseViewport viewport) {
      page.setViewport(viewport.width(), viewport.height());
    } else if (action instanceof Action.UseDevice device) {
      page.useDevice(Devices.byId(device.device()));
    }
  }

  private String text(Text text) {
    return text.resolve(persona);
  }

  private String absolute(String url) {
    boolean whole = url.matches("[a-zA-Z][\\w+.-]*:.*");
    return whole ? url : baseUrl + (url.startsWith("/") ? url : "/" + url);
  }

  private Path file(String name) {
    Path file = files.resolve(name);
    if (!Files.isReadable(file)) {
      throw new StepFailure(
          "The file to upload, %s, cannot be read. Put it beside the scenario file, or mend its name."
              .formatted(file));
    }
    return file;
  }

  private void expectText(Optional<Locator> target, Text expected) {
    String wanted = collapsed(text(expected));
    String[] seen = {""};
    boolean held =
        page.waitUntil(
            () -> {
              seen[0] = target.map(page::text).orElseGet(page::bodyText);
              return collapsed(seen[0]).contains(wanted);
            },
            limit);
    if (!held) {
      throw new StepFailure(
          "Expected the text \"%s\" in %s within %d s; %s."
              .formatted(
                  expected,
                  target.map(Locator::toString).orElse("the page"),
                  limit.toSeconds(),
                  nearest(wanted, seen[0])));
    }
  }

  /** The line that is most like what was expected; the rest is only counted. */
  private static String nearest(String wanted, String seen) {
    List<String> lines =
        seen.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(MOST_LINES).toList();
    return NearestMiss.among(wanted, lines)
        .map(
            line ->
                "the nearest of its %d lines is \"%s\""
                    .formatted(
                        lines.size(),
                        line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…"))
        .orElse("it holds no text");
  }

  private void expectUrl(Text expected) {
    UrlPattern pattern = new UrlPattern(text(expected));
    if (!page.waitUntil(() -> pattern.matches(page.url()), limit)) {
      throw new StepFailure(
          "Expected a URL with the path %s within %d s; it is %s."
              .formatted(expected, limit.toSeconds(), pattern.partOf(page.url())));
    }
  }

  private static String collapsed(String text) {
    return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
