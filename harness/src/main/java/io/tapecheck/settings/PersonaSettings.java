package io.tapecheck.settings;

import io.tapecheck.persona.Canary;
import io.tapecheck.persona.PersonaLocale;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Who uses the application.
 *
 * @param locale where personas live, unless a scenario says otherwise
 * @param account values that the application shows though nobody types them
 * @param file that holds such values, if one does; it is no scenario, wherever it lies
 */
public record PersonaSettings(PersonaLocale locale, List<Canary> account, Optional<Path> file) {
  public PersonaSettings {
    account = List.copyOf(account);
  }
}
