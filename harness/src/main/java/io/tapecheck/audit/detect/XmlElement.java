package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of XML elements whose name says that they are sensitive. */
final class XmlElement implements Detector {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_TAG = 512;
  private static final int LONGEST_VALUE = 4_096;

  /** Elements that are called by an attribute. */
  private static final Set<String> PAIRS =
      Set.of("entry", "property", "string", "param", "item", "field", "setting", "var", "data");

  private static final Pattern CALLED =
      Pattern.compile("\\b(?:name|key|id)\\s?=\\s?\\\\?[\"']([A-Za-z_.-][\\w.-]{1,60})");

  private static final String CDATA = "<![CDATA[";

  @Override
  public List<String> triggers() {
    return ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
        .chars()
        .mapToObj(next -> "<" + (char) next)
        .toList();
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    int nameEnd = at + 1;
    while (nameEnd < at + LONGEST_NAME && isOfName(text.at(nameEnd))) {
      nameEnd++;
    }
    boolean pair = nameEnd >= at + 3 && PAIRS.contains(text.string(at + 1, nameEnd));
    if (nameEnd < at + 3 || (!pair && !NamedValue.mayBeNamed(text, nameEnd))) {
      return;
    }
    int close = nameEnd;
    while (close < nameEnd + LONGEST_TAG && text.at(close) >= 0 && text.at(close) != '>') {
      close++;
    }
    String name = pair ? called(text, nameEnd, close) : text.string(at + 1, nameEnd);
    Optional<SensitiveName> kind = SensitiveName.of(name);
    if (text.at(close) != '>' || text.at(close - 1) == '/' || kind.isEmpty()) {
      return;
    }
    int start = text.startsWith(CDATA, close + 1) ? close + 1 + CDATA.length() : close + 1;
    int end = start;
    while (end < start + LONGEST_VALUE && text.at(end) >= 0 && "<]\\".indexOf(text.at(end)) < 0) {
      end++;
    }
    Credentials.judge(
        kind.get(),
        name.substring(name.indexOf(':') + 1),
        text.string(start, end),
        start,
        end,
        found);
  }

  /** {@code <entry key="…">}. */
  private static String called(Text text, int from, int to) {
    Matcher name = CALLED.matcher(text.string(from, to));
    return name.find() ? name.group(1) : "";
  }

  private static boolean isOfName(int value) {
    return ByteKind.NAME.holds(value) || value == ':';
  }
}
