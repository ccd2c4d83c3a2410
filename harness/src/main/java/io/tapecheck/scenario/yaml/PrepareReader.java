package io.tapecheck.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenario.PreparingRequest;
import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.scenario.Text;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the requests that are sent before a session. */
final class PrepareReader {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final List<String> KEYS =
      List.of("get", "post", "put", "patch", "delete", "headers", "json");

  private final YamlProblems problems;

  PrepareReader(YamlProblems problems) {
    this.problems = problems;
  }

  List<PreparingRequest> read(YamlFields scenario) {
    List<PreparingRequest> requests = new ArrayList<>();
    for (YamlValue item : scenario.list("prepare")) {
      YamlFields.of(item, "prepare", KEYS, problems)
          .flatMap(this::request)
          .ifPresent(requests::add);
    }
    return requests;
  }

  private Optional<PreparingRequest> request(YamlFields fields) {
    List<String> methods = METHODS.stream().filter(fields::has).toList();
    if (methods.size() != 1) {
      if (fields.allKnown()) {
        problems.add(
            fields.position(),
            "A request needs one method with its address, such as put: /api/profile.");
      }
      return Optional.empty();
    }
    String method = methods.get(0);
    Map<String, Text> headers = new LinkedHashMap<>();
    fields.textMap("headers").forEach((name, value) -> headers.put(name, new Text(value)));
    Optional<JsonNode> json = fields.value("json").map(YamlValue::toJson);
    Optional<PreparingRequest> request =
        fields
            .requiredText(method, "/api/profile")
            .map(Text::new)
            .map(url -> new PreparingRequest(method.toUpperCase(Locale.ROOT), url, headers, json));
    request.ifPresent(
        known ->
            known.texts().stream()
                .flatMap(text -> ScenarioRules.placeholders(text.template()).stream())
                .distinct()
                .forEach(message -> problems.add(fields.position(method), message)));
    return request;
  }
}
