package io.tapecheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.LivePage;
import io.tapecheck.scenario.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which scrolls the probe tells, wherever they happen, and where they led to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScrollFactsBrowserTest {

  private static final String BOX =
      "<div class='box' style='height:80px;width:200px;overflow:auto'>"
          + "<p style='height:900px;width:700px;margin:0'>long</p></div>";

  private final ProbedPages pages = new ProbedPages();

  @AfterAll
  void close() {
    pages.close();
  }

  /** Runs a script in a page with this body and gives the only scroll that is told. */
  private JsonNode scrolled(String body, String script) {
    try (LivePage page = pages.show("<!doctype html><title>t</title>" + body)) {
      page.evaluate("(async () => {" + script + "})()");
      return pages.only(page, "scroll").json();
    }
  }

  private static String path(JsonNode scroll) {
    return scroll.path("target").path("path").asText();
  }

  @Test
  void insideShadowRootsThatAreNestedAndAttachedLate() {
    JsonNode scroll =
        scrolled(
            "<section></section>",
            """
            const outer = document.querySelector('section').attachShadow({mode: 'open'});
            outer.innerHTML = '<article></article>';
            const inner = outer.querySelector('article').attachShadow({mode: 'open'});
            inner.innerHTML = `%s`;
            await new Promise(done => setTimeout(done, 600));
            inner.querySelector('.box').scrollTop = 150;
            """
                .formatted(BOX));
    assertThat(path(scroll))
        .isEqualTo(
            "html > body > section:nth-of-type(1) >>> article:nth-of-type(1)"
                + " >>> div:nth-of-type(1)");
    assertThat(scroll.path("y").asInt()).isEqualTo(150);
    assertThat(scroll.path("incidental").asBoolean()).isFalse();
  }

  @Test
  void insideAFrame() {
    JsonNode scroll =
        scrolled(
            "<iframe srcdoc=\"" + BOX + "\"></iframe>",
            "frames[0].document.querySelector('.box').scrollTo(40, 60);");
    assertThat(path(scroll))
        .isEqualTo("html > body > iframe:nth-of-type(1) ||| html > body > div:nth-of-type(1)");
    assertThat(scroll.path("x").asInt()).isEqualTo(40);
    assertThat(scroll.path("y").asInt()).isEqualTo(60);
  }

  @Test
  void ofAPageWithoutADoctypeIsOfItsRootElement() {
    try (LivePage page = pages.show("<title>t</title><p style='height:4000px'>long</p>")) {
      page.scrollBy(0, 300);
      JsonNode scroll = pages.only(page, "scroll").json();
      assertThat(path(scroll)).isEqualTo("html");
      assertThat(scroll.path("y").asInt()).isEqualTo(300);
    }
  }

  @Test
  void thatIsSmoothIsOneWithItsEnd() {
    JsonNode scroll =
        scrolled(BOX, "document.querySelector('.box').scrollTo({top: 500, behavior: 'smooth'});");
    assertThat(scroll.path("y").asInt()).isEqualTo(500);
    assertThat(scroll.path("end").asLong()).isGreaterThan(scroll.path("time").asLong());
  }

  @Test
  void ofAnElementThatIsRemovedIsToldAsItWasAndNeedsNotBeRecorded() {
    JsonNode scroll =
        scrolled(
            BOX,
            """
            const box = document.querySelector('.box');
            box.scrollTop = 222;
            box.addEventListener('scroll', () => box.remove());
            """);
    assertThat(path(scroll)).isEqualTo("html > body > div:nth-of-type(1)");
    assertThat(scroll.path("y").asInt()).isEqualTo(222);
    assertThat(scroll.path("incidental").asBoolean()).isTrue();
  }

  @Test
  void thatNobodySeesNeedsNotBeRecorded() {
    JsonNode hidden =
        scrolled(
            "<div style='visibility:hidden'>" + BOX + "</div>",
            "document.querySelector('.box').scrollTop = 9;");
    JsonNode away =
        scrolled(
            "<div style='position:absolute;left:-5000px'>" + BOX + "</div>",
            "document.querySelector('.box').scrollTop = 9;");
    assertThat(hidden.path("incidental").asBoolean()).isTrue();
    assertThat(away.path("incidental").asBoolean()).isTrue();
  }

  @Test
  void ofAFieldThatFollowsItsCaretNeedsNotBeRecordedButOneByTheWheelDoes() {
    String page =
        "<!doctype html><label>Note <textarea rows=2 cols=20></textarea></label>"
            + "<label>Street <input style='width:40px'></label>";
    try (LivePage live = pages.show(page)) {
      live.fill(Locator.label("Street"), "a street with a long name");
      JsonNode own = pages.only(live, "scroll").json();
      assertThat(own.path("x").asInt()).isPositive();
      assertThat(own.path("incidental").asBoolean()).isTrue();
    }
    try (LivePage live =
        pages.show(page.replace("</textarea>", "x\n".repeat(50) + "</textarea>"))) {
      live.hover(Locator.label("Note"));
      live.scrollBy(0, 60);
      JsonNode byHand = pages.only(live, "scroll").json();
      assertThat(byHand.path("y").asInt()).isEqualTo(60);
      assertThat(byHand.path("incidental").asBoolean()).isFalse();
    }
  }

  @Test
  void isToldUnderEveryPathThatTheElementHadMeanwhile() {
    JsonNode scroll =
        scrolled(
            BOX,
            """
            const box = document.querySelector('.box');
            box.scrollTop = 33;
            box.addEventListener('scroll', () => box.before(document.createElement('div')));
            """);
    assertThat(path(scroll)).isEqualTo("html > body > div:nth-of-type(1)");
    assertThat(scroll.path("otherPaths").get(0).asText())
        .isEqualTo("html > body > div:nth-of-type(2)");
  }

  @Test
  void isHeardInADocumentThatWasWrittenAnew() {
    JsonNode scroll =
        scrolled(
            "<p>before</p>",
            """
            document.open();
            document.write(`<!doctype html>%s`);
            document.close();
            await new Promise(done => setTimeout(done, 50));
            document.querySelector('.box').scrollTop = 71;
            """
                .formatted(BOX));
    assertThat(scroll.path("y").asInt()).isEqualTo(71);
  }

  @Test
  void isNotToldByAProbeThatWasStopped() {
    try (LivePage page = pages.show("<!doctype html>" + BOX)) {
      page.callProbe("stop", com.fasterxml.jackson.databind.node.NullNode.getInstance());
      page.evaluate(
          """
          (async () => {
            document.querySelector('.box').scrollTop = 71;
            document.querySelector('.box').click();
            await new Promise(done => setTimeout(done, 400));
          })()""");
      assertThat(pages.told("scroll")).isEmpty();
      assertThat(pages.told("click")).isEmpty();
    }
  }
}
