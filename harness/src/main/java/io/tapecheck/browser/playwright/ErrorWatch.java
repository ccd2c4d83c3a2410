package io.tapecheck.browser.playwright;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import io.tapecheck.tape.ConsoleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the protocol's events about exceptions and the console into errors and console lines. */
final class ErrorWatch {

  private static final String FIRST_FRAME = "\n    at ";

  private final PageObserver observer;
  private final long since;

  /**
   * @param since errors before this time, in milliseconds since the epoch, are not reported: a
   *     browser tells a new session what happened before it
   */
  ErrorWatch(PageObserver observer, long since) {
    this.observer = observer;
    this.since = since;
  }

  /** An event {@code Runtime.exceptionThrown}. */
  void onException(JsonObject event, String url) {
    JsonObject details = Json.member(event, "exceptionDetails");
    boolean rejection = Json.text(details, "text").startsWith("Uncaught (in promise)");
    report(
        rejection ? Kind.REJECTION : Kind.UNCAUGHT,
        message(details),
        stack(details),
        Json.number(event, "timestamp"),
        url);
  }

  /** An event {@code Runtime.consoleAPICalled}. */
  void onConsole(JsonObject event, String url) {
    String level = Json.text(event, "type");
    double time = Json.number(event, "timestamp");
    if (time < since) {
      return;
    }
    observer.onConsole(
        new ConsoleLine(
            (long) time,
            level.equals("warning") ? "warn" : level,
            ConsoleWords.of(event.getAsJsonArray("args")),
            url));
    if (!level.equals("error")) {
      return;
    }
    List<String> words = new ArrayList<>();
    for (JsonElement argument : event.getAsJsonArray("args")) {
      words.add(words(argument.getAsJsonObject()));
    }
    report(
        Kind.CONSOLE, String.join(" ", words), frames(Json.member(event, "stackTrace")), time, url);
  }

  /** What an exception says, in one line. */
  static String message(JsonObject details) {
    return Json.optionalMember(details, "exception")
        .map(ErrorWatch::words)
        .orElseGet(() -> Json.text(details, "text"));
  }

  private void report(Kind kind, String message, List<String> stack, double time, String url) {
    if (time >= since) {
      observer.onError(
          new BrowserError("", kind, message, stack, (long) time, url, Optional.empty()));
    }
  }

  private static String words(JsonObject value) {
    String words =
        Json.optionalText(value, "value")
            .or(() -> Json.optionalText(value, "description"))
            .or(() -> Json.optionalText(value, "unserializableValue"))
            .orElseGet(() -> Json.optionalText(value, "subtype").orElse(Json.text(value, "type")));
    int end = words.indexOf(FIRST_FRAME);
    return end < 0 ? words : words.substring(0, end);
  }

  private static List<String> stack(JsonObject details) {
    List<String> frames = frames(Json.member(details, "stackTrace"));
    if (!frames.isEmpty() || !details.has("url")) {
      return frames;
    }
    return List.of(
        at("", Json.text(details, "url"), details)); // a syntax error has a place and no stack
  }

  private static List<String> frames(JsonObject trace) {
    JsonElement frames = trace.get("callFrames");
    if (frames == null) {
      return List.of();
    }
    return frames.getAsJsonArray().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(frame -> at(Json.text(frame, "functionName"), Json.text(frame, "url"), frame))
        .collect(Collectors.toList());
  }

  /** The protocol counts lines and columns from 0, people from 1. */
  private static String at(String function, String url, JsonObject place) {
    int line = (int) Json.number(place, "lineNumber") + 1;
    int column = (int) Json.number(place, "columnNumber") + 1;
    return function + "@" + url + ":" + line + ":" + column;
  }
}
