package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.Target;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscoveredCanariesTest {

  private final DiscoveredCanaries canaries = new DiscoveredCanaries();

  @Test
  void whatIsTypedKeyByKeyIsOneCanary() {
    type("email", "a", "ad", "ada@example.com");

    assertThat(canaries.canaries())
        .containsExactly(new Canary("email#typed-1", "email", "ada@example.com"));
  }

  @Test
  void digitsThatTheFieldGroupsAreOneCanary() {
    type("cc-number", "4242", "4242 4", "4242 4242");

    assertThat(canaries.canaries()).extracting(Canary::value).containsExactly("4242 4242");
  }

  @Test
  void aValueThatReplacesAnotherIsACanaryOfItsOwn() {
    type("email", "wrong", "ada@example.com");

    assertThat(canaries.canaries())
        .extracting(Canary::id, Canary::value)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("email#typed-1", "wrong"),
            org.assertj.core.groups.Tuple.tuple("email#typed-2", "ada@example.com"));
  }

  @Test
  void valuesThatStandInEveryPageAreNone() {
    type("quantity", "2");

    assertThat(canaries.canaries()).isEmpty();
  }

  @Test
  void choicesAreNone() {
    canaries.onInput(input("Germany"), target("country", "select"));

    assertThat(canaries.canaries()).isEmpty();
  }

  private void type(String field, String... values) {
    for (String value : values) {
      canaries.onInput(input(value), target(field, "input"));
    }
  }

  private static ProbeMessage input(String value) {
    return ProbeMessage.of(
        TapeJson.mapper().createObjectNode().put("kind", "input").put("value", value));
  }

  private static Target target(String field, String tag) {
    return new Target("html > body > " + field, tag, Optional.of(field), false, Optional.empty());
  }
}
