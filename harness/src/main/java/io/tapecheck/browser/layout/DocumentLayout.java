package io.tapecheck.browser.layout;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.layout.LayoutCapture.Viewport;
import io.tapecheck.tape.PictureLayout.Area;
import io.tapecheck.tape.PictureLayout.Run;
import io.tapecheck.tape.PictureLayout.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The layout of one document. Nodes are gone through in a row, so that depth costs nothing. */
final class DocumentLayout {

  /** Where paint may land anywhere: reflections, filters of SVG, the background of the root. */
  static final double ANYWHERE = 1e6;

  /** Accents, slanted letters and rounding go beyond the box of a line by a part of its height. */
  private static final double OVERHANG = 0.25;

  private static final double MARGIN = 3;
  private static final double WIDEST_LETTER = 40;

  private static final Set<String> FRAMES =
      Set.of("iframe", "frame", "fencedframe", "object", "embed", "applet", "portal");
  private static final Set<String> DRAWN = Set.of("canvas", "video");
  private static final Set<String> FIELDS =
      Set.of("input", "textarea", "select", "meter", "progress", "img", "video");

  /** Fields that the browser draws in a form of its own, where a value stands otherwise. */
  private static final Set<String> OWN_LOOK =
      Set.of("date", "time", "datetime-local", "month", "week", "color", "range", "file");

  private static final List<String> SHOWN_ATTRIBUTES =
      List.of("value", "placeholder", "alt", "label", "min", "max", "low", "high", "optimum");

  /** A frame whose document is in the snapshot. */
  record Frame(int document, Area content, Area seen) {}

  /**
   * What a node has from the nodes around it.
   *
   * @param reach how far filters carry its pixels
   * @param clip outside of which it is not seen
   * @param whole the drawing or list whose text is taken as one; -1 for none
   */
  private record Around(double reach, Optional<Area> clip, boolean transformed, int whole) {}

  /** Texts that are taken as one, because what shows them is not told line by line. */
  private static final class Whole {
    final StringBuilder text = new StringBuilder();
    final List<Area> areas = new ArrayList<>();
    boolean refers;
  }

  private final Nodes nodes;
  private final JsonNode layout;
  private final JsonNode strings;
  private final Viewport view;
  private final Map<Integer, Integer> boxes = new HashMap<>();
  private final Map<Integer, List<Integer>> boxRows = new HashMap<>();
  private final Map<Integer, List<Integer>> textRows = new HashMap<>();
  private final Map<Integer, List<JsonNode>> lines = new HashMap<>();
  private final List<Around> around = new ArrayList<>();
  private final Optional<Area> clip;
  private final Map<Integer, Whole> wholes = new LinkedHashMap<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Surface> surfaces = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Integer> overlays = new ArrayList<>();
  private double blurred;

  DocumentLayout(JsonNode document, JsonNode strings, Viewport view, Optional<Area> clip) {
    nodes = new Nodes(document.path("nodes"), strings);
    layout = document.path("layout");
    this.strings = strings;
    this.view = view;
    this.clip = clip;
    for (int row = 0; row < layout.path("nodeIndex").size(); row++) {
      int node = layout.path("nodeIndex").path(row).asInt();
      if (boxes.putIfAbsent(node, row) != null) {
        boxRows.computeIfAbsent(node, none -> new ArrayList<>()).add(row);
      }
      if (layout.path("text").path(row).asInt(-1) >= 0) {
        textRows.computeIfAbsent(node, none -> new ArrayList<>()).add(row);
      }
    }
    JsonNode textBoxes = document.path("textBoxes");
    for (int i = 0; i < textBoxes.path("layoutIndex").size(); i++) {
      lines
          .computeIfAbsent(textBoxes.path("layoutIndex").path(i).asInt(), none -> new ArrayList<>())
          .add(textBoxes.path("bounds").path(i));
    }
  }

  List<Run> runs() {
    return runs;
  }

  List<Surface> surfaces() {
    return surfaces;
  }

  List<Frame> frames() {
    return frames;
  }

  /** Dialogs and popovers, whose backdrops a snapshot does not tell. */
  List<Integer> overlays() {
    return overlays;
  }

  double blurred() {
    return blurred;
  }

  void read() {
    for (int node = 0; node < nodes.count(); node++) {
      int parent = nodes.parent(node);
      Around outer = parent < 0 ? new Around(0, clip, false, -1) : around.get(parent);
      int row = boxes.getOrDefault(node, -1);
      if (nodes.isText(node)) {
        around.add(outer);
        text(node, outer);
      } else if (row < 0) {
        around.add(gathering(node, outer));
        referTo(node, outer);
      } else {
        Styles styles = styles(row);
        Around own = around(node, row, styles, outer);
        around.add(own);
        box(node, row, styles, own);
        text(node, own);
      }
    }
    addWholes();
  }

