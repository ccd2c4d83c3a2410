package io.tapecheck.scenario.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** The published schemas, from the class path. */
public final class Schemas {

  private static final YAMLMapper YAML = new YAMLMapper();

  private Schemas() {}

  /** What a schema says is wrong with a YAML text; nothing when it is sound. */
  public static Set<ValidationMessage> validate(String schema, String yaml) {
    JsonSchema validator =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(read(schema));
    try {
      return validator.validate(YAML.readTree(yaml));
    } catch (JsonProcessingException notYaml) {
      throw new UncheckedIOException(notYaml);
    }
  }

  /** A schema as JSON. */
  public static JsonNode read(String schema) {
    String path = "/io/tapecheck/schema/" + schema;
    try (InputStream file = Objects.requireNonNull(Schemas.class.getResourceAsStream(path), path)) {
      return new ObjectMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
