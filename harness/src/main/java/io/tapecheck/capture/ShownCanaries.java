package io.tapecheck.capture;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.ShownValue;
import io.tapecheck.tape.TapeWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks on pages for canaries that nobody has to type, until each has been seen once. May be told
 * of pages from any thread.
 */
final class ShownCanaries {

  /** Longer texts are no single values that a page shows; a bound on what one look may cost. */
  private static final int MOST_CHARACTERS = 4 << 20;

  private final Map<String, Canary> waiting = new LinkedHashMap<>();
  private final Set<Canary> typed;
  private final TapeWriter tape;

  /**
   * @param typed those that are typed too: their own field does not show them
   */
  ShownCanaries(Collection<Canary> canaries, Collection<Canary> typed, TapeWriter tape) {
    this.typed = Set.copyOf(typed);
    canaries.forEach(canary -> waiting.put(canary.id(), canary));
    this.tape = tape;
  }

  /** Looks for further ones. */
  synchronized void also(Canary canary) {
    waiting.putIfAbsent(canary.id(), canary);
  }

  /** Whether there is anything to look for. */
  synchronized boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /** Looks at a page. */
  synchronized void look(PageSnapshot page, long time) {
    if (waiting.isEmpty()) {
      return;
    }
    FieldSearch search = new FieldSearch(waiting.values());
    List<PageTexts.Text> texts = new ArrayList<>();
    int characters = 0;
    for (PageTexts.Text text : PageTexts.of(page)) {
      characters += text.text().length();
      if (characters > MOST_CHARACTERS) {
        break;
      }
      texts.add(text);
    }
    for (PageTexts.Text text : texts) {
      Set<Canary> found = search.in(text.text());
      for (Canary canary : found) {
        if (counts(canary, text) && waiting.remove(canary.id()) != null) {
          tape.shown(new ShownValue(canary.id(), time, text.node(), text.sink()));
        }
      }
    }
  }

  /** What is typed stands in its field without the page's showing it. */
  private boolean counts(Canary canary, PageTexts.Text text) {
    boolean inField = text.sink().equals("input value") || text.sink().equals("attribute value");
    return !inField || !(canary.isOfLogIn() || typed.contains(canary));
  }
}
