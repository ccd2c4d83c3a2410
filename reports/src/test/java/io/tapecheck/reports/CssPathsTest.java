package io.tapecheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CssPathsTest {

  @Test
  void aPathIsShortenedToItsEnd() {
    assertThat(
            CssPaths.shortened(
                "left in text of html > body > form:nth-of-type(1) > div:nth-of-type(3) >"
                    + " input:nth-of-type(1), first in event 7."))
        .isEqualTo("left in text of … > div:nth-of-type(3) > input, first in event 7.");
  }

  @Test
  void aPathThroughAShadowRootStaysOne() {
    assertThat(CssPaths.shortened("html > body > address-fields:nth-of-type(1) >>> input"))
        .isEqualTo("… > address-fields >>> input");
  }

  @Test
  void whatIsShortAlreadyOrNoPathStays() {
    assertThat(CssPaths.shortened("html > body")).isEqualTo("html > body");
    assertThat(CssPaths.shortened("a > b, $1 and html")).isEqualTo("a > b, $1 and html");
  }
}
