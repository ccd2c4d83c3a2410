package io.tapecheck.audit.detect;

import java.util.List;
import java.util.function.Consumer;

/** One-time tokens in paths, behind a part that says so: {@code /reset-password/…}. */
final class PathToken implements Detector {

  private static final int SHORTEST = 16;
  private static final int LONGEST = 512;
  private static final int LONGEST_PART = 40;

  @Override
  public List<String> triggers() {
    return ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
        .chars()
        .mapToObj(next -> "/" + (char) next)
        .toList();
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    int end = text.endOf(ByteKind.TOKEN, at + 1, LONGEST);
    int after = text.at(end);
    if (end - at - 1 < SHORTEST || after == '.' || ByteKind.WORD.holds(after)) {
      return;
    }
    int part = text.startOf(ByteKind.NAME, at, LONGEST_PART);
    String name = text.string(part, at);
    if (part == at || text.at(part - 1) != '/' || !UrlPlace.isOneTimePart(name)) {
      return;
    }
    String value = text.string(at + 1, end);
    SensitiveValue.judge(SensitiveName.TOKEN, value)
        .ifPresent(
            confidence ->
                found.accept(
                    Detection.named(SensitiveName.TOKEN, confidence, name, value, at + 1, end)));
  }
}
