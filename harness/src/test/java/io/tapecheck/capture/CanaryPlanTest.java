package io.tapecheck.capture;

import static io.tapecheck.scenario.Locator.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.persona.Canary;
import io.tapecheck.persona.Persona;
import io.tapecheck.persona.PersonaFactory;
import io.tapecheck.persona.PersonaField;
import io.tapecheck.persona.PersonaLocale;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.ScenarioProblem;
import io.tapecheck.scenario.StageBuilder;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.tape.Target;
import io.tapecheck.tape.TypedValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryPlanTest {

  private static final Target FIELD =
      new Target("html > body > input", "input", Optional.of("any"), false, Optional.empty());

  private final Persona persona = new PersonaFactory().create(11, PersonaLocale.EN_US);
  @TempDir private Path folder;

  @Test
  void aValueInsideALongerTextIsTyped() {
    List<PlannedValue> plan = plan("call ${persona.given-name} or ${persona.family-name}");

    assertThat(ids(plan)).containsExactlyInAnyOrder("given-name#1", "family-name#1");
    assertThat(typed(plan, text("call ${persona.given-name} or ${persona.family-name}")))
        .containsExactlyInAnyOrder("given-name#1", "family-name#1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${persona.phone.national}",
        "${persona.phone.digits}",
        "${persona.phone.international}",
        "${persona.phone.without-country}",
        "${persona.date-of-birth.local}",
        "${persona.date-of-birth.day}.${persona.date-of-birth.month}.${persona.date-of-birth.year}",
        "${persona.date-of-birth.day-short} ${persona.date-of-birth.month-name} ${persona.date-of-birth.year}",
        "${persona.card-number.grouped}",
        "${persona.card-expiry.month}/${persona.card-expiry.year-short}",
        "${persona.iban.grouped}",
        "${persona.national-id.compact}",
        "${persona.given-name.ascii}",
        "${persona.street.name} ${persona.street.number}"
      })
  void anotherSpellingIsTheSameCanary(String text) {
    List<PlannedValue> plan = plan(text);

    String field = text.replaceFirst("\\$\\{persona\\.([a-z-]+).*", "$1");
    assertThat(ids(plan)).containsExactly(field + "#1");
    assertThat(typed(plan, text(text))).containsExactly(field + "#1");
  }

  @Test
  void whatIsMadeOfAPartIsACanaryOfItsOwnNamedAfterItsField() {
    List<PlannedValue> plan = plan("202555${persona.phone.last4}");

    assertThat(plan).hasSize(1);
    Canary canary = plan.get(0).canary();
    assertThat(canary.id()).isEqualTo("phone.last4#composed-1");
    assertThat(canary.field()).isEqualTo("phone");
    assertThat(canary.value())
        .isEqualTo(
            "202555"
                + persona.written(PersonaField.PHONE, io.tapecheck.persona.PersonaFormat.LAST4));
    assertThat(typed(plan, "(202) 555-" + canary.value().substring(6)))
        .containsExactly(canary.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone.last4", "card-expiry.long", "street.name", "date-of-birth.short"})
  void aPartThatIsLongEnoughIsACanary(String part) {
    List<PlannedValue> plan = plan("${persona." + part + "}");

    assertThat(ids(plan)).containsExactly(part + "#1");
    assertThat(typed(plan, text("${persona." + part + "}"))).containsExactly(part + "#1");
  }

  @Test
  void aDateIsTypedOnceAllItsPartsAre() {
    List<PlannedValue> plan =
        plan(
            stage ->
                stage
                    .fill(label("Day"), "${persona.date-of-birth.day}")
                    .select(label("Month"), "${persona.date-of-birth.month-name}")
                    .fill(label("Year"), "${persona.date-of-birth.year}"));

    assertThat(ids(plan)).containsExactly("date-of-birth#1");
    TapeWriter tape = NewTape.in(folder.resolve("tape"));
    PlannedCanaries canaries = new PlannedCanaries(plan, tape);
    canaries.onInput(input(text("${persona.date-of-birth.year}")), FIELD);
    canaries.onChoice(text("${persona.date-of-birth.month-name}"), 1);
    assertThat(TapeReader.open(tape.folder()).typed()).isEmpty();
    canaries.onInput(input(text("${persona.date-of-birth.day}")), FIELD);
    assertThat(TapeReader.open(tape.folder()).typed())
        .extracting(TypedValue::canary)
        .containsExactly("date-of-birth#1");
  }

  @Test
  void partsThatMakeAnotherSpellingOfTheWholeAreACanaryOfItsOwn() {
    String text = "${persona.card-expiry.month} / ${persona.card-expiry.year}";

    assertThat(ids(plan(text))).containsExactly("card-expiry.month#composed-1");
    assertThat(typed(plan(text), text(text))).containsExactly("card-expiry.month#composed-1");
  }

  @Test
  void aDayAloneIsNone() {
    assertThat(plan("${persona.date-of-birth.day}")).isEmpty();
  }

  @Test
  void aShortCanaryInsideAnotherNumberIsNotTyped() {
    List<PlannedValue> plan = plan("${persona.card-code}");
    String code = persona.canary(PersonaField.CARD_CODE).value();

    assertThat(typed(plan, "0" + code + "0")).isEmpty();
    assertThat(typed(plan, code)).containsExactly("card-code#1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a${persona.date-of-birth.day}", "${persona.card-expiry.month}x"})
  void whatIsTooShortToBeSearchedForIsRefusedWithTheReason(String text) {
    assertThatThrownBy(() -> plan(text))
        .isInstanceOf(ScenarioProblem.class)
        .hasMessageContaining("too short to be told from chance")
        .hasMessageContaining(text);
  }

  private String text(String template) {
    return new io.tapecheck.scenario.Text(template).resolve(persona);
  }

  private List<String> typed(List<PlannedValue> plan, String value) {
    TapeWriter tape = NewTape.in(folder.resolve("tape-" + value.hashCode()));
    PlannedCanaries canaries = new PlannedCanaries(plan, tape);
    for (int end = 1; end <= value.length(); end++) {
      canaries.onInput(input(value.substring(0, end)), FIELD);
    }
    return TapeReader.open(tape.folder()).typed().stream().map(TypedValue::canary).toList();
  }

  private List<PlannedValue> plan(String text) {
    return plan(stage -> stage.fill(label("Any"), text));
  }

  private List<PlannedValue> plan(Consumer<StageBuilder> steps) {
    Scenario scenario = Scenario.named("any").app("any").stage("one", steps).build();
    return CanaryPlan.of(scenario, scenario.variants().get(0), persona);
  }

  private static List<String> ids(List<PlannedValue> plan) {
    return plan.stream().map(PlannedValue::canary).map(Canary::id).distinct().toList();
  }

  private static ProbeMessage input(String value) {
    return ProbeMessage.of(
        TapeJson.mapper().createObjectNode().put("kind", "input").put("value", value));
  }
}
