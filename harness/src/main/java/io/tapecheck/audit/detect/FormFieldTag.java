package io.tapecheck.audit.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sensitive input elements in HTML text, with a value. */
final class FormFieldTag implements Detector {

  private static final int LONGEST = 2 << 10;

  @Override
  public List<String> triggers() {
    return List.of("<input");
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    if (text.isWord(at + 6)) {
      return;
    }
    int end = at + 1;
    while (end < at + LONGEST && text.at(end) >= 0 && "<>".indexOf(text.at(end)) < 0) {
      end++;
    }
    Map<String, int[]> attributes = attributes(text, at + 6, end);
    int[] value = attributes.get("value");
    Optional<SensitiveName> kind =
        FieldAttributes.kind(
            name -> Optional.ofNullable(attributes.get(name)).map(a -> text.string(a[0], a[1])));
    if (value == null || kind.isEmpty()) {
      return;
    }
    String secret = text.string(value[0], value[1]);
    String name =
        Stream.of("name", "id", "autocomplete", "type")
            .flatMap(key -> Optional.ofNullable(attributes.get(key)).stream())
            .findFirst()
            .map(place -> text.string(place[0], place[1]))
            .orElse("");
    Credentials.judge(kind.get(), name, secret, value[0], value[1], found);
  }

  private static Map<String, int[]> attributes(Text text, int start, int end) {
    Map<String, int[]> attributes = new HashMap<>();
    int at = start;
    while (at < end) {
      int name = at;
      at = text.endOf(ByteKind.TOKEN, at, end - at);
      if (at == name) {
        at++;
      } else if (text.at(at) == '=') {
        int from = at + 1;
        if (text.at(from) == '\\') {
          from++;
        }
        int quote = text.at(from);
        boolean quoted = quote == '"' || quote == '\'';
        from += quoted ? 1 : 0;
        int to = from;
        while (to < end && (quoted ? text.at(to) != quote : text.at(to) > ' ')) {
          to++;
        }
        int clean = quoted && text.at(to - 1) == '\\' ? to - 1 : to;
        // :value and [value] hold a program's expression, as does what stands in braces
        boolean bound =
            ":[(@.".indexOf(text.at(name - 1)) >= 0 || (!quoted && text.at(from) == '{');
        if (!bound) {
          String key = text.string(name, at).toLowerCase(Locale.ROOT);
          attributes.putIfAbsent(key, new int[] {from, clean});
        }
        at = to + 1;
      }
    }
    return attributes;
  }
}
