package io.tapecheck.reports;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** CSS paths as people read them: the end tells elements apart, the beginning fills the page. */
public final class CssPaths {

  private static final int SHOWN_STEPS = 2;

  private static final String STEP = "[a-z][a-z0-9-]*(?::nth-of-type\\([0-9]+\\))?";

  /** A path from the root; {@code >>>} enters a shadow root or a frame. */
  private static final Pattern PATH = Pattern.compile("html(?: >{1,3} " + STEP + ")+");

  private CssPaths() {}

  /** The same text with the paths in it shortened. */
  public static String shortened(String text) {
    return PATH.matcher(text).replaceAll(CssPaths::end);
  }

  /** Has nothing that a replacement reads as more than itself: no backslash and no dollar. */
  private static String end(MatchResult path) {
    List<String> steps = List.of(path.group().split(" (?=>)"));
    if (steps.size() <= SHOWN_STEPS) {
      return path.group();
    }
    String end = String.join(" ", steps.subList(steps.size() - SHOWN_STEPS, steps.size()));
    return "… " + end.replace(":nth-of-type(1)", "");
  }
}