  private Styles styles(int row) {
    List<String> values = new ArrayList<>();
    layout
        .path("styles")
        .path(row)
        .forEach(
            value -> values.add(value.asInt() < 0 ? "" : strings.path(value.asInt()).asText()));
    return Styles.of(values);
  }

  private Around around(int node, int row, Styles styles, Around outer) {
    blurred = Math.max(blurred, styles.reach("backdrop-filter"));
    String reflection = styles.of("-webkit-box-reflect");
    boolean anywhere =
        styles.refers("filter") || !(reflection.isEmpty() || reflection.equals("none"));
    double reach = outer.reach + (anywhere ? ANYWHERE : styles.reach("filter"));
    Optional<Area> seen = styles.leavesFlow() ? clip : outer.clip;
    String name = nodes.name(node);
    if (styles.clips() && !name.equals("html") && !name.equals("body")) {
      Area box = bounds(row);
      seen = Optional.of(seen.map(box::within).orElse(box));
    }
    boolean transformed = outer.transformed || styles.isTransformed();
    return new Around(reach, seen, transformed, gathering(node, outer).whole);
  }

  /** A drawing and a list are taken as one with all that is in them. */
  private Around gathering(int node, Around outer) {
    String name = nodes.name(node);
    if (outer.whole >= 0 || !(name.equals("svg") || name.equals("select"))) {
      return outer;
    }
    wholes.put(node, new Whole());
    return new Around(outer.reach, outer.clip, outer.transformed, node);
  }

  private Area bounds(int row) {
    return view.area(layout.path("bounds").path(row));
  }

  /** All boxes of a node: generated content may hold a picture that is larger than its line. */
  private Area whole(int node, int row) {
    Area area = bounds(row);
    for (int other : boxRows.getOrDefault(node, List.of())) {
      Area box = bounds(other);
      area = area.isEmpty() ? box : box.isEmpty() ? area : area.and(box);
    }
    return area;
  }

  private void text(int node, Around at) {
    Optional<Whole> whole = Optional.ofNullable(wholes.get(at.whole));
    if (nodes.isText(node)) {
      whole.ifPresent(all -> all.text.append(nodes.value(node)));
    }
    for (int row : textRows.getOrDefault(node, List.of())) {
      Styles styles = styles(row);
      String text = strings.path(layout.path("text").path(row).asInt()).asText();
      if (styles.isHidden() || text.isBlank()) {
        continue;
      }
      String hyphen = styles.of("hyphenate-character");
      boolean ownHyphen = hyphen.startsWith("\"");
      // a hyphen of the page's own stands at the end of a line and is no part of its box
      double reach =
          styles.reach("text-shadow")
              + styles.pixels("-webkit-text-stroke-width")
              + (ownHyphen ? WIDEST_LETTER * hyphen.length() : 0);
      List<Area> areas = new ArrayList<>();
      for (JsonNode line : lines.getOrDefault(row, List.of(layout.path("bounds").path(row)))) {
        Area box = view.area(line);
        double overhang = OVERHANG * Math.min(box.width(), box.height());
        seen(box.isEmpty() ? box : box.grown(MARGIN + overhang + reach), at).ifPresent(areas::add);
      }
      if (!areas.isEmpty()) {
        runs.add(new Run(ownHyphen ? text + " " + hyphen : text, areas));
        whole.ifPresent(all -> all.areas.addAll(areas));
      }
    }
  }

  /** An area with what filters add and without what is cut off. */
  private static Optional<Area> seen(Area area, Around at) {
    if (area.isEmpty()) {
      return Optional.empty();
    }
    Area cut = at.clip.map(area::within).orElse(area);
    return cut.isEmpty() ? Optional.empty() : Optional.of(at.reach > 0 ? cut.grown(at.reach) : cut);
  }

