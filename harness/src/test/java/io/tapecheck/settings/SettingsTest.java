package io.tapecheck.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.tapecheck.collector.Collector;
import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.ExpectedError;
import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.LedTraffic;
import io.tapecheck.scenario.Variant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  private final Path folder;

  SettingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void hasDefaultsForEverything() {
    Settings settings = Settings.defaults();
    assertThat(settings.scenarios()).isEqualTo(Path.of("").toAbsolutePath());
    assertThat(settings.appUrl()).isEmpty();
    assertThat(settings.recorder())
        .isEqualTo(
            new RecorderChoice(
                "rrweb@2.2.2", OptionSet.STANDARD, Map.of(), Meeting.INJECTED, Optional.empty()));
    assertThat(settings.browser().driver()).isEqualTo("playwright");
    assertThat(settings.browser().device()).isEqualTo("desktop");
    assertThat(settings.browser().liftContentSecurityPolicy()).isTrue();
    assertThat(settings.policy()).isEqualTo(Policy.everyCanaryIsSecret());
    assertThat(settings.gates())
        .extracting(GateLimit::toString)
        .containsExactly(
            "masking.leaks <= 0",
            "masking.untyped <= 0",
            "masking.unmasked <= 0",
            "masking.unblocked <= 0",
            "fidelity.score >= 0.98",
            "fidelity.checkpoints >= 1",
            "actions.missing <= 0",
            "actions.phantom <= 0",
            "errors.unlinked <= 0",
            "recording.events >= 1",
            "recording.problems <= 0");
    assertThat(settings.run())
        .isEqualTo(
            new RunSettings(
                Optional.empty(),
                20260101L,
                Path.of("target/tapecheck"),
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Duration.ofHours(2)));
  }

  @Test
  void readsAFile() throws IOException {
    Settings settings =
        load(
            """
            scenarios: journeys
            app: {url: "http://localhost:8080/shop"}
            variants: {matrix: {driver: [selenium], options: [vendor-defaults, standard]}}
            recorder: {use: rrweb@1.1.3, optionSet: vendor-defaults, options: {maskAllInputs: true}, meeting: in-page}
            browser: {engine: firefox, driver: selenium, device: mobile, headless: false, binary: bin/firefox, grid: "http://grid:4444", install: false, liftContentSecurityPolicy: false}
            policy: {allowed: [coupon], mask: [.private], block: ["#map"], readable: [h1]}
            run: {workers: 2, seed: 7, out: build/tapes, timeLimitSeconds: 2.5, sessionLimitSeconds: 60, limitSeconds: 900}
            """);
    assertThat(settings.scenarios()).isEqualTo(folder.resolve("journeys"));
    assertThat(settings.appUrl()).contains(URI.create("http://localhost:8080/shop"));
    assertThat(settings.recorder())
        .isEqualTo(
            new RecorderChoice(
                "rrweb@1.1.3",
                OptionSet.VENDOR_DEFAULTS,
                Map.of("maskAllInputs", BooleanNode.TRUE),
                Meeting.IN_PAGE,
                Optional.empty()));
    assertThat(settings.variants())
        .contains(
            List.of(
                new Variant(Map.of("driver", "selenium", "options", "vendor-defaults")),
                new Variant(Map.of("driver", "selenium", "options", "standard"))));
    assertThat(settings.browser().settings().engine()).isEqualTo("firefox");
    assertThat(settings.browser().settings().binary()).contains(folder.resolve("bin/firefox"));
    assertThat(settings.browser().settings().grid()).contains(URI.create("http://grid:4444"));
    assertThat(settings.policy())
        .isEqualTo(
            new Policy(Set.of("coupon"), List.of(".private"), List.of("#map"), List.of("h1")));
    assertThat(settings.run())
        .isEqualTo(
            new RunSettings(
                Optional.of(2),
                7L,
                Path.of("build/tapes"),
                Duration.ofMillis(2500),
                Duration.ofMinutes(1),
                Duration.ofMinutes(15)));
  }

  @Test
  void aRecorderCanBeKnownByItsHostsOnly() throws IOException {
    Settings settings =
        load(
            """
            recorder:
              use: wire-only
              hosts: [replay.vendor.example, "*.ingest.vendor.example"]
              urls: ["https://shop.example/ingest/*"]
              script: recorder.js
            """);
    assertThat(settings.recorder().leads())
        .isEqualTo(
            new LedTraffic(
                List.of("replay.vendor.example", "*.ingest.vendor.example"),
                List.of("https://shop.example/ingest/*")));
    assertThat(settings.recorder().script()).contains(folder.resolve("recorder.js"));
    assertThat(settings.browser().settings().trustedKey())
        .as("browsers must take the collector's certificate")
        .contains(Collector.trustedKey());
    assertThat(Settings.defaults().browser().settings().trustedKey()).isEmpty();
  }

  @Test
  void hostsAndAddressesThatAreNoneAreRefused() {
    assertThatThrownBy(
            () ->
                load(
                    "recorder: {use: wire-only, hosts: ['https://vendor.example'], urls: [vendor.example/x]}"))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("\"https://vendor.example\" in \"hosts\" must be a host name")
        .hasMessageContaining("\"vendor.example/x\" in \"urls\" must be an address");
  }

  @Test
  void changesAndTakesOffGates() throws IOException {
    Settings settings =
        load(
            """
            gates:
              fidelity: {score: 0.9}
              masking.leaks: "== 0"
              errors.unlinked: null
              masking.over_masked: "<= 3"
            """);
    assertThat(settings.gates())
        .extracting(GateLimit::toString)
        .contains("fidelity.score >= 0.9", "masking.leaks == 0", "masking.over_masked <= 3")
        .noneMatch(gate -> gate.startsWith("errors.unlinked"));
  }

  @Test
  void anExceptionHoldsForItsSessionsOnly() throws IOException {
    Settings settings =
        load(
            """
            exceptions:
              - {when: {recorder: rrweb@1.1.3}, gate: fidelity.score, limit: 0.8, reason: it sees no frames}
            """);
    assertThat(settings.gatesFor(Map.of("recorder", "rrweb@1.1.3", "app", "shop")))
        .contains(
            new GateInForce(
                new GateLimit("fidelity.score", Comparison.AT_LEAST, 0.8),
                Optional.of("it sees no frames")));
    assertThat(settings.gatesFor(Map.of("recorder", "rrweb@2.2.2")))
        .contains(
            new GateInForce(
                new GateLimit("fidelity.score", Comparison.AT_LEAST, 0.98),
                false,
                Optional.empty(),
                true))
        .hasSameSizeAs(settings.gates());
  }

  @Test
  void aGateThatIsWrittenDownIsNoUsualOneThoughItsLimitIs() throws IOException {
    Path file = write("gates: {masking: {leaks: 0}}\n");
    Settings settings = Settings.load(Optional.of(file), List.of("gates.masking.untyped=0"));
    assertThat(settings.gatesFor(Map.of()))
        .filteredOn(gate -> gate.limit().measure().startsWith("masking."))
        .extracting(gate -> gate.limit().measure(), GateInForce::usual)
        .containsExactly(
            tuple("masking.leaks", false),
            tuple("masking.untyped", false),
            tuple("masking.unmasked", true),
            tuple("masking.unblocked", true));
  }

  @Test
  void aBareNumberSaysEnoughForCountsOfErrors() throws IOException {
    assertThat(load("gates: {errors.uncaught: 0, errors: {third_party: {requests: 2}}}\n").gates())
        .extracting(GateLimit::toString)
        .contains("errors.uncaught <= 0", "errors.third_party.requests <= 2");
  }

  @Test
  void expectedErrorsAreReadWithTheirReasons() throws IOException {
    ErrorPolicy errors =
        load("""
                errors:
                  firstParty: ["*.shop-static.example"]
                  expected:
                    - {host: "*.tags.example", url: "/collect*", message: refused, status: 404, when: {app: shop}, reason: no tags in tests}
                """)
            .errors();
    assertThat(errors.isFirstParty("a.shop-static.example")).isTrue();
    assertThat(errors.of(Map.of("app", "other")).expected()).isEmpty();
    assertThat(errors.of(Map.of("app", "shop")).expected())
        .containsExactly(
            new ExpectedError(
                Map.of("app", "shop"),
                Optional.of("*.tags.example"),
                Optional.of("/collect*"),
                Optional.of("refused"),
                Optional.of(404),
                "no tags in tests"));
  }

  @Test
  void anExceptionMayTakeSeveralGatesOff() throws IOException {
    Settings settings =
        load(
            """
            exceptions:
              - {when: {options: vendor-defaults}, gate: [masking.leaks, fidelity.score], limit: null, reason: to show what leaks}
            """);
    assertThat(settings.gatesFor(Map.of("options", "vendor-defaults")))
        .filteredOn(GateInForce::lifted)
        .extracting(gate -> gate.limit().toString(), gate -> gate.reason().orElse(""))
        .containsExactly(
            tuple("masking.leaks <= 0", "to show what leaks"),
            tuple("fidelity.score >= 0.98", "to show what leaks"));
    assertThat(settings.gatesFor(Map.of("options", "standard"))).noneMatch(GateInForce::lifted);
  }

  @Test
  void overridesWinOverTheFileAndLaterOnesOverEarlier() throws IOException {
    Path file = write("run: {workers: 2}\ngates: {fidelity: {score: 0.9}}\n");
    Settings settings =
        Settings.load(
            Optional.of(file),
            List.of(
                "run.workers=3",
                "run.workers=4",
                "gates.fidelity.score=0.99",
                "gates.masking.leaks=<= 1",
                "gates.errors.unlinked=null",
                "recorder.options.sampling.scroll=150",
                "recorder.options.maskTextSelector=\"#a, .b\"",
                "policy.allowed=[coupon, city]",
                "app.url=http://localhost:1/"));
    assertThat(settings.run().workers()).contains(4);
    assertThat(settings.gates())
        .extracting(GateLimit::toString)
        .contains("fidelity.score >= 0.99", "masking.leaks <= 1")
        .hasSize(10);
    assertThat(settings.recorder().options().get("sampling")).hasToString("{\"scroll\":150}");
    assertThat(settings.recorder().options().get("maskTextSelector")).hasToString("\"#a, .b\"");
    assertThat(settings.policy().allowedFields()).containsExactlyInAnyOrder("coupon", "city");
    assertThat(settings.appUrl()).contains(URI.create("http://localhost:1/"));
  }

  @Test
  void saysWhereTheFileIsWrongAndWhatWasMeant() throws IOException {
    Path file =
        write(
            """
            recorders: {}
            recorder: {use: rrweb, meeting: injectet}
            browser: {engine: crome, headles: true}
            policy: {allowed: [copon]}
            gates: {fidelity.scor: 0.9, masking.leaks: few, action.missing: null}
            exceptions:
              - {when: {recorder: rrweb@1.1.3}, gate: fidelity.score, limit: 0.8}
              - {gate: masking.leeks, limit: 1, reason: none}
            run: {workers: many, timeLimitSeconds: 0, seed: 1.5}
            app: {url: localhost}
            """);
    assertThatThrownBy(() -> Settings.load(Optional.of(file), List.of()))
        .isInstanceOf(SettingsProblem.class)
        .satisfies(
            problem ->
                assertThat(String.valueOf(problem.getMessage()).replace(file.toString(), "file"))
                    .isEqualTo(
                        """
                        file:1:1: "settings" has no key "recorders". Did you mean "recorder"?
                        file:2:17: A recorder is named id@version, such as rrweb@2.2.2, or is wire-only, not "rrweb".
                        file:2:33: "meeting" cannot be "injectet". Did you mean "injected"?
                        file:3:19: "engine" cannot be "crome". There are: chromium, firefox, webkit.
                        file:3:26: "browser" has no key "headles". Did you mean "headless"?
                        file:4:20: The persona has no field "copon". Did you mean "coupon"?
                        file:5:24: There is no gate on "fidelity.scor". Did you mean "fidelity.score"? For a measure without a gate of its own write the direction too: "<= 0".
                        file:5:44: The limit of masking.leaks must be a number, or text such as ">= 0.98", with one of >= <= ==.
                        file:5:65: There is no gate on "action.missing". Did you mean "actions.missing"?
                        file:7:5: "exception" lacks "reason". Add reason: why the limit is another one.
                        file:8:5: An exception needs "when", such as {recorder: rrweb@1.1.3}. To change a limit for all, change the gate.
                        file:8:12: There is no gate on "masking.leeks". Did you mean "masking.leaks"?
                        file:9:16: "workers" must be a whole number from 1 to 256, not text.
                        file:9:40: "timeLimitSeconds" must be a number greater than 0, not 0.
                        file:9:49: "seed" must be a whole number, not 1.5.
                        file:10:12: "url" must be a whole address, such as http://localhost:8080/.
                        """
                            .strip()));
  }

  @Test
  void saysWhichOverrideIsWrongAndWhatWasMeant() {
    assertThatThrownBy(() -> Settings.load(Optional.empty(), List.of("run.wrkers=2")))
        .hasMessage("--set run.wrkers: \"run\" has no key \"wrkers\". Did you mean \"workers\"?");
    assertThatThrownBy(() -> Settings.load(Optional.empty(), List.of("gates.fidelity.scores=1")))
        .hasMessageStartingWith(
            "--set gates.fidelity.scores: There is no gate on \"fidelity.scores\". Did you mean \"fidelity.score\"?");
    assertThatThrownBy(() -> Settings.load(Optional.empty(), List.of("workers")))
        .hasMessage("--set workers: An override must be path=value, such as run.workers=2.");
    assertThatThrownBy(() -> Settings.load(Optional.empty(), List.of("run..seed=1")))
        .hasMessageContaining("empty part");
    assertThatThrownBy(() -> Settings.load(Optional.empty(), List.of("policy.mask=[a")))
        .hasMessageContaining("--set policy.mask:")
        .hasMessageContaining("not YAML");
    assertThatThrownBy(() -> Settings.load(Optional.empty(), List.of("run=3")))
        .hasMessageContaining("\"run\" must be a map");
  }

  @Test
  void saysThatAFileIsAbsent() {
    Path absent = folder.resolve("absent.yaml");
    assertThatThrownBy(() -> Settings.load(Optional.of(absent), List.of()))
        .isInstanceOf(SettingsProblem.class)
        .hasMessage(absent + ": There is no such file. Check the path.");
  }

  private Settings load(String text) throws IOException {
    return Settings.load(Optional.of(write(text)), List.of());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("tapecheck.yaml"), text);
  }
}
