package io.tapecheck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.yaml.ScenarioFiles;
import io.tapecheck.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPlanTest {

  private static final String BOTH_RECORDERS = "variants: {matrix: {recorder: [tape@1, tape@2]}}";

  @TempDir Path folder;

  private final List<String> overrides = new ArrayList<>(List.of("recorder.use=tape@2"));

  @Test
  void everyVariantIsASessionWithAnIdOfItsOwn() {
    List<SessionPlan> plans =
        plan(scenario("variants: {matrix: {device: [desktop, mobile], payment: [ok, declined]}}"));

    assertThat(plans)
        .extracting(SessionPlan::id)
        .containsExactly(
            "buy.playwright.desktop.tape-2.ok",
            "buy.playwright.desktop.tape-2.declined",
            "buy.playwright.mobile.tape-2.ok",
            "buy.playwright.mobile.tape-2.declined");
    assertThat(plans)
        .extracting(plan -> plan.tape().getFileName().toString())
        .containsExactlyElementsOf(plans.stream().map(SessionPlan::id).toList());
  }

  @Test
  void aRecorderKnownByItsTrafficOnlyHasToSayWhereThatGoes() {
    overrides.add("recorder.use=wire-only");

    refused(() -> plan(scenario("")))
        .hasMessageContaining("recorder.hosts")
        .hasMessageContaining("recorder.urls");
  }

  @Test
  void hostsAreForARecorderKnownByItsTrafficOnly() {
    overrides.add("recorder.hosts=[replay.vendor.example]");

    refused(() -> plan(scenario("")))
        .hasMessageContaining("Set recorder.use to wire-only, or leave them out");
  }

  @Test
  void theFilterKeepsSessionsByTheirId() {
    Scenario scenario = scenario("variants: {matrix: {device: [desktop, mobile]}}");

    assertThat(plan(scenario, Optional.of("MOBILE"), Map.of()))
        .singleElement()
        .satisfies(plan -> assertThat(plan.device().id()).isEqualTo("mobile"));
  }

  @Test
  void aFilterThatLeavesNothingIsRefused() {
    refused(() -> plan(scenario(""), Optional.of("tablet"), Map.of()))
        .hasMessageContaining("No session is left to run")
        .hasMessageContaining("\"tablet\"")
        .hasMessageContaining("buy.playwright.desktop.tape-2");
  }

  @Test
  void forcedAxesWinAndVariantsThatTheyMakeAlikeAreOne() {
    Scenario scenario = scenario("variants: {matrix: {driver: [playwright, selenium]}}");

    assertThat(plan(scenario, Optional.empty(), Map.of("driver", "selenium", "device", "mobile")))
        .extracting(SessionPlan::id)
        .containsExactly("buy.selenium.mobile.tape-2");
  }

  @Test
  void whatASessionNamesIsLookedUpOnlyWhenItIsGoingToRun() {
    Scenario scenario = scenario("variants: {matrix: {recorder: [tape@2, absent@9]}}");

    assertThat(plan(scenario, Optional.of("tape-2"), Map.of())).hasSize(1);
    refused(() -> plan(scenario))
        .hasMessageContaining("There is no recorder \"absent@9\"")
        .hasMessageContaining("buy.playwright.desktop.absent-9");
  }

  @Test
  void unknownNamesAreAnsweredWithTheNearest() {
    Scenario scenario = scenario("");

    refused(() -> plan(scenario, Optional.empty(), Map.of("recorder", "tape@3")))
        .hasMessageContaining("Did you mean \"tape@");
    refused(() -> plan(scenario, Optional.empty(), Map.of("driver", "playwrihgt")))
        .hasMessageContaining("Did you mean \"playwright\"?");
    refused(() -> plan(scenario, Optional.empty(), Map.of("device", "mobil")))
        .hasMessageContaining("Did you mean \"mobile\"?");
    refused(() -> plan(file("scenario: buy\napp: shopp\n")))
        .hasMessageContaining("There is no application \"shopp\"")
        .hasMessageContaining("Did you mean \"shop\"?");
  }

  @Test
  void theSeedDecidesWhatThePersonaTypesAndNeighboursDoNot() {
    Scenario alone = scenario("");
    Scenario beside = scenario("variants: {matrix: {device: [mobile, desktop]}}");

    assertThat(plan(alone).get(0).persona().seed())
        .isEqualTo(plan(beside).get(1).persona().seed())
        .isNotEqualTo(plan(beside).get(0).persona().seed());
    long before = plan(alone).get(0).persona().seed();
    overrides.add("run.seed=7");
    assertThat(plan(alone).get(0).persona().seed()).isNotEqualTo(before);
  }

  @Test
  void anOptionGoesToThoseRecordersThatKnowIt() {
    overrides.add("recorder.options.crossOrigin=false");
    overrides.add("recorder.options.mask=false");

    List<SessionPlan> plans = plan(scenario(BOTH_RECORDERS));

    assertThat(plans.get(0).options()).containsOnlyKeys("mask");
    assertThat(plans.get(1).options()).containsOnlyKeys("mask", "crossOrigin");
    assertThat(plans)
        .allSatisfy(
            plan ->
                assertThat(plan.options().values())
                    .allSatisfy(value -> assertThat(value.asBoolean(true)).isFalse()));
  }

  @Test
  void aSetOfOptionsIsChosenByTheSettingsOrByAVariant() {
    Scenario twice = scenario("variants: {matrix: {options: [standard, vendor-defaults]}}");

    assertThat(plan(twice))
        .extracting(RunPlanTest::mask)
        .containsExactly(BooleanNode.TRUE, BooleanNode.FALSE);
    assertThat(plan(twice).get(1).id()).endsWith(".vendor-defaults");
    assertThat(plan(twice).get(0).id()).doesNotContain("standard");

    overrides.add("recorder.optionSet=vendor-defaults");
    assertThat(mask(plan(scenario("")).get(0))).isEqualTo(BooleanNode.FALSE);
    overrides.add("recorder.options.mask=true");
    assertThat(mask(plan(scenario("")).get(0))).isEqualTo(BooleanNode.TRUE);
  }

  @Test
  void variantsOfTheSettingsTakeThePlaceOfTheScenarios() {
    overrides.add("variants={matrix: {device: [tablet]}}");

    assertThat(plan(scenario("variants: {matrix: {device: [mobile, desktop]}}")))
        .extracting(plan -> plan.device().id())
        .containsExactly("tablet");
  }

  @Test
  void anOptionThatNoRecorderOfTheRunKnowsIsRefused() {
    overrides.add("recorder.options.crossOrigins=false");

    refused(() -> plan(scenario(BOTH_RECORDERS)))
        .hasMessageContaining("None of the recorders tape@1, tape@2")
        .hasMessageContaining("\"crossOrigins\"")
        .hasMessageContaining("Did you mean \"crossOrigin\"?");
  }

  @Test
  void anOptionOfAnotherTypeIsRefused() {
    overrides.add("recorder.options.mask=flase");

    refused(() -> plan(scenario("")))
        .hasMessageContaining("recorder.options.mask must be true or false, not \"flase\"");
  }

  @Test
  void unknownBackEndConditionsAreRefused() {
    refused(() -> plan(scenario("backEnd: {payments: declined}")))
        .hasMessageContaining("no back-end condition \"payments\"")
        .hasMessageContaining("Did you mean \"payment\"?")
        .hasMessageContaining("buy.yaml:");
    refused(() -> plan(scenario("backEnd: {payment: declned}")))
        .hasMessageContaining("cannot be \"declned\". Did you mean \"declined\"?");
    refused(() -> plan(scenario("variants: {matrix: {payment: [ok, declned]}}")))
        .hasMessageContaining("cannot be \"declned\"");
  }

  @Test
  void anAxisThatDoesNothingIsRefused() {
    refused(() -> plan(scenario("variants: {matrix: {devise: [mobile]}}")))
        .hasMessageContaining("the variants' axis \"devise\" does nothing")
        .hasMessageContaining("Did you mean \"device\"?");
  }

  @Test
  void theBackEndOfAnApplicationThatSomebodyElseServesCannotBeSet() {
    overrides.add("app.url=http://localhost:1/");

    assertThat(plan(scenario("")).get(0).application().title()).isEqualTo("http://localhost:1/");
    refused(() -> plan(scenario("backEnd: {payment: declined}")))
        .hasMessageContaining("The harness does not serve it")
        .hasMessageContaining("app.url");
  }

  private static @Nullable JsonNode mask(SessionPlan plan) {
    return plan.options().get("mask");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
      ThrowingCallable call) {
    return assertThatThrownBy(call).isInstanceOf(BadRequest.class);
  }

  private List<SessionPlan> plan(Scenario scenario) {
    return plan(scenario, Optional.empty(), Map.of());
  }

  private List<SessionPlan> plan(
      Scenario scenario, Optional<String> filter, Map<String, String> forced) {
    return new RunPlan(
            FakeEquipment.whole(),
            Settings.load(Optional.empty(), overrides),
            folder.resolve("tapes"))
        .sessions(new RunRequest(List.of(scenario), filter, forced));
  }

  private Scenario scenario(String more) {
    return file("scenario: buy\napp: shop\n" + more + "\n");
  }

  private Scenario file(String head) {
    Path file = folder.resolve("buy.yaml");
    try {
      Files.writeString(
          file, head + "title: Buy\nstages:\n  - stage: browse\n    steps:\n      - open: /\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ScenarioFiles.load(file);
  }
}