  private void box(int node, int row, Styles styles, Around at) {
    referTo(node, at);
    String name = nodes.name(node);
    if (name.equals("dialog") || nodes.has(node, "popover")) {
      overlays.add(nodes.backend(node));
    }
    Optional<Area> seen = seen(whole(node, row), at);
    if (name.equals("svg") && wholes.containsKey(node)) {
      seen.ifPresent(wholes.get(node).areas::add);
    }
    if (seen.isEmpty() || styles.isHidden()) {
      return;
    }
    Area area = seen.get();
    if (FRAMES.contains(name)) {
      frame(node, row, styles, at, area);
    } else if (DRAWN.contains(name)) {
      surfaces.add(new Surface(name, List.of(), area));
    } else if (name.equals("img") || nodes.attribute(node, "type").equalsIgnoreCase("image")) {
      surfaces.add(new Surface("image", sources(nodes.picture(node)), area));
    } else if (name.equals("image") || name.equals("feimage")) {
      drawn(node, at, area);
    }
    if (FIELDS.contains(name)) {
      field(node, name, area);
    }
    pictures(node, name, styles, area);
  }

  private static List<String> sources(String address) {
    return address.isBlank() ? List.of() : List.of(address);
  }

  private void drawn(int node, Around at, Area area) {
    String address = nodes.attribute(node, "href") + nodes.attribute(node, "xlink:href");
    surfaces.add(new Surface("image", sources(address), at.whole < 0 ? area : area.grown(MARGIN)));
  }

  private void field(int node, String name, Area area) {
    List<String> shown = new ArrayList<>(nodes.attributes(node, SHOWN_ATTRIBUTES));
    String value = nodes.fieldValue(node);
    String type = nodes.attribute(node, "type").toLowerCase(Locale.ROOT);
    if (name.equals("input") && OWN_LOOK.contains(type) && !value.isEmpty()) {
      surfaces.add(new Surface("field", List.of(), area));
    }
    if (!value.isBlank()) {
      shown.add(0, value);
    }
    if (name.equals("select") && wholes.containsKey(node)) {
      wholes.get(node).areas.add(area);
    }
    for (String text : shown) {
      runs.add(new Run(text, List.of(area)));
    }
  }

  private void pictures(int node, String name, Styles styles, Area area) {
    if (styles.isPictured()) {
      boolean root = name.equals("html") || name.equals("body");
      double beyond = styles.refers("border-image-source") ? borderOutset(styles) : 0;
      surfaces.add(
          new Surface("background", styles.addresses(), area.grown(root ? ANYWHERE : beyond)));
    }
    if (nodes.isMarker(node) && styles.isPictured("list-style-image")) {
      surfaces.add(new Surface("image", styles.addresses("list-style-image"), area.grown(MARGIN)));
    }
    if (styles.refers("clip-path")) {
      surfaces.add(new Surface("clip", List.of(), area));
    }
    if (styles.refers("shape-outside")) {
      surfaces.add(new Surface("shape", styles.addresses("shape-outside"), area.grown(ANYWHERE)));
    }
  }

  /** An outset in numbers counts widths of the border, which nobody bounds. */
  private static double borderOutset(Styles styles) {
    String outset = styles.of("border-image-outset");
    return outset.isEmpty() || outset.equals("0") || outset.equals("0px") ? 0 : ANYWHERE;
  }

  private void frame(int node, int row, Styles styles, Around at, Area area) {
    int document = nodes.document(node);
    if (document < 0 || at.transformed || at.reach > 0) {
      surfaces.add(new Surface("frame", List.of(), area));
      return;
    }
    Area box = bounds(row);
    double left = styles.pixels("border-left-width") + styles.pixels("padding-left");
    double top = styles.pixels("border-top-width") + styles.pixels("padding-top");
    double right = styles.pixels("border-right-width") + styles.pixels("padding-right");
    double bottom = styles.pixels("border-bottom-width") + styles.pixels("padding-bottom");
    Area content =
        new Area(
            box.left() + left,
            box.top() + top,
            box.width() - left - right,
            box.height() - top - bottom);
    frames.add(new Frame(document, content, area.within(content)));
  }

  /** What shows a part of another drawing may show any of them. */
  private void referTo(int node, Around at) {
    Optional<Whole> whole = Optional.ofNullable(wholes.get(at.whole));
    String name = nodes.name(node);
    if (name.equals("use") || name.equals("textpath")) {
      whole.ifPresent(all -> all.refers = true);
    }
    if (name.equals("option") || name.equals("optgroup")) {
      whole.ifPresent(all -> all.text.append('\n').append(nodes.attribute(node, "label")));
    }
  }

  private void addWholes() {
    StringBuilder everything = new StringBuilder();
    wholes.values().forEach(whole -> everything.append(whole.text).append('\n'));
    for (Whole whole : wholes.values()) {
      String text = whole.refers ? everything.toString() : whole.text.toString();
      if (!text.isBlank() && !whole.areas.isEmpty()) {
        runs.add(new Run(text, whole.areas));
      }
    }
  }
}
