package io.tapecheck.browser.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.tapecheck.browser.Witness;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.NetworkRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestWatchTest {

  private final Witness witness = new Witness();
  private final RequestWatch watch = new RequestWatch(witness);

  private void event(String method, String json) {
    watch.onEvent("Network." + method, object(json));
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private void sent(String id, String type, String url) {
    event(
        "requestWillBeSent",
        """
        {requestId: '%s', frameId: 'main', loaderId: 'one', type: '%s', wallTime: 1000.5,
         timestamp: 10, request: {method: 'POST', url: '%s'}}\
        """
            .formatted(id, type, url));
  }

  private void answered(int status) {
    event(
        "responseReceived", "{requestId: '1', timestamp: 12, response: {status: " + status + "}}");
  }

  @Test
  void anAnsweredRequestIsReportedWhenItEnds() {
    sent("1", "Ping", "https://shop.test/a?b=c");
    answered(204);
    assertThat(witness.requests()).isEmpty();
    event("loadingFinished", "{requestId: '1', timestamp: 12}");
    assertThat(witness.requests())
        .containsExactly(
            new NetworkRequest(
                "POST",
                "https://shop.test/a?b=c",
                "beacon",
                1_000_500,
                Optional.of(204),
                Optional.empty(),
                Optional.of(1_002_500L)));
    assertThat(witness.errors()).isEmpty();
  }

  @Test
  void aBadAnswerIsAnErrorAtOnceAndOnlyOnce() {
    sent("1", "Fetch", "https://shop.test/pay?card=secret");
    answered(502);
    assertThat(witness.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).isEqualTo("POST /pay → 502"))
        .satisfies(error -> assertThat(error.time()).isEqualTo(1_002_500));
    event("loadingFailed", "{requestId: '1', timestamp: 13, errorText: 'net::ERR_FAILED'}");
    assertThat(witness.errors()).hasSize(1);
    assertThat(witness.requests()).hasSize(1);
  }

  @Test
  void aBlockedRequestSaysThatItWas() {
    sent("1", "XHR", "https://shop.test/");
    event("loadingFailed", "{requestId: '1', timestamp: 11, errorText: '', blockedReason: 'csp'}");
    assertThat(witness.errors())
        .extracting(BrowserError::message)
        .containsExactly("POST / → blocked");
  }

  @Test
  void aCanceledRequestIsNoError() {
    sent("1", "XHR", "https://shop.test/");
    event(
        "loadingFailed",
        "{requestId: '1', timestamp: 11, errorText: 'net::ERR_ABORTED', canceled: true}");
    assertThat(witness.errors()).isEmpty();
    assertThat(witness.requests())
        .extracting(NetworkRequest::failure)
        .containsExactly(Optional.of("net::ERR_ABORTED"));
  }

  @Test
  void everyHopOfARedirectIsARequest() {
    sent("1", "Document", "https://shop.test/old");
    event(
        "requestWillBeSent",
        """
        {requestId: '1', frameId: 'main', loaderId: 'one', type: 'Document', wallTime: 1001,
         timestamp: 11, request: {method: 'GET', url: 'https://shop.test/new'},
         redirectResponse: {status: 302}}\
        """);
    answered(200);
    event("loadingFinished", "{requestId: '1', timestamp: 12}");
    assertThat(witness.requests())
        .extracting(NetworkRequest::status)
        .containsExactly(Optional.of(302), Optional.of(200));
  }

  @Test
  void preflightsAndDataUrlsAreNoRequestsOfThePage() {
    sent("1", "Preflight", "https://shop.test/");
    event("loadingFinished", "{requestId: '1', timestamp: 12}");
    sent("2", "Image", "data:image/png;base64,AA");
    event("loadingFinished", "{requestId: '2', timestamp: 12}");
    assertThat(witness.requests()).isEmpty();
  }

  @Test
  void aPreflightThatIsAnsweredBadlyIsNoErrorOfThePage() {
    event(
        "requestWillBeSent",
        """
        {requestId: '1', frameId: 'main', loaderId: 'one', type: 'Other', wallTime: 1000.5,
         timestamp: 10, initiator: {type: 'preflight'},
         request: {method: 'OPTIONS', url: 'https://other.test/till'}}\
        """);
    answered(405);
    event("loadingFailed", "{requestId: '1', timestamp: 12, errorText: 'net::ERR_FAILED'}");
    assertThat(witness.errors()).isEmpty();
    assertThat(witness.requests()).isEmpty();
  }

  @Test
  void leavingADocumentEndsWhatItHadAskedFor() {
    sent("1", "Fetch", "https://shop.test/slow");
    watch.left("main", "one", true);
    assertThat(witness.requests()).isEmpty();
    watch.left("main", "two", true);
    assertThat(witness.requests())
        .extracting(NetworkRequest::failure)
        .containsExactly(Optional.of("net::ERR_ABORTED"));
    assertThat(witness.errors()).isEmpty();
  }

  @Test
  void whatNobodyReadToTheEndIsReportedAtTheClose() {
    sent("1", "Fetch", "https://shop.test/stream");
    answered(200);
    watch.close();
    assertThat(witness.requests())
        .extracting(NetworkRequest::status)
        .containsExactly(Optional.of(200));
  }
}
