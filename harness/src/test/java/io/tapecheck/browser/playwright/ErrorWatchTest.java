package io.tapecheck.browser.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.tapecheck.browser.Witness;
import org.junit.jupiter.api.Test;

class ErrorWatchTest {

  private static final String PAGE = "https://shop.test/";

  private final Witness witness = new Witness();
  private final ErrorWatch watch = new ErrorWatch(witness, 1000);

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  @Test
  void aSyntaxErrorHasAPlaceAndNoFunction() {
    watch.onException(
        object(
            """
            {timestamp: 1000, exceptionDetails: {text: 'Uncaught', url: 'https://shop.test/a.js',
             lineNumber: 4, columnNumber: 2,
             exception: {type: 'object', description: 'SyntaxError: Unexpected token'}}}\
            """),
        PAGE);
    assertThat(witness.errors())
        .singleElement()
        .satisfies(e -> assertThat(e.message()).isEqualTo("SyntaxError: Unexpected token"))
        .satisfies(e -> assertThat(e.stack()).containsExactly("@https://shop.test/a.js:5:3"));
  }

  @Test
  void theMessageEndsWhereTheStackBegins() {
    watch.onException(
        object(
            """
            {timestamp: 1000, exceptionDetails: {text: 'Uncaught (in promise)', exception:
             {type: 'object', description: 'Error: two\\nlines\\n    at pay (a.js:1:1)'}}}\
            """),
        PAGE);
    assertThat(witness.errors())
        .singleElement()
        .satisfies(e -> assertThat(e.message()).isEqualTo("Error: two\nlines"));
  }

  @Test
  void whatHappenedBeforeTheSessionIsNotReported() {
    watch.onException(object("{timestamp: 999, exceptionDetails: {text: 'Uncaught'}}"), PAGE);
    assertThat(witness.errors()).isEmpty();
  }

  @Test
  void onlyErrorsOfTheConsoleAreReportedAndTheirWordsJoined() {
    watch.onConsole(object("{type: 'warning', timestamp: 1000, args: []}"), PAGE);
    watch.onConsole(
        object(
            """
            {type: 'error', timestamp: 1000, args: [{type: 'string', value: 'failed:'},
             {type: 'number', value: 7}, {type: 'object', subtype: 'error', description: 'Error: x\\n    at y'},
             {type: 'undefined'}]}\
            """),
        PAGE);
    assertThat(witness.errors())
        .singleElement()
        .satisfies(e -> assertThat(e.message()).isEqualTo("failed: 7 Error: x undefined"));
  }
}
