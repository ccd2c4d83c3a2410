package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.persona.Canary;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.tape.Target;
import io.tapecheck.tape.TypedValue;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            tuple("email#typed-1", "wrong"), tuple("email#typed-2", "ada@example.com"));
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

  @Test
  void whatThePageHeldBeforeIsToldAsSuchAndOnlyTheWholeOfIt(@TempDir Path folder) {
    canaries.onInput(input(10, "Lindenau", "Shops: Lindenau"), target("town", "input"));
    canaries.onInput(input(20, "Lindenau", "Shops: Lindenau"), target("town", "input"));
    canaries.onInput(input(30, "4711008", "994711008553"), target("customer", "input"));
    canaries.onInput(input(40, "Ada", "Canada"), target("name", "input"));
    TapeWriter tape = NewTape.in(folder.resolve("tape"));
    canaries.typedTo(tape, canaries.canaries());

    assertThat(TapeReader.open(tape.folder()).typed())
        .extracting(TypedValue::canary, TypedValue::time, TypedValue::stood)
        .containsExactlyInAnyOrder(
            tuple("town#typed-1", 10L, true),
            tuple("customer#typed-1", 30L, false),
            tuple("name#typed-1", 40L, false));
  }

  private static ProbeMessage input(long time, String value, String stood) {
    ObjectNode message =
        TapeJson.mapper().createObjectNode().put("kind", "input").put("value", value);
    message.put("time", time).putArray("stood").add(stood);
    return ProbeMessage.of(message);
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
