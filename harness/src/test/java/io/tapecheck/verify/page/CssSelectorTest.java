package io.tapecheck.verify.page;

import static io.tapecheck.verify.PageFixture.page;
import static io.tapecheck.verify.PageFixture.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.selector.CssSelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CssSelectorTest {

  private final PageTree tree =
      new PageTree(
          page(
              tag("main")
                  .attribute("id", "shop")
                  .with(
                      tag("p").attribute("class", "total big").attribute("data-x", "One two"),
                      tag("p"),
                      tag("b"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p                         | 2
          #shop > p                 | 2
          html p.total.big          | 1
          body > p                  | 0
          p + p, b                  | 2
          .total ~ b                | 1
          [data-x]                  | 1
          [data-x="One two"]        | 1
          [data-x='one TWO' i]      | 1
          [data-x~=two]             | 1
          p[data-x^=One][data-x$=o] | 1
          [data-x*='e t']           | 1
          main > :not(p)            | 1
          main > *:not(.total, b)   | 1
          """)
  void selectsWhatBrowsersSelect(String selector, int expected) {
    assertThat(tree.matching(CssSelector.of(selector))).hasSize(expected);
  }

  @Test
  void coversWhatIsInside() {
    PageElement bold =
        tree.at("html > body > main:nth-of-type(1) > b:nth-of-type(1)").orElseThrow();
    assertThat(CssSelector.of("#shop").coversPlaceOf(bold)).isTrue();
    assertThat(CssSelector.of(".total").coversPlaceOf(bold)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p >", "[x", "p:hover", "a[b=\"c]", "[x!=y]", "p)", ","})
  void saysWhatIsWrongAndWhere(String selector) {
    assertThatThrownBy(() -> CssSelector.of(selector))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + selector + "\" cannot be read at position");
  }
}
