package io.tapecheck.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.policy.Allowance;
import io.tapecheck.policy.Policy;
import io.tapecheck.policy.SideChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicySettingsTest {

  private final Path folder;

  PolicySettingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path write(String name, String yaml) throws IOException {
    return Files.writeString(folder.resolve(name), yaml);
  }

  private Policy policy(String yaml) throws IOException {
    return Settings.load(Optional.of(write("tapecheck.yaml", yaml)), List.of()).policy();
  }

  @Test
  void fieldsBelongToClassesByThemselves() throws IOException {
    Policy policy = policy("policy: {}\n");
    assertThat(policy).isEqualTo(Policy.everyCanaryIsSecret());
    assertThat(policy.allowed("card-number")).containsExactly(Allowance.LAST_FOUR);
    assertThat(policy.allowed("email")).containsExactly(Allowance.DOMAIN);
    assertThat(policy.allowed("family-name"))
        .containsExactlyInAnyOrder(Allowance.FIRST_LETTER, Allowance.INITIALS);
    assertThat(policy.allowed("password")).isEmpty();
    assertThat(policy.allowed("a field that a page invented")).isEmpty();
    assertThat(policy.allowedFields()).isEmpty();
    assertThat(policy.sideChannels()).containsExactlyInAnyOrder(SideChannel.values());
  }

  @Test
  void aClassIsChangedOrMadeAndTakesItsFieldsAlong() throws IOException {
    Policy policy =
        policy(
            """
            policy:
              allowed: [coupon]
              classes:
                payment-card: {allow: nothing}
                account: {fields: [iban, phone], allow: [last-four]}
                address: {allow: everything}
            """);
    assertThat(policy.allowed("card-number")).isEmpty();
    assertThat(policy.allowed("phone")).containsExactly(Allowance.LAST_FOUR);
    assertThat(policy.classes())
        .filteredOn(one -> one.fields().contains("iban"))
        .extracting(one -> one.id())
        .containsExactly("account");
    assertThat(policy.allowedFields())
        .containsExactlyInAnyOrder("coupon", "street", "postcode", "city");
  }

  @Test
  void whatStaysReadableIsNamedBySelectorTextOrStage() throws IOException {
    Policy policy =
        policy(
            """
            policy:
              readable: {selectors: [h1], texts: ["Total *"], stages: [review]}
              sideChannels: [keystrokes]
            """);
    assertThat(policy.readable().selectors()).containsExactly("h1");
    assertThat(policy.readable().texts()).containsExactly("Total *");
    assertThat(policy.readable().stages()).containsExactly("review");
    assertThat(policy.sideChannels()).containsExactly(SideChannel.KEYSTROKES);
  }

  @Test
  void aPolicyMayHaveAFileOfItsOwnThatOverridesReach() throws IOException {
    write("rules.yaml", "mask: [.private]\nblock: ['#map']\n");
    Path file = write("tapecheck.yaml", "policy: rules.yaml\n");
    Policy policy = Settings.load(Optional.of(file), List.of("policy.mask=[.other]")).policy();
    assertThat(policy.mustMask()).containsExactly(".other");
    assertThat(policy.mustBlock()).containsExactly("#map");
    write("others.yaml", "mask: [.third]\n");
    assertThat(Settings.load(Optional.of(file), List.of("policy=others.yaml")).policy().mustMask())
        .containsExactly(".third");
  }

  @Test
  void aBadPolicyIsFoundWhereItIsWritten() throws IOException {
    Path rules =
        write(
            "rules.yaml",
            """
            mask: [".a", "p:hover"]
            block: ["div >"]
            readable:
              selectors: ["[x"]
              texts: [" "]
            classes:
              payment-card: {allow: [last-five]}
              mine: {allow: nothing}
            sideChannels: [lenght]
            """);
    Path file = write("tapecheck.yaml", "policy: rules.yaml\n");
    assertThatThrownBy(() -> Settings.load(Optional.of(file), List.of()))
        .isInstanceOf(SettingsProblem.class)
        .satisfies(
            problem ->
                assertThat(
                        String.valueOf(problem.getMessage())
                            .replace(rules.toString(), "rules")
                            .lines())
                    .satisfiesExactly(
                        line ->
                            assertThat(line)
                                .startsWith("rules:1:14: The selector \"p:hover\" cannot be read")
                                .contains("position 2"),
                        line -> assertThat(line).startsWith("rules:2:9: The selector \"div >\""),
                        line -> assertThat(line).startsWith("rules:4:15: The selector \"[x\""),
                        line -> assertThat(line).startsWith("rules:5:11: \"texts\" holds a blank"),
                        line ->
                            assertThat(line)
                                .startsWith("rules:7:")
                                .contains("not \"last-five\"", "last-four"),
                        line -> assertThat(line).startsWith("rules:8:").contains("has no fields"),
                        line ->
                            assertThat(line)
                                .startsWith("rules:9:16")
                                .contains("Did you mean \"length\"?")));
  }

  @Test
  void aPolicyFileThatIsMissingIsSaid() throws IOException {
    Path file = write("tapecheck.yaml", "policy: nowhere.yaml\n");
    assertThatThrownBy(() -> Settings.load(Optional.of(file), List.of()))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("nowhere.yaml")
        .hasMessageContaining("no such file");
  }
}
