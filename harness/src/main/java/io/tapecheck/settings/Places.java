package io.tapecheck.settings;

import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlPosition;
import io.tapecheck.yaml.YamlProblems;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads paths and addresses. */
final class Places {

  private Places() {}

  static Optional<Path> path(YamlFields fields, YamlProblems problems, String key) {
    return fields
        .text(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(Path.of(text));
              } catch (InvalidPathException wrong) {
                problems.add(fields.position(key), "\"%s\" is not a path.".formatted(key));
                return Optional.empty();
              }
            });
  }

  static Optional<URI> address(YamlFields fields, YamlProblems problems, String key) {
    YamlPosition position = fields.position(key);
    return fields
        .text(key)
        .flatMap(
            text -> {
              try {
                URI address = URI.create(text);
                if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null) {
                  return Optional.of(address);
                }
                problems.add(position, notAddress(key));
              } catch (IllegalArgumentException wrong) {
                problems.add(position, notAddress(key));
              }
              return Optional.empty();
            });
  }

  private static String notAddress(String key) {
    return "\"%s\" must be a whole address, such as http://localhost:8080/.".formatted(key);
  }
}
