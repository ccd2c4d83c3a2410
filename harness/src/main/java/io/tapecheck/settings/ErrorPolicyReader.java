package io.tapecheck.settings;

import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.ExpectedError;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads whose errors are, and which are known. */
final class ErrorPolicyReader {

  private static final List<String> KEYS = List.of("firstParty", "expected");
  private static final List<String> EXPECTED =
      List.of("host", "url", "message", "status", "when", "reason");

  private final YamlProblems problems;

  ErrorPolicyReader(YamlProblems problems) {
    this.problems = problems;
  }

  ErrorPolicy read(Optional<YamlValue> written) {
    return written
        .flatMap(value -> YamlFields.of(value, "errors", KEYS, problems))
        .map(
            fields ->
                new ErrorPolicy(
                    fields.texts("firstParty").orElse(List.of()),
                    fields.list("expected").stream().flatMap(this::expected).toList()))
        .orElse(ErrorPolicy.NONE);
  }

  private Stream<ExpectedError> expected(YamlValue value) {
    return YamlFields.of(value, "expected error", EXPECTED, problems).map(this::expected).stream();
  }

  private ExpectedError expected(YamlFields fields) {
    Optional<String> reason = fields.requiredText("reason", "why this error is no fault");
    if (reason.filter(String::isBlank).isPresent()) {
      problems.add(fields.position("reason"), "The reason is blank. Say why.");
    }
    boolean anything = List.of("host", "url", "message", "status").stream().anyMatch(fields::has);
    if (!anything && fields.allKnown()) {
      problems.add(
          fields.position(),
          "An expected error needs \"host\", \"url\", \"message\" or \"status\", or it would be"
              + " every error. To have no errors judged, leave their gates out.");
    }
    return new ExpectedError(
        fields.textMap("when"),
        fields.text("host"),
        fields.text("url"),
        fields.text("message"),
        fields.wholeNumber("status", 100, 599).map(Long::intValue),
        reason.orElse(""));
  }
}
