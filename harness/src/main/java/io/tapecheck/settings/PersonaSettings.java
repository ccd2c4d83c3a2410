package io.tapecheck.settings;

import io.tapecheck.persona.Canary;
import io.tapecheck.persona.PersonaLocale;
import java.util.List;

/**
 * Who uses the application.
 *
 * @param locale where personas live, unless a scenario says otherwise
 * @param account values that the application shows though nobody types them
 */
public record PersonaSettings(PersonaLocale locale, List<Canary> account) {
  public PersonaSettings {
    account = List.copyOf(account);
  }
}
