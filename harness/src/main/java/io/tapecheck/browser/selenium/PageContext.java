package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A page in a session: runs scripts in its frames and sends debugging commands to it. */
final class PageContext {

  private final SeleniumSession session;
  private final String id;
  private final String debugging;

  PageContext(SeleniumSession session, String id) {
    this.session = session;
    this.id = id;
    this.debugging = debuggingSession(id);
  }

  SeleniumSession session() {
    return session;
  }

  /** Id of the top-level browsing context. */
  String id() {
    return id;
  }

  /** The debugging session of the page itself. */
  String ownDebuggingSession() {
    return debugging;
  }

  /** The debugging session that a frame belongs to; frames of another process have their own. */
  String debuggingSession(String context) {
    return session
        .send("goog:cdp.getSession", SeleniumSession.params(Map.of("context", context)))
        .path("session")
        .asText();
  }

  /** Sends a command of the Chrome DevTools Protocol to the page. */
  JsonNode debug(String method, Map<String, ?> params) {
    return debug(debugging, method, params);
  }

  JsonNode debug(String debuggingSession, String method, Map<String, ?> params) {
    ObjectNode command = SeleniumSession.params();
    command.put("method", method).put("session", debuggingSession);
    command.set("params", SeleniumSession.params(params));
    return session.send("goog:cdp.sendCommand", command).path("result");
  }

  /** The main frame with all frames below it, as {@code browsingContext.getTree} tells them. */
  JsonNode tree() {
    return session
        .send("browsingContext.getTree", SeleniumSession.params(Map.of("root", id)))
        .path("contexts")
        .path(0);
  }

  /**
   * Calls a function and gives the remote value that it returned.
   *
   * @param world name of an isolated world; empty for the page's own
   * @throws CommandFailure with code {@code script} when it threw
   */
  JsonNode call(
      String context,
      Optional<String> world,
      String function,
      ArrayNode arguments,
      Duration limit) {
    ObjectNode call = scriptCommand(context, world);
    call.put("functionDeclaration", function);
    call.set("arguments", arguments);
    return result(session.send("script.callFunction", call, limit));
  }

  /** Evaluates an expression in the page's own world of the main frame. */
  JsonNode evaluate(String expression, Duration limit) {
    ObjectNode command = scriptCommand(id, Optional.empty());
    command.put("expression", expression);
    return RemoteValue.toJson(result(session.send("script.evaluate", command, limit)));
  }

  private static ObjectNode scriptCommand(String context, Optional<String> world) {
    ObjectNode command = SeleniumSession.params();
    command.put("awaitPromise", true);
    command.putObject("serializationOptions").put("maxDomDepth", 0);
    ObjectNode target = command.putObject("target").put("context", context);
    world.ifPresent(name -> target.put("sandbox", name));
    return command;
  }

  private static JsonNode result(JsonNode answer) {
    if (answer.path("type").asText().equals("exception")) {
      throw new CommandFailure("script", answer.path("exceptionDetails").path("text").asText());
    }
    return answer.path("result");
  }

  static ArrayNode arguments() {
    return BidiConnection.JSON.createArrayNode();
  }

  static ObjectNode string(String value) {
    return SeleniumSession.params(Map.of("type", "string", "value", value));
  }

  static ObjectNode element(String sharedId) {
    return SeleniumSession.params(Map.of("sharedId", sharedId));
  }

  static JsonNode parse(JsonNode remoteString) {
    return parse(remoteString.path("value").asText());
  }

  static JsonNode parse(String json) {
    try {
      return BidiConnection.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a script of ours returned what is no JSON", e);
    }
  }
}
