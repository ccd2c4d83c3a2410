package io.tapecheck.search.text;

import io.tapecheck.persona.Canary;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * Finds values that consist of signs rather than letters and digits, such as some passwords. They
 * are few, so that each is searched for by itself.
 */
public final class LiteralScan {

  private static final int SHORTEST = 5;

  /** Told of every place. */
  public interface Found {
    void at(Canary canary, int start, int end);
  }

  private record Literal(Canary canary, byte[] bytes) {}

  private final List<Literal> literals;

  /** Takes those values that are long enough. */
  public LiteralScan(Collection<Canary> canaries) {
    literals =
        canaries.stream()
            .map(
                canary ->
                    new Literal(canary, canary.value().strip().getBytes(StandardCharsets.UTF_8)))
            .filter(literal -> literal.bytes.length >= SHORTEST)
            .toList();
  }

  /** Searches the text between two places. */
  public void search(byte[] text, int from, int to, Found found) {
    for (Literal literal : literals) {
      byte[] wanted = literal.bytes;
      for (int i = from; i + wanted.length <= to; i++) {
        if (text[i] == wanted[0] && isAt(text, i, wanted)) {
          found.at(literal.canary, i, i + wanted.length);
        }
      }
    }
  }

  private static boolean isAt(byte[] text, int at, byte[] wanted) {
    for (int k = 1; k < wanted.length; k++) {
      // Forms write a blank as a plus.
      boolean same = text[at + k] == wanted[k] || (text[at + k] == '+' && wanted[k] == ' ');
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
