package io.tapecheck.selector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CSS selectors. */
final class CssSelectorParser {

  private final String source;
  private int at;

  CssSelectorParser(String source) {
    this.source = source;
  }

  List<List<CssSelector.Link>> selectors() {
    List<List<CssSelector.Link>> alternatives = new ArrayList<>();
    do {
      blanks();
      alternatives.add(complex());
    } while (take(','));
    if (at < source.length()) {
      throw wrong("unexpected '" + source.charAt(at) + "'");
    }
    return alternatives;
  }

  private List<CssSelector.Link> complex() {
    List<CssSelector.Link> links = new ArrayList<>();
    links.add(new CssSelector.Link(CssSelector.Combinator.DESCENDANT, compound()));
    while (true) {
      boolean blank = blanks();
      if (at == source.length() || source.charAt(at) == ',') {
        return links;
      }
      Optional<CssSelector.Combinator> combinator = combinator(blank);
      if (combinator.isEmpty()) {
        return links;
      }
      blanks();
      links.add(new CssSelector.Link(combinator.get(), compound()));
    }
  }

  private Optional<CssSelector.Combinator> combinator(boolean blank) {
    if (take('>')) {
      return Optional.of(CssSelector.Combinator.CHILD);
    }
    if (take('+')) {
      return Optional.of(CssSelector.Combinator.NEXT);
    }
    if (take('~')) {
      return Optional.of(CssSelector.Combinator.LATER);
    }
    return blank && source.charAt(at) != ')'
        ? Optional.of(CssSelector.Combinator.DESCENDANT)
        : Optional.empty();
  }

  private List<CssSelector.Condition> compound() {
    List<CssSelector.Condition> conditions = new ArrayList<>();
    if (take('*')) {
      conditions.add(element -> true);
    } else if (at < source.length() && isNamePart(source.charAt(at))) {
      String tag = name().toLowerCase(Locale.ROOT);
      conditions.add(element -> element.tag().equals(tag));
    }
    while (at < source.length()) {
      if (take('#')) {
        String id = name();
        conditions.add(element -> element.attribute("id").equals(Optional.of(id)));
      } else if (take('.')) {
        String token = name();
        conditions.add(element -> element.classes().contains(token));
      } else if (take('[')) {
        conditions.add(attribute());
      } else if (source.startsWith(":not(", at)) {
        at += ":not(".length();
        conditions.add(not());
      } else if (source.charAt(at) == ':') {
        throw wrong("pseudo-classes other than :not() are not known here");
      } else {
        break;
      }
    }
    if (conditions.isEmpty()) {
      throw wrong("a selector was expected");
    }
    return conditions;
  }

  private CssSelector.Condition not() {
    List<List<CssSelector.Condition>> excluded = new ArrayList<>();
    do {
      blanks();
      excluded.add(compound());
      blanks();
    } while (take(','));
    expect(')');
    return element ->
        excluded.stream().noneMatch(all -> all.stream().allMatch(one -> one.holds(element)));
  }

  private CssSelector.Condition attribute() {
    blanks();
    String name = name().toLowerCase(Locale.ROOT);
    blanks();
    if (take(']')) {
      return element -> element.attribute(name).isPresent();
    }
    if (at == source.length()) {
      throw wrong("']' was expected");
    }
    char operator = source.charAt(at) == '=' ? '=' : source.charAt(at++);
    expect('=');
    blanks();
    String wanted = value();
    blanks();
    boolean anyCase = take('i');
    blanks();
    expect(']');
    String folded = anyCase ? wanted.toLowerCase(Locale.ROOT) : wanted;
    if ("=~|^$*".indexOf(operator) < 0) {
      throw wrong("unknown operator '" + operator + "='");
    }
    return element ->
        element
            .attribute(name)
            .map(value -> anyCase ? value.toLowerCase(Locale.ROOT) : value)
            .filter(value -> compare(operator, value, folded))
            .isPresent();
  }

  private static boolean compare(char operator, String value, String wanted) {
    return switch (operator) {
      case '=' -> value.equals(wanted);
      case '~' -> Arrays.asList(value.split("\\s+")).contains(wanted);
      case '|' -> value.equals(wanted) || value.startsWith(wanted + "-");
      case '^' -> !wanted.isEmpty() && value.startsWith(wanted);
      case '$' -> !wanted.isEmpty() && value.endsWith(wanted);
      default -> !wanted.isEmpty() && value.contains(wanted);
    };
  }

  private String value() {
    for (char quote : new char[] {'"', '\''}) {
      if (take(quote)) {
        int end = source.indexOf(quote, at);
        if (end < 0) {
          throw wrong("a closing " + quote + " is missing");
        }
        String value = source.substring(at, end);
        at = end + 1;
        return value;
      }
    }
    return name();
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '\\' && at + 1 < source.length()) {
        name.append(source.charAt(at + 1));
        at += 2;
      } else if (isNamePart(c)) {
        name.append(c);
        at++;
      } else {
        break;
      }
    }
    if (name.isEmpty()) {
      throw wrong("a name was expected");
    }
    return name.toString();
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\' || c > 127;
  }

  private boolean blanks() {
    int from = at;
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    return at > from;
  }

  private boolean take(char c) {
    if (at < source.length() && source.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw wrong("'" + c + "' was expected");
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "The selector \""
            + source
            + "\" cannot be read at position "
            + (at + 1)
            + ": "
            + what
            + ". Use tags, ids, classes, attributes, :not() and combinators.");
  }
}
