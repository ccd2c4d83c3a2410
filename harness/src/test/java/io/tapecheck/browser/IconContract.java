package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.tape.NetworkRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A browser fetches icons for its own tabs, once for a site or never: no affair of the page's. */
interface IconContract extends Contract {

  /** In a browser of its own, since a browser remembers that a site has no icon. */
  @Test
  default void leavesOutTheIconsThatTheBrowserFetches() {
    needs(Capability.ERROR_EVENTS);
    try (Browser own = another();
        LivePage page = own.open(settings())) {
      page.open(site().url("box.html"));
      page.waitUntil(() -> site().requested().contains("GET /favicon.ico"), SHORT);
      page.open(site().url("icons.html"));
      page.waitUntil(() -> site().requested().contains("GET /status/404?icon"), SHORT);
      String ahead = site().url("status/404?ahead");
      assertThat(page.waitUntil(() -> !witness().requestsTo(ahead).isEmpty(), LONG)).isTrue();
      assertThat(witness().requests())
          .extracting(NetworkRequest::url)
          .doesNotContain(site().url("favicon.ico"), site().url("status/404?icon"));
      assertThat(witness().errors())
          .as("what the page asks for itself is counted")
          .extracting(error -> error.url())
          .isEqualTo(List.of(ahead));
    }
  }
}
