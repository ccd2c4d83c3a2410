package io.tapecheck.scenario;

import io.tapecheck.persona.Persona;
import io.tapecheck.persona.PersonaField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a scenario, in which <code>${persona.FIELD}</code> stands for a value of the persona
 * and <code>
 * ${persona.FIELD.last4}</code> for its last four characters.
 *
 * @param template the text as written
 */
public record Text(String template) {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{persona\\.([a-z-]+)(\\.last4)?}");

  /**
   * The persona's fields that are named, in order. Unknown names are left out; the loader refuses
   * them earlier.
   */
  public List<PersonaField> fields() {
    List<PersonaField> fields = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      PersonaField.byId(matcher.group(1)).ifPresent(fields::add);
    }
    return List.copyOf(fields);
  }

  /** The text with the persona's values put in. */
  public String resolve(Persona persona) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            match -> {
              String value =
                  PersonaField.byId(match.group(1))
                      .map(field -> persona.canary(field).value())
                      .orElseThrow(
                          () -> new IllegalArgumentException("no persona field " + match.group(1)));
              boolean lastFour = match.group(2) != null;
              return Matcher.quoteReplacement(
                  lastFour ? value.substring(Math.max(0, value.length() - 4)) : value);
            });
  }

  /** The text as written, which holds no value. */
  @Override
  public String toString() {
    return template;
  }
}
