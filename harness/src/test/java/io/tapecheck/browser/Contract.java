package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What the parts of the contract stand on. */
public interface Contract {

  Duration LONG = Duration.ofSeconds(10);
  Duration SHORT = Duration.ofMillis(400);

  BrowserDriver driver();

  TestSite site();

  Witness witness();

  /** A page with {@link #settings()}; the same for the whole test. */
  LivePage page();

  /** Starts a browser as the one of the other tests, for what ends or remembers. */
  Browser another();

  /** Opens a further page, which is closed after the test. */
  LivePage open(PageSettings settings);

  /** Opens a page by the vendor's own library. */
  ForeignPage foreignPage();

  /** A desktop page with the contract's probe. */
  default PageSettings settings() {
    return new PageSettings(
        Devices.DESKTOP, ContractProbe.SOURCE, List.of(), false, false, witness());
  }

  default PageSettings settings(Device device) {
    return new PageSettings(device, ContractProbe.SOURCE, List.of(), false, false, witness());
  }

  default PageSettings settings(List<String> pageScripts, boolean liftPolicy) {
    return new PageSettings(
        Devices.DESKTOP, ContractProbe.SOURCE, pageScripts, liftPolicy, false, witness());
  }

  default void needs(Capability capability) {
    assumeTrue(
        driver().capabilities("chromium").contains(capability),
        () -> driver().id() + " lacks " + capability);
  }

  default void await(BooleanSupplier condition, String what) {
    assertThat(page().waitUntil(condition, LONG)).as(what).isTrue();
  }

  /** What the probe of the main frame answers. */
  default JsonNode ask(LivePage page, String function) {
    return page.callProbe(function, JsonNodeFactory.instance.nullNode()).stream()
        .filter(answer -> answer.parent().isEmpty())
        .findFirst()
        .orElseThrow()
        .answer();
  }
}
