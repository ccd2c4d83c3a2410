package io.tapecheck.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tapecheck.persona.Persona;
import io.tapecheck.scenario.PreparingRequest;
import io.tapecheck.scenario.Text;
import io.tapecheck.tape.TapeJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** Sends the requests that prepare an application before a session. */
final class Preparation {

  private static final int FIRST_ERROR = 400;

  private final SessionPlan plan;
  private final String baseUrl;
  private final HttpClient client;

  private Preparation(SessionPlan plan, String baseUrl) {
    this.plan = plan;
    this.baseUrl = baseUrl;
    this.client = HttpClient.newBuilder().connectTimeout(plan.timeLimit()).build();
  }

  /**
   * Sends them in order.
   *
   * @throws Failed when one is not answered, or with a status of 400 or more
   */
  static void send(SessionPlan plan, String baseUrl) {
    if (plan.scenario().prepare().isEmpty()) {
      return;
    }
    Preparation preparation = new Preparation(plan, baseUrl);
    plan.scenario().prepare().forEach(preparation::send);
  }

  private void send(PreparingRequest request) {
    try {
      HttpResponse<Void> answer = client.send(http(request), BodyHandlers.discarding());
      if (answer.statusCode() >= FIRST_ERROR) {
        throw new Failed(request, "was answered with status " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new Failed(request, "was not answered (" + e.getClass().getSimpleName() + ")");
    } catch (IllegalArgumentException e) {
      throw new Failed(request, "has an address or a header that is none");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed(request, "was interrupted");
    }
  }

  private HttpRequest http(PreparingRequest request) {
    Persona persona = plan.persona();
    String url = request.url().resolve(persona);
    URI uri =
        URI.create(
            url.matches("https?://.*") ? url : baseUrl + (url.startsWith("/") ? url : "/" + url));
    Optional<String> body = request.json().map(json -> resolved(json, persona).toString());
    HttpRequest.Builder http =
        HttpRequest.newBuilder(uri)
            .timeout(plan.timeLimit())
            .method(
                request.method(),
                body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    if (body.isPresent()) {
      http.header("Content-Type", "application/json");
    }
    request.headers().forEach((name, value) -> http.setHeader(name, value.resolve(persona)));
    return http.build();
  }

  private static JsonNode resolved(JsonNode node, Persona persona) {
    if (node instanceof TextNode text) {
      return TextNode.valueOf(new Text(text.asText()).resolve(persona));
    } else if (node instanceof ObjectNode object) {
      ObjectNode copy = TapeJson.mapper().createObjectNode();
      object.properties().forEach(e -> copy.set(e.getKey(), resolved(e.getValue(), persona)));
      return copy;
    } else if (node instanceof ArrayNode array) {
      ArrayNode copy = TapeJson.mapper().createArrayNode();
      array.forEach(item -> copy.add(resolved(item, persona)));
      return copy;
    }
    return node;
  }

  /** The application could not be prepared. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Failed(PreparingRequest request, String why) {
      super(
          "The request that prepares the application, %s %s, %s. See that the application is up and takes it."
              .formatted(request.method(), request.url().template(), why));
    }
  }
}
