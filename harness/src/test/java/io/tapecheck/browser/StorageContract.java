package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tapecheck.probe.ProbeScript;
import io.tapecheck.tape.ConsoleLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page writes to its console and keeps in the browser is told. */
interface StorageContract extends Contract {

  private LivePage probed() {
    return open(
        new PageSettings(
            Devices.DESKTOP,
            ProbeScript.source(List.of(), false),
            List.of(),
            false,
            false,
            witness()));
  }

  @Test
  default void tellsWhatIsWrittenToTheConsoleWithItsArguments() {
    LivePage page = page();
    page.open(site().url("box.html"));
    page.evaluate("console.log('typed', 7, {field: 'card'}) ?? null");
    page.evaluate("console.warn('careful') ?? null");
    await(() -> witness().console().size() >= 2, "two lines");
    ConsoleLine first = witness().console().get(0);
    assertThat(first.level()).isEqualTo("log");
    assertThat(first.text()).startsWith("typed 7").contains("field").contains("card");
    assertThat(first.url()).isEqualTo(site().url("box.html"));
    assertThat(first.time()).isPositive();
    assertThat(witness().console().get(1).level()).isEqualTo("warn");
    assertThat(witness().errors()).isEmpty();
  }

  @Test
  default void tellsCookiesThatScriptsCannotSee() {
    LivePage page = page();
    page.open(site().url("box.html"));
    page.evaluate("document.cookie = 'seen=one; path=/'");
    page.open(site().otherUrl("box.html"));
    page.evaluate("document.cookie = 'other=two; path=/'");
    assertThat(page.cookies())
        .extracting(cookie -> cookie.domain() + " " + cookie.name() + "=" + cookie.value())
        .containsExactlyInAnyOrder("127.0.0.1 seen=one", "localhost other=two");
  }

  @Test
  default void readsWhatEveryOriginOfThePageKeeps() {
    LivePage page = probed();
    page.open(site().url("hostile.html"));
    page.evaluate(
        """
        new Promise((done, fail) => {
          localStorage.setItem('local', 'l');
          sessionStorage.setItem('session', 's');
          Storage.prototype.getItem = () => 'a lie';
          const opening = indexedDB.open('base', 1);
          opening.onerror = fail;
          opening.onupgradeneeded = () => opening.result.createObjectStore('store');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('store', 'readwrite');
            writing.objectStore('store').put(
                {map: new Map([['a', 1]]), bytes: new Uint8Array([104, 105]), at: new Date(0)}, 5);
            writing.oncomplete = () => { opening.result.close(); done(null); };
          };
        })""");
    assertThat(stored(page))
        .contains(
            "local  local=l",
            "session  session=s",
            "indexed_db base/store 5={\"map\":[[\"a\",1]],\"bytes\":\"aGk=\",\"at\":\"1970-01-01T00:00:00.000Z\"}");
  }

  @Test
  default void tellsWhatWasKeptWhenADocumentIsLeft() {
    LivePage page = probed();
    page.open(site().url("box.html"));
    page.evaluate(
        "addEventListener('pagehide', () => localStorage.setItem('late', 'farewell')) ?? null");
    page.open(site().url("inner.html"));
    await(
        () ->
            witness().messages().stream()
                .filter(message -> message.path("kind").asText().equals("storage"))
                .anyMatch(message -> message.path("values").toString().contains("farewell")),
        "what was kept");
  }

  private static List<String> stored(LivePage page) {
    List<String> stored = new ArrayList<>();
    for (FrameAnswer answer : page.callProbe("storage", NullNode.getInstance())) {
      for (JsonNode value : answer.answer().path("values")) {
        stored.add(
            "%s %s %s=%s"
                .formatted(
                    value.path("kind").asText(),
                    value.path("place").asText(),
                    value.path("key").asText(),
                    value.path("value").asText()));
      }
    }
    return stored;
  }
}
