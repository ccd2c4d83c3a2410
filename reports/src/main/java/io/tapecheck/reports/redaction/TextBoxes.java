package io.tapecheck.reports.redaction;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.PictureLayout.Area;
import io.tapecheck.tape.PictureLayout.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the texts of a picture that show a canary or a part of one, each by itself and put together
 * with its neighbours: in the order of the document, and by lines and columns as they are seen, for
 * a value may be set letter by letter and in any order.
 */
final class TextBoxes {

  private final Redaction redaction;
  private final CanaryTraces traces;
  private final List<Run> runs;
  private final List<Box> boxes = new ArrayList<>();

  private TextBoxes(Redaction redaction, CanaryTraces traces, List<Run> runs) {
    this.redaction = redaction;
    this.traces = traces;
    this.runs = runs;
  }

  static List<Box> of(List<Run> runs, Redaction redaction, CanaryTraces traces) {
    return new TextBoxes(redaction, traces, runs).find();
  }

  private List<Box> find() {
    for (Run run : runs) {
      redaction
          .found(run.text())
          .or(() -> traces.in(run.text()))
          .ifPresent(known -> add(run, known));
    }
    joined(runs);
    joined(sorted(Comparator.comparingDouble(TextBoxes::line).thenComparing(TextBoxes::left)));
    joined(sorted(Comparator.comparingDouble(TextBoxes::column).thenComparing(TextBoxes::top)));
    return boxes;
  }

  private List<Run> sorted(Comparator<Run> order) {
    return runs.stream().filter(run -> !run.areas().isEmpty()).sorted(order).toList();
  }

  private static Area first(Run run) {
    return run.areas().get(0);
  }

  private static double left(Run run) {
    return first(run).left();
  }

  private static double top(Run run) {
    return first(run).top();
  }

  /** Letters of one line may stand some pixels higher or lower. */
  private static double line(Run run) {
    return Math.rint((top(run) + first(run).height() / 2) / 8);
  }

  private static double column(Run run) {
    return Math.rint((left(run) + first(run).width() / 2) / 8);
  }

  private void joined(List<Run> order) {
    StringBuilder text = new StringBuilder();
    List<Run> at = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (Run run : order) {
      String folded = CanaryTraces.fold(run.text());
      text.append(folded);
      for (int i = 0; i < folded.length(); i++) {
        at.add(run);
        lengths.add(folded.length());
      }
    }
    String folded = text.toString();
    int[] length = new int[1];
    for (int end = 1; end <= folded.length(); end++) {
      Optional<Canary> found = traces.endingAt(folded, end, length);
      if (found.isPresent()) {
        cover(at, end - length[0], end, found.get());
      }
      singleLetters(folded, end, at, lengths);
    }
  }

  /** A short value that is set letter by letter, each in a text of its own. */
  private void singleLetters(String folded, int end, List<Run> at, List<Integer> lengths) {
    for (int size : traces.lengths()) {
      int from = end - size;
      if (size < 2 || size > 4 || from < 0) {
        continue;
      }
      boolean single = true;
      for (int i = from; i < end; i++) {
        single &= lengths.get(i) <= 2;
      }
      if (single) {
        traces.whole(folded.substring(from, end)).ifPresent(canary -> cover(at, from, end, canary));
      }
    }
  }

  private void cover(List<Run> at, int from, int to, Canary canary) {
    Run last = null;
    for (int i = from; i < to; i++) {
      if (at.get(i) != last) {
        last = at.get(i);
        add(last, canary);
      }
    }
  }

  private void add(Run run, Canary canary) {
    for (Area area : run.areas()) {
      boxes.add(new Box(canary.id(), area.left(), area.top(), area.width(), area.height()));
    }
  }
}
