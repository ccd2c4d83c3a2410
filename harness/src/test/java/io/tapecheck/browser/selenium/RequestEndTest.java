package io.tapecheck.browser.selenium;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.NetworkRequest;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestEndTest {

  private static NetworkRequest request(Optional<Integer> status, Optional<String> failure) {
    return new NetworkRequest(
        "GET", "http://shop.test/pay?card=secret", "fetch", 1, status, failure);
  }

  private static String url(String event) throws IOException {
    return RequestEnd.toRequest(new ObjectMapper().readTree(event), 1).url();
  }

  @Test
  void namesTheAddressThatAnswered() throws IOException {
    assertThat(
            url(
                "{\"request\": {\"url\": \"http://shop.test/old\"},"
                    + " \"response\": {\"url\": \"http://shop.test/new\", \"status\": 404}}"))
        .isEqualTo("http://shop.test/new");
    assertThat(
            url(
                "{\"request\": {\"url\": \"http://shop.test/old#part\"},"
                    + " \"response\": {\"url\": \"http://shop.test/old\", \"status\": 404}}"))
        .isEqualTo("http://shop.test/old#part");
    assertThat(url("{\"request\": {\"url\": \"http://shop.test/old\"}}"))
        .isEqualTo("http://shop.test/old");
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
