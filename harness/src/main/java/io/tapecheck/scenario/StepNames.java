package io.tapecheck.scenario;

import io.tapecheck.scenario.Action.Check;
import io.tapecheck.scenario.Action.Click;
import io.tapecheck.scenario.Action.ExpectText;
import io.tapecheck.scenario.Action.ExpectUrl;
import io.tapecheck.scenario.Action.ExpectVisible;
import io.tapecheck.scenario.Action.Fill;
import io.tapecheck.scenario.Action.Hover;
import io.tapecheck.scenario.Action.Open;
import io.tapecheck.scenario.Action.Press;
import io.tapecheck.scenario.Action.Scroll;
import io.tapecheck.scenario.Action.Select;
import io.tapecheck.scenario.Action.TakeCheckpoint;
import io.tapecheck.scenario.Action.Type;
import io.tapecheck.scenario.Action.Upload;
import io.tapecheck.scenario.Action.UseDevice;
import io.tapecheck.scenario.Action.UseViewport;
import io.tapecheck.scenario.Action.WaitFor;
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
    if (action instanceof Open open) {
      return "open " + withoutQuery(open.url().template());
    } else if (action instanceof Click click) {
      return "click " + click.target();
    } else if (action instanceof Fill fill) {
      return "fill " + fill.target() + placeholders(fill.value());
    } else if (action instanceof Type type) {
      return "type into " + type.target() + placeholders(type.value());
    } else if (action instanceof Select select) {
      return "select \"" + select.option() + "\" in " + select.target();
    } else if (action instanceof Check check) {
      return (check.on() ? "check " : "uncheck ") + check.target();
    } else if (action instanceof Press press) {
      return "press " + press.key() + press.target().map(target -> " in " + target).orElse("");
    } else if (action instanceof Upload upload) {
      return "upload " + upload.file() + " to " + upload.target();
    } else if (action instanceof Hover hover) {
      return "hover over " + hover.target();
    } else if (action instanceof Scroll scroll) {
      return scroll
          .target()
          .map(target -> "scroll to " + target)
          .orElse("scroll by " + scroll.byX() + ", " + scroll.byY());
    }
    return passive(action);
  }

  private static String passive(Action action) {
    if (action instanceof WaitFor wait) {
      return "wait until " + wait.target() + " is " + wait.state().name().toLowerCase(Locale.ROOT);
    } else if (action instanceof ExpectText expect) {
      String place = expect.target().map(target -> " in " + target).orElse("");
      return "expect text \"" + expect.text() + "\"" + place;
    } else if (action instanceof ExpectUrl expect) {
      return "expect URL " + expect.pattern();
    } else if (action instanceof ExpectVisible expect) {
      return "expect " + expect.target();
    } else if (action instanceof TakeCheckpoint checkpoint) {
      return "checkpoint " + checkpoint.name();
    } else if (action instanceof UseViewport viewport) {
      return "viewport " + viewport.width() + " x " + viewport.height();
    } else if (action instanceof UseDevice device) {
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
