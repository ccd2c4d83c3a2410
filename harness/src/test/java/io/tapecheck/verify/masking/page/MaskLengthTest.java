package io.tapecheck.verify.masking.page;

import static io.tapecheck.verify.PageFixture.page;
import static io.tapecheck.verify.PageFixture.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.masking.MaskingVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskLengthTest {

  private static final Canary CITY = new Canary("city#1", "city", "Zvakvo");
  private static final Canary CARD = new Canary("card-number#1", "card-number", "4000123412349010");

  private static List<Finding> findings(String first, String second) {
    TapeFixture tape =
        new TapeFixture().step("cart", "look", 0).typed(CITY, 5).typed(CARD, 5).page(10, "");
    for (String name : List.of("one", "two")) {
      tape.checkpoint(
          name,
          300,
          page(tag("input").value("Zvakvo"), tag("p").with("4000 1234 1234 9010")),
          page(tag("input").value(first), tag("p").with(second)));
    }
    return new MaskingVerifier()
        .verify(tape.evidence()).findings().stream()
            .filter(finding -> finding.rule().equals("masking/length"))
            .toList();
  }

  @Test
  void masksAsLongAsTheirSecretsAreOneWarningForEachField() {
    assertThat(findings("******", "**** **** **** ****"))
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.count()).isEqualTo(2);
              assertThat(finding.where().checkpoint()).contains("one");
            })
        .extracting(finding -> finding.canary().orElseThrow())
        .containsExactly("city#1", "card-number#1");
  }

  @Test
  void aFixedMaskThatFitsOneSecretByChanceIsNoWarning() {
    assertThat(findings("******", "******")).isEmpty();
    assertThat(findings("********", "********")).isEmpty();
  }
}
