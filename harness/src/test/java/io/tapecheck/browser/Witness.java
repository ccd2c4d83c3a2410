package io.tapecheck.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.NetworkRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps everything that a page reports. */
public final class Witness implements PageObserver {

  private final List<BrowserError> errors = new CopyOnWriteArrayList<>();
  private final List<NetworkRequest> requests = new CopyOnWriteArrayList<>();
  private final List<ConsoleLine> console = new CopyOnWriteArrayList<>();
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();

  @Override
  public void onError(BrowserError error) {
    errors.add(error);
  }

  @Override
  public void onRequest(NetworkRequest request) {
    requests.add(request);
  }

  @Override
  public void onConsole(ConsoleLine line) {
    console.add(line);
  }

  @Override
  public void onProbeMessage(JsonNode message) {
    messages.add(message);
  }

  public List<BrowserError> errors() {
    return List.copyOf(errors);
  }

  public List<NetworkRequest> requests() {
    return List.copyOf(requests);
  }

  public List<NetworkRequest> requestsTo(String url) {
    return requests.stream().filter(request -> request.url().equals(url)).toList();
  }

  public List<ConsoleLine> console() {
    return List.copyOf(console);
  }

  public List<JsonNode> messages() {
    return List.copyOf(messages);
  }

  /** The messages of a type, by the URL of the document that sent them. */
  public List<String> senders(String type) {
    return messages.stream()
        .filter(message -> message.path("type").asText().equals(type))
        .map(message -> message.path("url").asText())
        .toList();
  }
}
