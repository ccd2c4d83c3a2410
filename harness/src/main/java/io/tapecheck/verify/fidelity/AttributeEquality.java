package io.tapecheck.verify.fidelity;

import io.tapecheck.verify.page.MaskShape;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two spellings of an attribute mean the same. */
final class AttributeEquality {

  /** Classes that replayers set to mirror a state: what the pointer is over, that time stands. */
  private static final Set<String> STATE_CLASSES = Set.of(":hover", "rrweb-paused");

  /** Recorders make addresses absolute, because the replay has another one. */
  private static final Set<String> ADDRESSES =
      Set.of("src", "href", "xlink:href", "background", "data", "poster", "action", "formaction");

  private AttributeEquality() {}

  static boolean same(String name, String live, String replayed, String documentUrl) {
    if (live.equals(replayed)) {
      return true;
    }
    return switch (name) {
      case "class" -> classes(live).equals(classes(replayed));
      case "style" -> declarations(live, documentUrl).equals(declarations(replayed, documentUrl));
      case "srcset" -> sources(live, documentUrl).equals(sources(replayed, documentUrl));
      default ->
          ADDRESSES.contains(name)
              && absolute(live, documentUrl).equals(absolute(replayed, documentUrl));
    };
  }

  /** Whether the attribute says nothing: a class list that holds only what replayers set. */
  static boolean isVoid(String name, String value) {
    return switch (name) {
      case "class" -> classes(value).isEmpty();
      case "style" -> value.isBlank();
      default -> false;
    };
  }

  private static Set<String> classes(String value) {
    Set<String> tokens = new TreeSet<>(Arrays.asList(value.strip().split("\\s+")));
    tokens.removeAll(STATE_CLASSES);
    tokens.remove("");
    return tokens;
  }

  private static List<String> sources(String value, String documentUrl) {
    return Pattern.compile(",\\s+|,(?=http)")
        .splitAsStream(value)
        .map(
            source -> {
              String[] parts = source.strip().split("\\s+", 2);
              String size = parts.length > 1 ? " " + parts[1] : "";
              return absolute(parts[0], documentUrl) + size;
            })
        .toList();
  }

  private static String absolute(String value, String documentUrl) {
    try {
      return URI.create(documentUrl).resolve(value.strip()).toString();
    } catch (IllegalArgumentException notAnAddress) {
      return value;
    }
  }

  /** Declarations by property; white space, order and the spelling of colours do not count. */
  private static Map<String, String> declarations(String style, String documentUrl) {
    Map<String, String> declarations = new TreeMap<>();
    for (String declaration : style.split(";(?![^(]*\\))", -1)) {
      String[] parts = declaration.split(":", 2);
      if (parts.length == 2) {
        declarations.put(
            parts[0].strip().toLowerCase(Locale.ROOT), styleValue(parts[1], documentUrl));
      }
    }
    return declarations;
  }

  private static String styleValue(String value, String documentUrl) {
    String plain =
        MaskShape.collapse(value)
            .replace('\'', '"')
            .replaceAll("\\s*([,()/])\\s*", "$1")
            .replaceAll("(?<![\\w.])0(px|em|rem|%)(?![\\w%])", "0")
            .replaceAll("(?<![\\d])\\.(\\d)", "0.$1")
            .toLowerCase(Locale.ROOT);
    plain =
        replace(plain, "#([0-9a-f]{3}|[0-9a-f]{6})(?![0-9a-f])", hex -> colour(hex.substring(1)));
    return replace(
        plain,
        "url\\(\"?[^\")]*\"?\\)",
        url ->
            "url("
                + absolute(url.replaceAll("^url\\(\"?|\"?\\)$", ""), documentUrl)
                    .toLowerCase(Locale.ROOT)
                + ")");
  }

  private static String colour(String hex) {
    String six =
        hex.length() == 6
            ? hex
            : hex.chars()
                .mapToObj(c -> Character.toString(c).repeat(2))
                .collect(Collectors.joining());
    return "rgb(%d,%d,%d)"
        .formatted(
            Integer.parseInt(six.substring(0, 2), 16),
            Integer.parseInt(six.substring(2, 4), 16),
            Integer.parseInt(six.substring(4, 6), 16));
  }

  private static String replace(String text, String regex, Function<String, String> by) {
    return Pattern.compile(regex)
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(by.apply(match.group())));
  }
}
