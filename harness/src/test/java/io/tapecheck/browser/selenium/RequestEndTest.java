package io.tapecheck.browser.selenium;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.NetworkRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestEndTest {

  private static NetworkRequest request(Optional<Integer> status, Optional<String> failure) {
    return new NetworkRequest(
        "GET", "http://shop.test/pay?card=secret", "fetch", 1, status, failure);
  }

  @Test
  void takesAGoodAnswerForNoError() {
    assertThat(RequestEnd.toError(request(Optional.of(399), Optional.empty()))).isEmpty();
  }

  @Test
  void takesAnAbortedRequestForNoError() {
    assertThat(RequestEnd.toError(request(Optional.empty(), Optional.of("net::ERR_ABORTED"))))
        .isEmpty();
  }

  @Test
  void leavesTheQueryOutOfTheMessage() {
    assertThat(RequestEnd.toError(request(Optional.of(400), Optional.empty())))
        .map(BrowserError::message)
        .contains("GET /pay → 400");
  }

  @Test
  void saysWhyNobodyAnswered() {
    assertThat(RequestEnd.toError(request(Optional.empty(), Optional.of("net::ERR_FAILED"))))
        .map(BrowserError::message)
        .contains("GET /pay → net::ERR_FAILED");
  }
}
