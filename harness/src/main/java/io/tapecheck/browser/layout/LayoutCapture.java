package io.tapecheck.browser.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.OutOfTime;
import io.tapecheck.browser.Picture;
import io.tapecheck.tape.PictureLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a page's layout by {@code DOMSnapshot.captureSnapshot}. It sees what no script of a page
 * may see: closed shadow roots, generated content, markers, the boxes of single lines.
 */
public final class LayoutCapture {

  /**
   * Nodes of a renderer beyond which its layout is not read, for that would take seconds and as
   * many megabytes as the page.
   */
  static final int MOST_NODES = 150_000;

  private static final int MOST_OVERLAYS = 20;

  private static final String UNTOLD = "The browser did not tell the page's layout.";

  private static final String BACKDROP =
      "function () { return getComputedStyle(this, '::backdrop').backgroundImage; }";

  /** A debugging session of the page. */
  @FunctionalInterface
  public interface Protocol {

    /** Sends a command and gives its result. */
    JsonNode call(String method, Map<String, ?> parameters);
  }

  private LayoutCapture() {}

  /** Takes a picture and looks before and after at what stands where. */
  public static Picture picture(Protocol page, Supplier<byte[]> screenshot) {
    Look before = look(page);
    byte[] png = screenshot.get();
    return new Picture(png, before.again(page));
  }

  /**
   * A look at a page.
   *
   * @param snapshot as the browser told it; nothing when it told none
   */
  private record Look(JsonNode snapshot, PictureLayout layout) {

    static Look unknown(String why) {
      return new Look(MissingNode.getInstance(), PictureLayout.unknown(why));
    }

    /** What moved meanwhile covers its way; mostly nothing has. */
    PictureLayout again(Protocol page) {
      if (snapshot.isMissingNode()) {
        return layout;
      }
      try {
        JsonNode now = capture(page);
        return now.equals(snapshot) ? layout : layout.and(read(page, now));
      } catch (BrowserDied | OutOfTime ended) {
        throw ended;
      } catch (RuntimeException refused) {
        return layout.and(PictureLayout.unknown(UNTOLD));
      }
    }
  }

  private static Look look(Protocol page) {
    try {
      if (page.call("Memory.getDOMCounters", Map.of()).path("nodes").asInt() > MOST_NODES) {
        return Look.unknown("The page is too large for its layout to be read.");
      }
      JsonNode snapshot = capture(page);
      return new Look(snapshot, read(page, snapshot));
    } catch (BrowserDied | OutOfTime ended) {
      throw ended;
    } catch (RuntimeException refused) {
      // a picture is taken all the same; a report leaves it out
      return Look.unknown(UNTOLD);
    }
  }

  private static JsonNode capture(Protocol page) {
    return page.call(
        "DOMSnapshot.captureSnapshot",
        Map.of("computedStyles", Styles.READ, "includePaintOrder", false));
  }

  private static PictureLayout read(Protocol page, JsonNode snapshot) {
    JsonNode metrics = page.call("Page.getLayoutMetrics", Map.of());
    LayoutReader reader = new LayoutReader(snapshot, Viewport.of(metrics));
    PictureLayout layout = reader.read();
    List<PictureLayout.Surface> backdrops =
        reader.overlays().stream()
            .limit(MOST_OVERLAYS)
            .flatMap(overlay -> backdrop(page, overlay).stream())
            .toList();
    List<String> whole =
        reader.overlays().size() > MOST_OVERLAYS
            ? List.of("The page shows more dialogs than are looked behind.")
            : List.of();
    List<PictureLayout.Surface> surfaces = new ArrayList<>(layout.surfaces());
    surfaces.addAll(backdrops);
    return new PictureLayout(layout.runs(), surfaces, whole);
  }

  /** What hides the page behind a dialog, if it shows a picture. */
  private static Optional<PictureLayout.Surface> backdrop(Protocol page, int overlay) {
    String object =
        page.call("DOM.resolveNode", Map.of("backendNodeId", overlay))
            .at("/object/objectId")
            .asText();
    String image =
        page.call(
                "Runtime.callFunctionOn",
                Map.of("objectId", object, "functionDeclaration", BACKDROP, "returnByValue", true))
            .at("/result/value")
            .asText();
    Styles styles = new Styles(Map.of("background-image", image));
    return styles.isPictured()
        ? Optional.of(
            new PictureLayout.Surface(
                "backdrop",
                styles.addresses(),
                new PictureLayout.Area(0, 0, 0, 0).grown(DocumentLayout.ANYWHERE)))
        : Optional.empty();
  }

  /** What the picture was moved and scaled by. */
  record Viewport(double left, double top, double scale) {

    static Viewport of(JsonNode metrics) {
      JsonNode css = metrics.path("cssVisualViewport");
      // layout counts in device pixels where the device has more of them than CSS
      double layout = metrics.at("/layoutViewport/clientWidth").asDouble();
      double plain = metrics.at("/cssLayoutViewport/clientWidth").asDouble();
      double scale = layout > 0 && plain > 0 ? layout / plain : 1;
      return new Viewport(css.path("pageX").asDouble(), css.path("pageY").asDouble(), scale);
    }

    PictureLayout.Area area(JsonNode bounds) {
      return new PictureLayout.Area(
          bounds.path(0).asDouble() / scale - left,
          bounds.path(1).asDouble() / scale - top,
          bounds.path(2).asDouble() / scale,
          bounds.path(3).asDouble() / scale);
    }

    /** The same for the document in a frame. */
    Viewport inside(PictureLayout.Area content, double scrolledX, double scrolledY) {
      return new Viewport(
          scrolledX / scale - content.left(), scrolledY / scale - content.top(), scale);
    }
  }
}
