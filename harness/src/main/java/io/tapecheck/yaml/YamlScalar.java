package io.tapecheck.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A single value. Its type is that of YAML 1.2's core schema: {@code yes}, {@code on} and dates are
 * text.
 *
 * @param position where it begins
 * @param text as written, without quotes
 * @param plain whether it was written without quotes
 */
public record YamlScalar(YamlPosition position, String text, boolean plain) implements YamlValue {

  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,30}");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]{1,30}|[0-9]{1,30}(\\.[0-9]{0,30})?)([eE][-+]?[0-9]{1,2})?");

  boolean isNothing() {
    return plain && NOTHING.contains(text);
  }

  /** Its truth value, if it is one. */
  public Optional<Boolean> flag() {
    return switch (plain ? text : "") {
      case "true", "True", "TRUE" -> Optional.of(true);
      case "false", "False", "FALSE" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Its number, if it is one. */
  public Optional<BigDecimal> number() {
    return plain && DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** Its whole number, if it is one. */
  public Optional<BigInteger> wholeNumber() {
    return plain && WHOLE.matcher(text).matches()
        ? Optional.of(new BigInteger(text))
        : Optional.empty();
  }

  @Override
  public String kind() {
    if (isNothing()) {
      return "nothing";
    }
    if (flag().isPresent()) {
      return text;
    }
    return number().isPresent() ? "a number" : "text";
  }

  @Override
  public JsonNode toJson() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (isNothing()) {
      return json.nullNode();
    }
    Optional<Boolean> flag = flag();
    if (flag.isPresent()) {
      return json.booleanNode(flag.get());
    }
    Optional<BigInteger> whole = wholeNumber();
    if (whole.isPresent()) {
      BigInteger value = whole.get();
      if (value.bitLength() < 32) {
        return json.numberNode(value.intValue());
      }
      return value.bitLength() < 64 ? json.numberNode(value.longValue()) : json.numberNode(value);
    }
    return number()
        .<JsonNode>map(value -> json.numberNode(value.doubleValue()))
        .orElseGet(() -> json.textNode(text));
  }
}
