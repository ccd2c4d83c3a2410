package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tapecheck.browser.BusyPage;
import io.tapecheck.browser.StepFailure;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens documents, and waits until they are as asked for. */
final class Navigation {

  private static final Pattern NETWORK_ERROR = Pattern.compile("net::\\w+");

  private Navigation() {}

  static void open(PageContext page, String url, Duration limit) {
    Map<String, String> params = Map.of("context", page.id(), "url", url, "wait", "complete");
    long start = System.currentTimeMillis();
    try {
      page.session().send("browsingContext.navigate", SeleniumSession.params(params), limit);
    } catch (CommandFailure failure) {
      String words = String.valueOf(failure.getMessage());
      Matcher network = NETWORK_ERROR.matcher(words);
      if (network.find() && !network.group().equals("net::ERR_ABORTED")) {
        throw new StepFailure(
            withoutQuery(url) + " could not be opened: " + network.group(), failure);
      }
      // A document that leads on to another one by itself ends the first navigation.
      boolean loaded =
          failure.isTimeout()
              ? BusyPage.loads(() -> state(page, start, limit), limit.multipliedBy(2))
              : awaitDocument(page, limit);
      if (!loaded) {
        throw new StepFailure(
            withoutQuery(url) + " was not loaded within " + limit.toMillis() + " ms", failure);
      }
    }
  }

  private static boolean awaitDocument(PageContext page, Duration limit) {
    return holds(page, "document.readyState === 'complete'", limit);
  }

  private static int state(PageContext page, long since, Duration limit) {
    try {
      return page.evaluate(BusyPage.state(since), limit).asInt();
    } catch (CommandFailure changing) {
      return 0;
    }
  }

  /** The query may hold what a user typed. */
  private static String withoutQuery(String url) {
    return url.replaceFirst("[?#].*", "");
  }

  private static boolean holds(PageContext page, String expression, Duration limit) {
    ArrayNode none = PageContext.arguments();
    return Patience.until(
        () -> {
          try {
            JsonNode answer = PageFunctions.call(page, page.id(), expression, none);
            return answer.path("value").asBoolean();
          } catch (CommandFailure changing) {
            return false;
          }
        },
        limit);
  }
}
