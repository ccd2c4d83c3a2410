package io.tapecheck.scenario;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What reports call a step that was given no name. Values that are typed are left out, since a
 * literal may be a secret; placeholders of the persona are shown as they are.
 */
public final class StepNames {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");

  private StepNames() {}

  /** The name of a step that does this. */
  public static String of(Action action) {
    if (action instanceof Action.Open open) {
      return "open " + withoutQuery(open.url().template());
    } else if (action instanceof Action.Click click) {
      return "click " + click.target();
    } else if (action instanceof Action.Fill fill) {
      return "fill " + fill.target() + placeholders(fill.value());
    } else if (action instanceof Action.Type type) {
      return "type into " + type.target() + placeholders(type.value());
    } else if (action instanceof Action.Select select) {
      return "select \"" + select.option() + "\" in " + select.target();
    } else if (action instanceof Action.Check check) {
      return (check.on() ? "check " : "uncheck ") + check.target();
    } else if (action instanceof Action.Press press) {
      return "press " + press.key() + press.target().map(target -> " in " + target).orElse("");
    } else if (action instanceof Action.Upload upload) {
      return "upload " + upload.file() + " to " + upload.target();
    } else if (action instanceof Action.Hover hover) {
      return "hover over " + hover.target();
    } else if (action instanceof Action.Scroll scroll) {
      return scroll
          .target()
          .map(target -> "scroll to " + target)
          .orElse("scroll by " + scroll.byX() + ", " + scroll.byY());
    }
    return passive(action);
  }

  private static String passive(Action action) {
    if (action instanceof Action.WaitFor wait) {
      return "wait until " + wait.target() + " is " + wait.state().name().toLowerCase(Locale.ROOT);
    } else if (action instanceof Action.ExpectText expect) {
      String place = expect.target().map(target -> " in " + target).orElse("");
      return "expect text \"" + expect.text() + "\"" + place;
    } else if (action instanceof Action.ExpectUrl expect) {
      return "expect URL " + expect.pattern();
    } else if (action instanceof Action.ExpectVisible expect) {
      return "expect " + expect.target();
    } else if (action instanceof Action.TakeCheckpoint checkpoint) {
      return "checkpoint " + checkpoint.name();
    } else if (action instanceof Action.UseViewport viewport) {
      return "viewport " + viewport.width() + " x " + viewport.height();
    } else if (action instanceof Action.UseDevice device) {
      return "device " + device.device();
    }
    throw new IllegalArgumentException("no name for " + action.getClass().getSimpleName());
  }

  private static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  private static String placeholders(Text value) {
    String shown =
        PLACEHOLDER
            .matcher(value.template())
            .results()
            .map(MatchResult::group)
            .distinct()
            .collect(Collectors.joining(", "));
    return shown.isEmpty() ? "" : " with " + shown;
  }
}
