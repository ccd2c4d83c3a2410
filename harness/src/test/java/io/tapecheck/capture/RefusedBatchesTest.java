package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.recorder.LedTraffic;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.TapeJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedBatchesTest {

  private static final LedTraffic LED = new LedTraffic(List.of("*.vendor.example"), List.of());

  private final List<JsonNode> passed = new ArrayList<>();
  private final RefusedBatches refused =
      new RefusedBatches(
          LED,
          new PageObserver() {
            @Override
            public void onError(BrowserError error) {}

            @Override
            public void onRequest(NetworkRequest request) {}

            @Override
            public void onProbeMessage(JsonNode message) {
              passed.add(message);
            }
          });

  private void say(String detail) {
    ObjectNode message = TapeJson.mapper().createObjectNode();
    refused.onProbeMessage(message.put("kind", "refused").put("detail", detail));
  }

  @Test
  void theLossOfAHostIsTold() {
    say("{\"url\": \"https://a.vendor.example/in?user=zora\", \"bytes\": 70000}");
    say("{\"url\": \"https://a.vendor.example/in\", \"bytes\": 80000}");
    say("{\"url\": \"https://b.vendor.example/\", \"bytes\": 66000}");

    assertThat(refused.problems())
        .containsExactly(
            "The recorder's own transport lost 150,000 bytes in 2 requests to a.vendor.example: the browser refused them, for it takes 64 KiB of beacons and of requests with keepalive at a time. Have the recorder send smaller parts, or earlier.",
            "The recorder's own transport lost 66,000 bytes in 1 request to b.vendor.example: the browser refused them, for it takes 64 KiB of beacons and of requests with keepalive at a time. Have the recorder send smaller parts, or earlier.");
    assertThat(passed).isEmpty();
  }

  @Test
  void whatTheApplicationLosesIsNoneOfTheRecorders() {
    say("{\"url\": \"https://shop.example/own\", \"bytes\": 70000}");

    assertThat(refused.problems()).isEmpty();
  }

  @Test
  void whatAPageMakesUpCostsNothing() {
    say("nonsense");
    say("{\"url\": \"https://a b.vendor.example/\"}");
    for (int host = 0; host < 100; host++) {
      say("{\"url\": \"https://h%d.vendor.example/\", \"bytes\": 1}".formatted(host));
    }

    assertThat(refused.problems()).hasSize(20);
  }

  @Test
  void everythingElseIsPassedOn() {
    refused.onProbeMessage(TapeJson.mapper().createObjectNode().put("kind", "click"));

    assertThat(passed).hasSize(1);
  }
}
