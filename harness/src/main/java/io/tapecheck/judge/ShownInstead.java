package io.tapecheck.judge;

import io.tapecheck.persona.Redaction;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the page showed when a step failed: its heading, and what it says went wrong. */
final class ShownInstead {

  /** The name under which a page is written down when a step has failed. */
  private static final String FAILURE = "failure";

  private static final int LONGEST = 120;
  private static final int MOST_COMPLAINTS = 2;

  /** Names of classes that people give to what they tell errors with. */
  private static final Pattern ERROR_CLASS =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:errors?|invalid|danger|alert|failure)(?:$|[\\s_-])"
              + "|[a-z](?:Error|Invalid)(?:$|[\\sA-Z_-])");

  /** Controls and marks that change the direction of a line have no place in a message. */
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  private final Set<String> described = new HashSet<>();
  private final List<String> headings = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private ShownInstead() {}

  /** A sentence; empty when the page could not be written down. */
  static Optional<String> in(Tape tape) {
    try {
      return tape.checkpoints().stream()
          .filter(checkpoint -> checkpoint.name().equals(FAILURE))
          .reduce((first, second) -> second)
          .map(checkpoint -> sentence(tape, checkpoint));
    } catch (TapeProblem damaged) {
      return Optional.empty(); // the verifiers have said so
    }
  }

  private static String sentence(Tape tape, Checkpoint checkpoint) {
    PageSnapshot page = tape.live(checkpoint);
    ShownInstead shown = new ShownInstead();
    elements(page.root()).forEach(shown::noteDescription);
    elements(page.root()).forEach(shown::look);
    String heading = shown.headings.stream().findFirst().orElseGet(() -> shortened(page.title()));
    StringBuilder words = new StringBuilder("The page was then at ").append(path(page.url()));
    if (!heading.isEmpty()) {
      words.append(" and showed \"").append(heading).append('"');
    }
    if (!shown.complaints.isEmpty()) {
      words.append(". It said: \"").append(String.join("\", \"", shown.complaints)).append('"');
    }
    return new Redaction(tape.canaries()).apply(words.append('.').toString());
  }

  /** Every element in the order of the document, however deep. */
  private static List<SnapshotNode.Element> elements(SnapshotNode.Element root) {
    List<SnapshotNode.Element> all = new ArrayList<>();
    Deque<SnapshotNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      if (open.pop() instanceof SnapshotNode.Element element) {
        all.add(element);
        inside(element, open);
      }
    }
    return all;
  }

  /** Puts what is in an element on a stack, so that the first comes out first. */
  private static void inside(SnapshotNode.Element element, Deque<SnapshotNode> open) {
    List<SnapshotNode> inside = new ArrayList<>(element.shadow().orElse(List.of()));
    inside.addAll(element.children());
    element.document().ifPresent(document -> inside.add(document.root()));
    for (int child = inside.size() - 1; child >= 0; child--) {
      open.push(inside.get(child));
    }
  }

  private void noteDescription(SnapshotNode.Element element) {
    if (element.attributes().getOrDefault("aria-invalid", "false").equals("true")) {
      for (String name : List.of("aria-errormessage", "aria-describedby")) {
        described.addAll(List.of(element.attributes().getOrDefault(name, "").split("\\s+")));
      }
    }
  }

  private void look(SnapshotNode.Element element) {
    if (element.box().isEmpty()) {
      return;
    }
    if (element.tag().equals("h1") || element.tag().equals("h2")) {
      Optional.of(words(element)).filter(text -> !text.isEmpty()).ifPresent(headings::add);
    }
    if (complaints.size() < MOST_COMPLAINTS && complains(element)) {
      String text = words(element);
      boolean told =
          complaints.stream().anyMatch(said -> said.contains(text) || text.contains(said));
      if (!text.isEmpty() && !told) {
        complaints.add(text);
      }
    }
  }

  private boolean complains(SnapshotNode.Element element) {
    Map<String, String> attributes = element.attributes();
    String role = attributes.getOrDefault("role", "");
    return role.equals("alert")
        || role.equals("alertdialog")
        || attributes.getOrDefault("aria-live", "").equals("assertive")
        || described.contains(attributes.getOrDefault("id", "-"))
        || (!List.of("html", "body", "main", "form").contains(element.tag())
            && ERROR_CLASS.matcher(attributes.getOrDefault("class", "")).find());
  }

  /** The text of an element that can be seen, shortened; what fields hold is no text. */
  private static String words(SnapshotNode.Element element) {
    StringBuilder text = new StringBuilder();
    Deque<SnapshotNode> open = new ArrayDeque<>(List.of(element));
    while (!open.isEmpty() && text.length() < 4 * LONGEST) {
      SnapshotNode node = open.pop();
      if (node instanceof SnapshotNode.Words words) {
        text.append(words.text());
      } else if (node instanceof SnapshotNode.Element inner && !inner.box().isEmpty()) {
        text.append(' ');
        inside(inner, open);
      }
    }
    return shortened(text.toString());
  }

  private static String shortened(String text) {
    String line = NO_TEXT.matcher(text).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String path(String url) {
    String path =
        url.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*", "").replaceFirst("[?#].*", "");
    return path.isEmpty() ? "/" : shortened(path);
  }
}
