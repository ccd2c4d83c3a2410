package io.tapecheck.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedTrafficTest {

  private final LedTraffic led =
      new LedTraffic(
          List.of("replay.vendor.example", "*.ingest.vendor.example", "2001:db8::1"),
          List.of("https://shop.example/ingest/*", "http://localhost:3000/a*/b"));

  @ParameterizedTest
  @CsvSource({
    "https://replay.vendor.example/ingest?x=1, true",
    "https://REPLAY.vendor.example:8443/, true",
    "wss://replay.vendor.example/socket, true",
    "http://eu.ingest.vendor.example/v1, true",
    "http://ingest.vendor.example/v1, false",
    "https://vendor.example/, false",
    "https://replay.vendor.example.attacker.example/, false",
    "https://other.example/?to=replay.vendor.example, false",
    "'http://[2001:db8::1]/x', true",
    "https://shop.example/ingest/v1, true",
    "wss://shop.example/ingest/live, true",
    "http://shop.example/ingest/v1, false",
    "https://shop.example/checkout, false",
    "http://localhost:3000/a1/b, true",
    "http://localhost:3000/a1/bc, false",
    "/collect/rrweb, false",
    "about:blank, false"
  })
  void takesWhatIsNamedAndNothingElse(String url, boolean taken) {
    assertThat(led.takes(url)).isEqualTo(taken);
  }

  @Test
  void looksIntoTunnelsOnlyOfHostsThatMayBeConcerned() {
    assertThat(led.concerns("replay.vendor.example")).isTrue();
    assertThat(led.concerns("shop.example")).as("one of its addresses is named").isTrue();
    assertThat(led.concerns("bank.example")).isFalse();
  }

  @Test
  void knowsWhetherThisMachineIsConcerned() {
    assertThat(led.concernsThisMachine()).isTrue();
    assertThat(new LedTraffic(List.of("*.vendor.example"), List.of()).concernsThisMachine())
        .isFalse();
  }

  @Test
  void nothingIsLedWithoutAName() {
    assertThat(LedTraffic.NONE.takes("https://replay.vendor.example/")).isFalse();
    assertThat(LedTraffic.NONE.isEmpty()).isTrue();
  }
}
