package io.tapecheck.verify.fidelity;

import static io.tapecheck.verify.PageFixture.page;
import static io.tapecheck.verify.PageFixture.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.policy.Policy;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.PageFixture;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Verification;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FidelityVerifierTest {

  private final TapeFixture tape = new TapeFixture().step("cart", "open the cart", 0);

  private Verification compare(PageSnapshot live, PageSnapshot replayed) {
    return new FidelityVerifier().verify(tape.checkpoint("cart", 100, live, replayed).evidence());
  }

  private Finding onlyFinding(PageSnapshot live, PageSnapshot replayed) {
    Verification verification = compare(live, replayed);
    assertThat(verification.findings()).hasSize(1);
    assertThat(verification.measures().get("fidelity.score")).isLessThan(1.0);
    return verification.findings().get(0);
  }

  private void assertSame(PageSnapshot live, PageSnapshot replayed) {
    Verification verification = compare(live, replayed);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.measures())
        .containsEntry("fidelity.score", 1.0)
        .containsEntry("fidelity.score_min", 1.0);
  }

  @Test
  void aMissingElementIsFoundAmongItsLikes() {
    Finding finding =
        onlyFinding(
            page(
                tag("ul")
                    .with(
                        tag("li").with("Tea"), tag("li").with("Coffee"), tag("li").with("Cocoa"))),
            page(tag("ul").with(tag("li").with("Tea"), tag("li").with("Cocoa"))));
    assertThat(finding.rule()).isEqualTo("fidelity/missing-element");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.where().node())
        .contains("html > body > ul:nth-of-type(1) > li:nth-of-type(2)");
    assertThat(finding.where().checkpoint()).contains("cart");
  }

  @Test
  void anExtraElementIsFound() {
    Finding finding =
        onlyFinding(
            page(tag("p").with("Tea")), page(tag("div").with("advert"), tag("p").with("Tea")));
    assertThat(finding.rule()).isEqualTo("fidelity/extra-element");
    assertThat(finding.where().node()).contains("html > body > div:nth-of-type(1)");
  }

  @Test
  void anotherTextIsFoundAndNotQuoted() {
    Finding finding =
        onlyFinding(page(tag("p").with("Total 12,50")), page(tag("p").with("Total 9,50")));
    assertThat(finding.rule()).isEqualTo("fidelity/text");
    assertThat(finding.message())
        .isEqualTo("The replay shows another text of 10 characters instead of 11.");
  }

  @Test
  void attributesAreCompared() {
    PageSnapshot live =
        page(tag("p").attribute("class", "a b").attribute("hidden", "").attribute("lang", "en"));
    PageSnapshot replayed =
        page(tag("p").attribute("class", "a c").attribute("title", "x").attribute("lang", "en"));
    assertThat(compare(live, replayed).findings())
        .allSatisfy(f -> assertThat(f.rule()).isEqualTo("fidelity/attribute"))
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "The attribute class has another value: 3 characters instead of 3.",
            "The replay lacks the attribute hidden.",
            "Only the replay has the attribute title.");
  }

  @Test
  void formStateIsCompared() {
    PageSnapshot live =
        page(
            tag("input").value("12345"),
            tag("input").checked(true),
            tag("select").value("de").selected("Germany"));
    PageSnapshot replayed =
        page(
            tag("input").value("1234"),
            tag("input").checked(false),
            tag("select").value("fr").selected("France"));
    assertThat(compare(live, replayed).findings())
        .extracting(Finding::rule)
        .containsExactly("fidelity/value", "fidelity/checked", "fidelity/selected");
  }

  @Test
  void scrollOffsetsMayDifferByTwoPixels() {
    assertSame(page(tag("div").scroll(0, 100)), page(tag("div").scroll(0, 102)));
  }

  @Test
  void anotherScrollOffsetIsFound() {
    Finding finding = onlyFinding(page(tag("div").scroll(0, 100)), page(tag("div")));
    assertThat(finding.rule()).isEqualTo("fidelity/scroll");
    assertThat(finding.message()).isEqualTo("Scrolled to 0, 0 in the replay instead of 0, 100.");
  }

  @Test
  void shadowRootsAndFramesAreCompared() {
    PageSnapshot live =
        page(
            tag("x-card").shadow(tag("b").with("Ada")),
            tag("iframe").document(page(tag("p").with("inside"))));
    assertSame(live, live);
    PageSnapshot replayed =
        page(
            tag("x-card").shadow(tag("b").with("Eve")),
            tag("iframe").document(page(tag("p").with("outside"))));
    assertThat(compare(live, replayed).findings())
        .extracting(finding -> finding.where().node().orElseThrow())
        .containsExactly(
            "html > body > x-card:nth-of-type(1) >>> b:nth-of-type(1)",
            "html > body > iframe:nth-of-type(1) ||| html > body > p:nth-of-type(1)");
  }

  @Test
  void aFrameThatTheReplayLostIsOneFinding() {
    Finding finding =
        onlyFinding(
            page(
                tag("iframe")
                    .box(0, 0, 9, 9)
                    .document(page(tag("p").with("a"), tag("p").with("b")))),
            page(tag("iframe").box(0, 0, 9, 9).document(page())));
    assertThat(finding.rule()).isEqualTo("fidelity/frame");
    assertThat(finding.where().node()).contains("html > body > iframe:nth-of-type(1)");
  }

  @Test
  void whatReplaysShowOtherwiseByDesignIsNoDifference() {
    assertSame(
        page(
            tag("script").attribute("src", "app.js"),
            tag("link").attribute("rel", "stylesheet"),
            tag("a")
                .attribute("href", "/cart?x=1#top", "http://shop.test/cart?x=1#top")
                .attribute("onclick", "go()")
                .with("Cart"),
            tag("p")
                .attribute("style", "COLOR:#F00;width:1px", "color: rgb(255, 0, 0); width: 1px")
                .attribute("class", "b  a"),
            tag("img")
                .attribute(
                    "srcset",
                    "a.png 1x,b.png 2x",
                    "http://shop.test/a.png, http://shop.test/b.png 2x")
                .attribute("loading", "lazy"),
            tag("p").with("one ", "two"),
            tag("input").attribute("value", "x").attribute("autocomplete", "email").value("y"),
            tag("iframe").attribute("src", "/pay").attribute("title", "Pay")),
        page(
            tag("noscript"),
            tag("style"),
            tag("a")
                .attribute("href", "http://shop.test/cart?x=1#top")
                .attribute("_onclick", "go()")
                .attribute("class", ":hover")
                .with("Cart"),
            tag("p")
                .attribute(
                    "style",
                    "width: 1px; color: rgb(255, 0, 0);",
                    "color: rgb(255, 0, 0); width: 1px")
                .attribute("class", "a b :hover"),
            tag("img")
                .attribute(
                    "srcset",
                    "http://shop.test/a.png 1x, http://shop.test/b.png 2x",
                    "http://shop.test/a.png, http://shop.test/b.png 2x"),
            tag("p").with("one two"),
            tag("input").attribute("autocomplete", "off").value("y"),
            tag("iframe").attribute("title", "Pay").attribute("rr_src", "x")));
  }

  @Test
  void anAddressIsComparedByWhereItLeads() {
    assertSame(
        page(tag("a").attribute("href", "http://other.test", "http://other.test/")),
        page(tag("a").attribute("href", "http://other.test/")));
    assertThat(
            onlyFinding(
                    page(tag("a").attribute("href", "x.html", "http://shop.test/base/x.html")),
                    page(tag("a").attribute("href", "http://shop.test/x.html")))
                .message())
        .startsWith("The attribute href has another value");
  }

  @Test
  void aDrawingThatPointsOutOfTheReplayIsBroken() {
    PageSnapshot live = page(tag("use").attribute("href", "#cup", "http://shop.test/cart#cup"));
    assertSame(live, page(tag("use").attribute("href", "#cup", "http://replay.test/#cup")));
    assertThat(
            onlyFinding(live, page(tag("use").attribute("href", "http://shop.test/cart#cup")))
                .rule())
        .isEqualTo("fidelity/attribute");
  }

  @Test
  void theSameLinkIntoThePageMayBeWhole() {
    assertSame(
        page(tag("a").attribute("href", "#end", "http://shop.test/cart#end")),
        page(tag("a").attribute("href", "http://shop.test/cart#end")));
  }

  @Test
  void whatHoldsWithoutAnAttributeMayBeSaid() {
    assertSame(
        page(tag("select").with(tag("option").with(" Green  tea "))),
        page(tag("select").with(tag("option").attribute("value", "Green tea").with("Green tea"))));
  }

  @Test
  void aMaskInPlaceOfNoValueIsMasking() {
    Verification verification =
        compare(
            page(tag("select").with(tag("option").with("Green"))),
            page(tag("select").with(tag("option").attribute("value", "*").with("Green"))));
    assertThat(verification.findings()).isEmpty();
    assertThat(onlyFinding(page(tag("p")), page(tag("p").attribute("title", "***"))).message())
        .isEqualTo("Only the replay has the attribute title.");
  }

  @Test
  void anEmptyHiddenFrameOfAScriptIsNoPartOfThePage() {
    PageSnapshot live = page(tag("p").box(0, 0, 9, 9).with("Tea"), tag("iframe").document(page()));
    assertSame(live, page(tag("p").box(0, 0, 9, 9).with("Tea")));
    PageSnapshot shown = page(tag("iframe").box(0, 0, 300, 150).document(page()));
    assertThat(onlyFinding(shown, page()).rule()).isEqualTo("fidelity/missing-element");
  }

  @Test
  void fieldsThatRefuseAMaskCountAsMasked() {
    tape.page(
        10,
        "{'type':2,'id':9,'tagName':'input','attributes':{'type':'color','value':'*******'},"
            + "'childNodes':[]},{'type':2,'id':10,'tagName':'input',"
            + "'attributes':{'type':'range','value':'**'},'childNodes':[]}");
    assertSame(
        page(
            tag("input").attribute("type", "color").value("#ff8800"),
            tag("input").attribute("type", "range").value("70")),
        page(
            tag("input").attribute("type", "color").value("#000000"),
            tag("input").attribute("type", "range").value("50")));
  }

  @Test
  void aChoiceMadeAfterTheMaskWasRecordedIsLost() {
    tape.page(
        10, "{'type':2,'id':9,'tagName':'select','attributes':{'value':'***'},'childNodes':[]}");
    tape.checkpoint(
        "before",
        50,
        page(tag("select").value("one").selected("one")),
        page(tag("select").selected()));
    Finding finding =
        onlyFinding(
            page(tag("select").value("two").selected("two")), page(tag("select").selected()));
    assertThat(finding.rule()).isEqualTo("fidelity/selected");
    assertThat(finding.message()).contains("does not tell that another choice was made");
    assertThat(finding.where().checkpoint()).contains("cart");
  }

  @Test
  void aValueThatOnlyLooksLikeAMaskExcusesNothing() {
    tape.page(
        10, "{'type':2,'id':9,'tagName':'select','attributes':{'value':'X'},'childNodes':[]}");
    assertThat(
            onlyFinding(
                    page(tag("select").value("X").selected("X")),
                    page(tag("select").value("S").selected("S")))
                .rule())
        .isEqualTo("fidelity/selected");
  }

  @Test
  void aReplayThatCannotScrollAsFarIsJudgedByTheRecording() {
    tape.page(
        10, "{'type':2,'id':9,'tagName':'div','attributes':{'rr_scrollTop':400},'childNodes':[]}");
    PageSnapshot live = page(tag("div").scroll(0, 400).room(0, 900));
    assertSame(live, page(tag("div").scroll(0, 120).room(0, 120)));
    assertThat(onlyFinding(live, page(tag("div").scroll(0, 120).room(0, 900))).rule())
        .isEqualTo("fidelity/scroll");
  }

  @Test
  void aReplayThatCannotScrollExcusesNoLostScroll() {
    tape.page(10, "{'type':2,'id':9,'tagName':'div','attributes':{},'childNodes':[]}");
    assertThat(onlyFinding(page(tag("div").scroll(0, 400).room(0, 900)), page(tag("div"))).rule())
        .isEqualTo("fidelity/scroll");
  }

  @Test
  void textsInFieldsScrollByThemselves() {
    assertSame(
        page(tag("input").value("ada@kestrel.test").scroll(40, 0)),
        page(tag("input").value("****************")));
    assertSame(
        page(tag("textarea").value("a b c").scroll(0, 60)), page(tag("textarea").value("a b c")));
    assertSame(
        page(tag("div").attribute("contenteditable", "").scroll(0, 60)),
        page(tag("div").attribute("contenteditable", "")));
    assertThat(
            onlyFinding(
                    page(tag("div").attribute("contenteditable", "false").scroll(0, 60)),
                    page(tag("div").attribute("contenteditable", "false")))
                .rule())
        .isEqualTo("fidelity/scroll");
  }

  @Test
  void depthAndWidthCostNeitherStackNorSquares() {
    PageFixture.Draft deep = tag("div").with("inside");
    for (int depth = 0; depth < 10_000; depth++) {
      deep = tag("div").with(deep);
    }
    Object[] rows = new Object[50_000];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = tag("li").with(row % 3 == 0 ? "Tea" : "Coffee " + row);
    }
    Object[] shifted = java.util.Arrays.copyOfRange(rows, 1, rows.length);
    shifted[40_000] = tag("li").with("Cocoa");
    Verification verification =
        compare(page(deep, tag("ul").with(rows)), page(deep, tag("ul").with(shifted)));
    assertThat(verification.findings())
        .extracting(Finding::rule)
        .containsExactly("fidelity/missing-element", "fidelity/text");
  }

  @Test
  void maskedValuesAreComparedByShapeWhereMaskingIsMeant() {
    Verification verification =
        compare(
            page(
                tag("input").value("Ada Kestrel"),
                tag("p").attribute("class", "rr-mask").with(tag("b").with("Ada Kestrel"))),
            page(
                tag("input").value("***********"),
                tag("p").attribute("class", "rr-mask").with(tag("b").with("*** *******"))));
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.measures()).containsEntry("fidelity.masked", 2.0);
  }

  @Test
  void aMaskOfAnotherLengthIsADifference() {
    assertThat(
            onlyFinding(page(tag("input").value("Ada")), page(tag("input").value("****"))).rule())
        .isEqualTo("fidelity/value");
  }

  @Test
  void maskedTextThatNobodyCalledPrivateIsADifference() {
    Finding finding = onlyFinding(page(tag("h1").with("Cart")), page(tag("h1").with("****")));
    assertThat(finding.rule()).isEqualTo("fidelity/text");
    assertThat(finding.message())
        .isEqualTo("The replay shows masked, though nothing says that it is private.");
  }

  @Test
  void aChoiceThatWasRecordedMaskedCountsAsMasked() {
    tape.page(
        10,
        "{'type':2,'id':9,'tagName':'select','attributes':{'value':'**'},'childNodes':[]},"
            + "{'type':2,'id':10,'tagName':'input','attributes':{'value':'**********'},"
            + "'childNodes':[]}");
    assertSame(
        page(
            tag("select").value("de").selected("Germany"),
            tag("input").attribute("type", "date").value("1987-03-14")),
        page(tag("select").selected(), tag("input").attribute("type", "date").value("")));
  }

  @Test
  void blockedElementsAreComparedByPresenceAndSize() {
    tape.policy(new Policy(Set.of(), List.of(), List.of("#card"), List.of()));
    assertSame(
        page(
            tag("div").attribute("class", "rr-block").box(0, 0, 300, 40).with("secret"),
            tag("div").attribute("id", "card").with("secret")),
        page(
            tag("div").attribute("class", "rr-block").box(0, 90, 301, 40),
            tag("div").attribute("id", "card")));
  }

  @Test
  void aBlockedElementOfAnotherSizeIsFound() {
    Finding finding =
        onlyFinding(
            page(tag("div").attribute("class", "rr-block").box(0, 0, 300, 40)),
            page(tag("div").attribute("class", "rr-block").box(0, 0, 300, 60)));
    assertThat(finding.rule()).isEqualTo("fidelity/box");
  }

  @Test
  void aDifferenceInSeveralCheckpointsIsOneFinding() {
    PageSnapshot live = page(tag("h1").with("Cart"));
    PageSnapshot replayed = page(tag("h1").with("Cat"));
    tape.checkpoint("earlier", 50, live, replayed);
    Finding finding = onlyFinding(live, replayed);
    assertThat(finding.count()).isEqualTo(2);
    assertThat(finding.where().checkpoint()).contains("earlier");
  }

  @Test
  void aCheckpointWithoutReplayIsAnErrorAndLowersTheScore() {
    PageSnapshot live = page(tag("h1").with("Cart"));
    tape.unreplayed("lost", 50, live);
    Verification verification = compare(live, live);
    assertThat(verification.findings()).hasSize(1);
    assertThat(verification.findings().get(0).rule()).isEqualTo("fidelity/missing-replay");
    assertThat(verification.findings().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(verification.measures())
        .containsEntry("fidelity.checkpoints", 1.0)
        .containsEntry("fidelity.score_min", 0.0);
    assertThat(verification.measures().get("fidelity.score")).isBetween(0.4, 0.6);
  }

  @Test
  void theScoreIsTheShareOfFactsThatMatch() {
    // Title, html, head apart, body, h1 and its text are five facts; the text differs.
    Verification verification = compare(page(tag("h1").with("Cart")), page(tag("h1").with("Cat")));
    assertThat(verification.measures())
        .containsEntry("fidelity.facts", 5.0)
        .containsEntry("fidelity.score", 0.8);
  }

  @Test
  void aSessionWithoutCheckpointsIsAnError() {
    assertThatThrownBy(() -> new FidelityVerifier().verify(tape.evidence()))
        .isInstanceOf(NothingToVerify.class)
        .hasMessageContaining("no checkpoint");
  }
}
