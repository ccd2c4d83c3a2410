package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with an account, or with what prepares one, is told without any of its values. */
class AccountMessagesTest {

  /** What a run says first when another on this machine was killed. */
  private static final String CLEARED = "they were cleared away";

  private static final String LOOK =
      """
      scenario: look
      title: A customer looks
      app: shop
      stages:
        - stage: account
          steps:
            - open: /
      """;

  /** Stand where values do; no message may hold one. */
  private static final List<String> SECRETS = List.of("Wuqzil", "K-447109-Z", "zora@");

  @TempDir private Path folder;

  @BeforeEach
  void aScenario() {
    scenario(LOOK);
  }

  @Test
  void theFileIsMissing() {
    account("persona: {account: {file: account.yaml}}");

    told("account.yaml: There is no such file. Check the path.");
  }

  @Test
  void theFileIsAFolder() throws IOException {
    Files.createDirectories(folder.resolve("account.yaml"));
    account("persona: {account: {file: account.yaml}}");

    told("account.yaml: The file cannot be read: IOException.");
  }

  @Test
  void theFileIsNoText() throws IOException {
    Files.write(folder.resolve("account.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    account("persona: {account: {file: account.yaml}}");

    told("account.yaml: The file is not UTF-8 text. Save it as UTF-8.");
  }

  @Test
  void theFileIsNoMap() {
    account("persona: {account: {file: account.yaml}}", "- zora@example.org\n");

    told("account.yaml:1:1: The account must be a map of names and values, such as email.");
  }

  @Test
  void theFileIsNoYaml() {
    account("persona: {account: {file: account.yaml}}", "password: *Wuqzil-4471\n");

    told(
        "account.yaml:1:11: This is not YAML: found undefined alias. Check the indentation, and put quotes around text with special characters.");
  }

  @Test
  void valuesAreOfTheWrongKind() {
    account(
        "persona: {account: {file: account.yaml}}",
        "customer: {number: K-447109-Z}\nzora@example.org: email\npin: 12\nletter: "
            + "Wuqzil ".repeat(144)
            + "\nzora@example.net: []\nempty:\n");

    told(
        "account.yaml:1:11: The account's \"customer\" must be a text or a list of texts, not a map.",
        "account.yaml:2:19: A value of the account must be named by letters, digits and single hyphens, such as order-number: Example.",
        "account.yaml:3:6: The account's \"pin\" has fewer than 3 characters, which stand in every page. Leave it out.",
        "account.yaml:4:9: The account's \"letter\" has more than 1000 characters. Name the values in it one by one.",
        "account.yaml:6:7: The account's \"empty\" must be a text or a list of texts, not nothing.");
  }

  @Test
  void thereAreTooManyValues() {
    account("persona: {account: {file: account.yaml}}", "order:\n" + "- K-447109-Z\n".repeat(1001));

    told(
        "account.yaml:1002:3: The account has more than 1000 values. Keep those that the scenarios' pages show.");
  }

  @Test
  void environmentVariablesAreNotSet() {
    account(
        """
        persona:
          account:
            environment:
              email: TAPECHECK_TEST_UNSET
              password: Wuqzil-4471!
              customer: [K-447109-Z]
              zora@example.org: {}
        """);

    told(
        "tapecheck.yaml:5:14: The environment variable TAPECHECK_TEST_UNSET that is to hold the account's \"email\" is not set. Set it, or leave the name out.",
        "tapecheck.yaml:6:17: The environment variable that is to hold the account's \"password\" is not set. Set it, or leave the name out.",
        "tapecheck.yaml:7:17: The account's \"customer\" must name an environment variable, such as SHOP_EMAIL, not hold a list.",
        "tapecheck.yaml:8:25: The account's \"…\" must name an environment variable, such as SHOP_EMAIL, not hold a map.");
  }

  @Test
  void theSettingsHaveNoSuchKey() {
    account("persona: {local: de-DE, account: {fiel: account.yaml}}");

    told(
        "tapecheck.yaml:2:11: \"persona\" has no key \"local\". Did you mean \"locale\"?",
        "tapecheck.yaml:2:35: \"account\" has no key \"fiel\". Did you mean \"file\"?");
  }

  @Test
  void theScenarioWantsAValueThatTheAccountLacks() {
    account(
        "persona: {account: {file: account.yaml}}",
        "email: zora@example.org\npassword: Wuqzil-4471!\n");
    scenario(LOOK + "      - fill: {label: Password, value: \"${account.pasword}\"}\n");

    told(
        "The session look.playwright.desktop.rrweb-2.2.2 wants ${account.pasword}, and the settings' persona.account has no \"pasword\". Did you mean \"password\"?");
  }

  @Test
  void theScenarioWantsAnAccountAndThereIsNone() {
    account("run: {workers: 1}");
    scenario(LOOK + "prepare: [{put: \"/users/${account.email}\"}]\n");

    told(
        "The session look.playwright.desktop.rrweb-2.2.2 wants ${account.email}, and the settings' persona.account has no \"email\". Give it a file of names and values, or the names of environment variables.");
  }

  @Test
  void whatPreparesIsWrittenWrongly() {
    account("run: {workers: 1}");
    scenario(
        LOOK
            + """
            prepare:
              - put: /profile
                post: /profile
              - headers: {X-User: zora@example.org}
              - putt: /profile
              - put: [/profile]
              - put: /profile
                headers: {X-User: [zora@example.org]}
              - put: /profile
                json: {phone: "${persona.fone}", name: {first: "${persona.given-name"}}
              - Wuqzil
            """);

    told(
        "look.scenario.yaml:9:5: A request needs one method with its address, such as put: /api/profile.",
        "look.scenario.yaml:11:5: A request needs one method with its address, such as put: /api/profile.",
        "look.scenario.yaml:12:5: \"prepare\" has no key \"putt\". Did you mean \"put\"?",
        "look.scenario.yaml:13:10: \"put\" must be text, not a list.",
        "look.scenario.yaml:15:23: \"X-User\" must be text, not a list.",
        "look.scenario.yaml:16:10: The persona has no field \"fone\". Did you mean \"phone\"?",
        "look.scenario.yaml:16:10: A placeholder must be ${persona.FIELD} or ${persona.FIELD.FORMAT}, such as ${persona.phone.national}, closed by a brace.",
        "look.scenario.yaml:18:5: \"prepare\" must be a map with keys such as get, post, put, patch, delete, headers, not text.");
  }

  @Test
  void whatPreparesIsNoList() {
    account("run: {workers: 1}");
    scenario(LOOK + "prepare: {put: /profile}\n");

    told("look.scenario.yaml:8:10: \"prepare\" must be a list, not a map.");
  }

  private void account(String settings, String... file) {
    Project project = new Project(folder).settings("scenarios: .\n" + settings);
    for (String text : file) {
      project.file("account.yaml", text);
    }
  }

  private void scenario(String text) {
    new Project(folder).file("look.scenario.yaml", text);
  }

  private void told(String... lines) {
    Answer answer = Answer.of(new Project(folder).run());

    assertThat(answer.status()).as(answer.err()).isEqualTo(2);
    assertThat(
            answer.err().replace(folder + "/", "").lines().filter(line -> !line.contains(CLEARED)))
        .containsExactly(("tapecheck: " + String.join("\n", lines)).split("\n"));
    assertThat(answer.err()).doesNotContain(SECRETS);
    assertThat(answer.out()).isEmpty();
  }
}
