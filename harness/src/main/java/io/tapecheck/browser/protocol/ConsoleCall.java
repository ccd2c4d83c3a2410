package io.tapecheck.browser.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import io.tapecheck.tape.ConsoleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page wrote to its console, from the event {@code Runtime.consoleAPICalled}. */
public final class ConsoleCall {

  /** What may stand for an argument in a first text (Console Standard, formatting specifiers). */
  private static final Pattern SPECIFIER = Pattern.compile("%([sdifoOc%])");

  private final JsonNode event;
  private final String document;

  /**
   * @param event the event's parameters
   * @param document URL of the document that wrote
   */
  public ConsoleCall(JsonNode event, String document) {
    this.event = event;
    this.document = document;
  }

  /** When it was written, milliseconds since the epoch. */
  public long time() {
    return event.path("timestamp").asLong();
  }

  /** Everything that was written, with the stacks of errors. */
  public ConsoleLine line() {
    String type = event.path("type").asText();
    return new ConsoleLine(
        time(), type.equals("warning") ? "warn" : type, words(RemoteObjectText::of), document);
  }

  /** The same as an error, if it was written as one. */
  public Optional<BrowserError> error() {
    String type = event.path("type").asText();
    boolean failed = type.equals("assert");
    if (!failed && !type.equals("error")) {
      return Optional.empty();
    }
    String words = words(RemoteObjectText::withoutStack);
    return Optional.of(
        new BrowserError(
            "",
            Kind.CONSOLE,
            failed ? ("Assertion failed: " + words).replaceFirst(": $", "") : words,
            StackFrames.of(event.path("stackTrace")),
            time(),
            document,
            Optional.empty()));
  }

  private String words(Function<JsonNode, String> text) {
    List<JsonNode> rest = new ArrayList<>();
    event.path("args").forEach(rest::add);
    List<String> words = new ArrayList<>();
    if (rest.size() > 1 && rest.get(0).path("type").asText().equals("string")) {
      words.add(formatted(rest.remove(0).path("value").asText(), rest, text));
    }
    rest.forEach(argument -> words.add(text.apply(argument)));
    return String.join(" ", words);
  }

  /** Puts arguments where the text asks for them, and takes them from the list. */
  private static String formatted(
      String format, List<JsonNode> arguments, Function<JsonNode, String> text) {
    Matcher specifiers = SPECIFIER.matcher(format);
    StringBuilder filled = new StringBuilder();
    while (specifiers.find()) {
      String kind = specifiers.group(1);
      String put = specifiers.group();
      if (kind.equals("%")) {
        put = "%";
      } else if (!arguments.isEmpty()) {
        String argument = text.apply(arguments.remove(0));
        put = kind.equals("c") ? "" : argument;
      }
      specifiers.appendReplacement(filled, Matcher.quoteReplacement(put));
    }
    return specifiers.appendTail(filled).toString();
  }
}
