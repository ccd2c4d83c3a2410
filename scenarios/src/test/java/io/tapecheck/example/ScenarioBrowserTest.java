package io.tapecheck.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.junit.RunScenario;
import org.junit.jupiter.api.Test;

class ScenarioBrowserTest {

  @Test
  @RunScenario("src/main/tapecheck/shop/guest-checkout-card.yaml")
  void aGuestBuysByCard(SessionResult result) {
    assertThat(result.measures().get("masking.leaks")).isZero();
  }
}
