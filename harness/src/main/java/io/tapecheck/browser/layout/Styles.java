package io.tapecheck.browser.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The computed styles of a box, as far as they say where it paints and what. */
record Styles(Map<String, String> values) {

  /** Properties that may show a picture. */
  private static final List<String> PICTURES =
      List.of(
          "background-image",
          "border-image-source",
          "content",
          "mask-image",
          "-webkit-mask-box-image-source");

  /** Properties that are asked for. */
  static final List<String> READ =
      Stream.concat(
              PICTURES.stream(),
              Stream.of(
                  "list-style-image",
                  "border-image-outset",
                  "shape-outside",
                  "clip-path",
                  "filter",
                  "backdrop-filter",
                  "-webkit-box-reflect",
                  "hyphenate-character",
                  "text-shadow",
                  "-webkit-text-stroke-width",
                  "display",
                  "overflow-x",
                  "overflow-y",
                  "position",
                  "transform",
                  "rotate",
                  "scale",
                  "translate",
                  "offset-path",
                  "perspective",
                  "zoom",
                  "visibility",
                  "border-left-width",
                  "border-top-width",
                  "border-right-width",
                  "border-bottom-width",
                  "padding-left",
                  "padding-top",
                  "padding-right",
                  "padding-bottom"))
          .toList();

  private static final Set<String> CLIPPING = Set.of("hidden", "scroll", "auto");

  private static final Set<String> CONTAINERS =
      Set.of(
          "block",
          "inline-block",
          "flow-root",
          "list-item",
          "flex",
          "inline-flex",
          "grid",
          "inline-grid",
          "table-cell");

  private static final Pattern LENGTH = Pattern.compile("([\\d.]+)px");
  private static final Pattern ADDRESS =
      Pattern.compile("url\\(\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^)]*+))\\s*\\)");
  private static final Pattern PAINTED =
      Pattern.compile("\\b(?:url|paint|element|-webkit-canvas)\\(");

  /** Puts the values of {@link #READ} into their order. */
  static Styles of(List<String> inOrder) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < Math.min(READ.size(), inOrder.size()); i++) {
      values.put(READ.get(i), inOrder.get(i));
    }
    return new Styles(values);
  }

  String of(String property) {
    return values.getOrDefault(property, "");
  }

  boolean isHidden() {
    return of("visibility").equals("hidden") || of("visibility").equals("collapse");
  }

  boolean clips() {
    return CONTAINERS.contains(of("display"))
        && (CLIPPING.contains(of("overflow-x")) && CLIPPING.contains(of("overflow-y")));
  }

  boolean leavesFlow() {
    return of("position").equals("fixed") || of("position").equals("absolute");
  }

  boolean isTransformed() {
    return Stream.of("transform", "rotate", "scale", "translate", "perspective", "offset-path")
            .map(this::of)
            .anyMatch(value -> !value.isEmpty() && !value.equals("none"))
        || !(of("zoom").isEmpty() || of("zoom").equals("1"));
  }

  /** How far blur and shadows reach: three times a deviation, and every offset in full. */
  double reach(String property) {
    return 3 * pixels(property);
  }

  double pixels(String property) {
    double sum = 0;
    Matcher lengths = LENGTH.matcher(of(property));
    while (lengths.find()) {
      sum += Double.parseDouble(lengths.group(1));
    }
    return sum;
  }

  boolean refers(String property) {
    return of(property).contains("url(");
  }

  boolean isPictured(String property) {
    return PAINTED.matcher(of(property)).find();
  }

  /** Whether a picture stands in one of the properties that show one. */
  boolean isPictured() {
    return PICTURES.stream().anyMatch(this::isPictured);
  }

  /** Addresses of the pictures that the box shows; empty where they are drawn by a script. */
  List<String> addresses() {
    List<String> found = new ArrayList<>();
    for (String property : PICTURES) {
      String value = of(property);
      if (isPictured(property) && !value.contains("url(")) {
        return List.of();
      }
      found.addAll(addresses(property));
    }
    return found;
  }

  List<String> addresses(String property) {
    List<String> found = new ArrayList<>();
    Matcher addresses = ADDRESS.matcher(of(property));
    while (addresses.find()) {
      String quoted = addresses.group(1);
      found.add((quoted == null ? addresses.group(2) : quoted).replaceAll("\\\\(.)", "$1"));
    }
    return found;
  }
}
