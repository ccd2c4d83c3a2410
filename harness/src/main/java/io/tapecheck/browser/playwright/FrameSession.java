package io.tapecheck.browser.playwright;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The session of a frame in a process of its own, relayed through the session of the frame around
 * it. Playwright cannot address such sessions by itself, so messages are wrapped.
 */
final class FrameSession implements ProtocolSession {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** One that was silent for that long is given this much from then on, until it answers. */
  private static final Duration SILENT_LIMIT = Duration.ofMillis(200);

  private final ProtocolSession parent;
  private final String id;
  private final ProtocolListener listener;
  private final BiConsumer<BooleanSupplier, Duration> pump;
  private final Map<Integer, Consumer<JsonObject>> waiting = new HashMap<>();
  private int lastCall;
  private boolean gone;
  private boolean silent;

  /**
   * @param pump processes what the browser sends until the condition holds or the time is over
   */
  FrameSession(
      ProtocolSession parent,
      String id,
      ProtocolListener listener,
      BiConsumer<BooleanSupplier, Duration> pump) {
    this.parent = parent;
    this.id = id;
    this.listener = listener;
    this.pump = pump;
  }

  @Override
  public JsonObject call(String method, JsonObject parameters) {
    Reply reply = new Reply();
    int call = post(method, parameters, message -> reply.message = Optional.of(message));
    pump.accept(() -> reply.message.isPresent() || gone, silent ? SILENT_LIMIT : LIMIT);
    silent = reply.message.isEmpty() && !gone;
    if (silent) {
      waiting.remove(call);
      throw new SilentFrame();
    }
    JsonObject message =
        reply.message.orElseThrow(() -> new ProtocolFailure("the frame went away"));
    if (message.has("error")) {
      throw new ProtocolFailure(Json.text(Json.member(message, "error"), "message"));
    }
    return Json.member(message, "result");
  }

  @Override
  public void send(String method, JsonObject parameters, Consumer<JsonObject> onResult) {
    var unused =
        post(
            method,
            parameters,
            message -> Json.optionalMember(message, "result").ifPresent(onResult));
  }

  private int post(String method, JsonObject parameters, Consumer<JsonObject> onReply) {
    if (gone) {
      throw new ProtocolFailure("the frame went away");
    }
    int call = ++lastCall;
    waiting.put(call, onReply);
    JsonObject message = Json.object("id", call, "method", method, "params", parameters);
    parent.send(
        "Target.sendMessageToTarget", Json.object("sessionId", id, "message", message.toString()));
    return call;
  }

  /** Takes a message that the parent's session received for this one. */
  void receive(String text) {
    JsonObject message = JsonParser.parseString(text).getAsJsonObject();
    if (message.has("id")) {
      Consumer<JsonObject> onReply = waiting.remove(message.get("id").getAsInt());
      if (onReply != null) {
        onReply.accept(message);
      }
    } else {
      listener.onEvent(this, Json.text(message, "method"), Json.member(message, "params"));
    }
  }

  /** The frame is gone or has moved to another process. */
  void leave() {
    gone = true;
    waiting.clear();
  }

  private static final class Reply {
    Optional<JsonObject> message = Optional.empty();
  }
}
