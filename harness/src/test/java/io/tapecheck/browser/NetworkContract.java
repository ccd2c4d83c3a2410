package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.scenario.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests are reported once, and none leaves a page that is cut off. */
interface NetworkContract extends Contract {

  @Test
  default void reportsEveryRequestOnce() {
    needs(Capability.NETWORK_EVENTS);
    LivePage page = page();
    page.open(site().url("hostile.html"));
    page.open(site().url("errors.html"));
    page.click(Locator.role("button", "Fetch"));
    String data = site().url("data?id=1");
    await(() -> !witness().requestsTo(data).isEmpty(), "the fetch");
    assertThat(witness().requestsTo(data))
        .singleElement()
        .satisfies(request -> assertThat(request.method()).isEqualTo("GET"))
        .satisfies(request -> assertThat(request.type()).isEqualTo("fetch"))
        .satisfies(request -> assertThat(request.status()).contains(200))
        .satisfies(request -> assertThat(request.failure()).isEmpty())
        .satisfies(request -> assertThat(request.start()).isPositive());
    assertThat(witness().requestsTo(site().url("hostile.html")))
        .singleElement()
        .satisfies(request -> assertThat(request.type()).isEqualTo("document"));
    assertThat(witness().requestsTo(site().url("hostile.js")))
        .singleElement()
        .satisfies(request -> assertThat(request.type()).isEqualTo("script"));
    assertThat(witness().requestsTo(site().otherUrl("inner.html"))).hasSize(1);
  }

  @Test
  default void reportsAFailureWithoutAnswer() {
    needs(Capability.NETWORK_EVENTS);
    LivePage page = page();
    page.open(site().url("errors.html"));
    page.click(Locator.role("button", "Refuse"));
    String nobody = site().refusedUrl() + "/nobody";
    await(() -> !witness().requestsTo(nobody).isEmpty(), "the failure");
    assertThat(witness().requestsTo(nobody))
        .singleElement()
        .satisfies(request -> assertThat(request.status()).isEmpty())
        .satisfies(request -> assertThat(request.failure()).isPresent());
  }

  @Test
  default void cutsTheNetwork() {
    needs(Capability.NETWORK_CUT);
    LivePage page =
        open(
            new PageSettings(
                Devices.DESKTOP, ContractProbe.SOURCE, List.of(), false, true, witness()));
    page.open("about:blank");
    List<String> before = site().requested();
    String fetch = "fetch('%s', {mode: 'no-cors'}).then(() => 'came', () => 'refused')";
    assertThat(page.evaluate(fetch.formatted(site().url("data"))).asText()).isEqualTo("refused");
    String image =
        "new Promise(done => { const i = new Image(); i.onload = i.onerror = e => done(e.type);"
            + " i.src = '%s' })";
    assertThat(page.evaluate(image.formatted(site().url("data"))).asText()).isEqualTo("error");
    assertThatThrownBy(() -> page.open(site().url("box.html"))).isInstanceOf(StepFailure.class);
    assertThat(site().requested()).isEqualTo(before);
  }
}
