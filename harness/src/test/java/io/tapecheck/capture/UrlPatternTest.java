package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrlPatternTest {

  private static final String HOST = "http://shop.example:8080";

  @Test
  void aStarStandsForOneSegment() {
    UrlPattern pattern = new UrlPattern("/confirmation/*");
    assertThat(pattern.matches(HOST + "/confirmation/1001")).isTrue();
    assertThat(pattern.matches(HOST + "/confirmation/1001/print")).isFalse();
  }

  @Test
  void twoStarsStandForAnything() {
    assertThat(new UrlPattern("/checkout/**").matches(HOST + "/checkout/a/b")).isTrue();
  }

  @Test
  void everythingElseStandsForItself() {
    assertThat(new UrlPattern("/a.b").matches(HOST + "/axb")).isFalse();
    assertThat(new UrlPattern("/a.b").matches(HOST + "/a.b")).isTrue();
  }

  @Test
  void aPathIsHeldAgainstThePathAlone() {
    assertThat(new UrlPattern("/login").matches(HOST + "/login?from=%2Fcart#form")).isTrue();
    assertThat(new UrlPattern("/").matches(HOST)).isTrue();
    assertThat(new UrlPattern("/").matches(HOST + "?lang=en")).isTrue();
  }

  @Test
  void aQueryCountsWhereThePatternNamesOne() {
    UrlPattern pattern = new UrlPattern("/login?from=*");
    assertThat(pattern.matches(HOST + "/login?from=%2Fcart")).isTrue();
    assertThat(pattern.matches(HOST + "/login")).isFalse();
    assertThat(new UrlPattern("/login?from=%2Fcart").matches(HOST + "/login?from=%2Fcart"))
        .isTrue();
    assertThat(new UrlPattern("/login?from=/cart").matches(HOST + "/login?from=%2Fcart")).isTrue();
  }

  @Test
  void aFragmentCountsWhereThePatternNamesOne() {
    UrlPattern pattern = new UrlPattern("/#/cart");
    assertThat(pattern.matches(HOST + "/#/cart")).isTrue();
    assertThat(pattern.matches(HOST + "/#/payment")).isFalse();
  }

  @Test
  void aWholeAddressCountsFromItsScheme() {
    UrlPattern pattern = new UrlPattern("https://pay.example/**");
    assertThat(pattern.matches("https://pay.example/challenge/7?x=1")).isTrue();
    assertThat(pattern.matches("https://shop.example/challenge/7")).isFalse();
  }

  @Test
  void whatBrowsersLeaveInAddressesIsNoProblem() {
    assertThat(new UrlPattern("/a|b").matches(HOST + "/a|b?x=[1]")).isTrue();
    assertThat(new UrlPattern("/größe").matches(HOST + "/gr%C3%B6%C3%9Fe")).isTrue();
    assertThat(new UrlPattern("/100%").matches(HOST + "/100%")).isTrue();
    assertThat(new UrlPattern("/a+b").matches(HOST + "/a+b")).isTrue();
  }

  @Test
  void aMessageShowsAsMuchAsWasCompared() {
    String url = HOST + "/login?token=abc#form";
    assertThat(new UrlPattern("/cart").partOf(url)).isEqualTo("/login");
    assertThat(new UrlPattern("/cart?x=*").partOf(url)).isEqualTo("/login?token=abc");
  }
}
