package io.tapecheck.audit.detect;

import java.util.List;
import java.util.function.Consumer;

/** Parts of a form that is sent as {@code multipart/form-data} (RFC 7578), by their names. */
final class FormPart implements Detector {

  private static final String DISPOSITION = "form-data;";
  private static final String NAME = "name=";
  private static final int LONGEST_HEADERS = 512;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_VALUE = 4_096;

  @Override
  public List<String> triggers() {
    return List.of(DISPOSITION);
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    int name = text.endOf(ByteKind.BLANK, at + DISPOSITION.length(), 8);
    if (!text.startsWith(NAME, name)) {
      return;
    }
    name = afterQuote(text, name + NAME.length());
    int nameEnd = text.endOf(ByteKind.NAME, name, LONGEST_NAME);
    String called = text.string(name, nameEnd);
    int start = body(text, nameEnd);
    SensitiveName.of(called)
        .filter(kind -> start >= 0)
        .ifPresent(
            kind -> {
              int end = endOfLine(text, start, LONGEST_VALUE);
              Credentials.judge(kind, called, text.string(start, end), start, end, found);
            });
  }

  /** Behind the empty line that ends the part's headers; -1 for a file, or without such a line. */
  private static int body(Text text, int from) {
    int at = from;
    while (at < from + LONGEST_HEADERS && text.at(at) >= 0) {
      int end = endOfLine(text, at, LONGEST_HEADERS);
      if (text.string(at, end).contains("filename")) {
        return -1;
      }
      int next = afterBreak(text, end);
      int second = afterBreak(text, next);
      if (second > next) {
        return second;
      }
      if (next == end) {
        return -1;
      }
      at = next;
    }
    return -1;
  }

  private static int endOfLine(Text text, int from, int most) {
    int at = from;
    while (at < from + most && text.at(at) >= 0 && afterBreak(text, at) == at) {
      at++;
    }
    return at;
  }

  /** Behind one line break, written as it is or as JSON does. */
  private static int afterBreak(Text text, int at) {
    int next = at;
    for (char sign : new char[] {'r', 'n'}) {
      char control = sign == 'r' ? '\r' : '\n';
      if (text.at(next) == control) {
        next++;
      } else if (text.at(next) == '\\' && text.at(next + 1) == sign) {
        next += 2;
      }
    }
    return next;
  }

  private static int afterQuote(Text text, int at) {
    int next = text.at(at) == '\\' ? at + 1 : at;
    return text.at(next) == '"' ? next + 1 : next;
  }
}
