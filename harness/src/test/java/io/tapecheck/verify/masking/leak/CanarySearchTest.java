package io.tapecheck.verify.masking.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CanarySearchTest {

  private static final List<Canary> MANY =
      IntStream.range(0, 200)
          .mapToObj(i -> new Canary("x#" + i, "x", "same-beginning-" + (i * 7919) + "-same-end"))
          .toList();

  /** Shared, for a search knows some thousand hashes of every value. */
  private static final CanarySearch SEARCH_FOR_MANY = new CanarySearch(MANY);

  private static CanarySearch searchFor(String value) {
    return new CanarySearch(List.of(new Canary("x#1", "x", value)));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 100)
  void base64IsFoundAtEveryPositionOfLongerText(
      @ForAll @StringLength(max = 5) String before,
      @ForAll @AlphaChars @NumericChars @Chars({'ä', '?', '~'}) @StringLength(min = 8, max = 20)
          String value,
      @ForAll @StringLength(max = 5) String after) {
    CanarySearch search = searchFor("q" + value + "z");
    String encoded = base64(before + "q" + value + "z" + after);
    assertThat(search.inside(encoded)).isNotEmpty();
    assertThat(search.inside(encoded.replace('+', '-').replace('/', '_'))).isNotEmpty();
  }

  @Property(tries = 100)
  void urlEncodedValuesAreFound(
      @ForAll
          @AlphaChars
          @Chars({' ', '&', 'é', '+', '%', '*', '~'})
          @StringLength(min = 5, max = 20)
          String value) {
    Assume.that(value.strip().length() >= 5);
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    assertThat(searchFor(value).inside("a=b&c=" + encoded + "&d")).isNotEmpty();
  }

  @Property(tries = 100)
  void everyOneOfManyCanariesIsFoundAtItsPlace(
      @ForAll @IntRange(min = 0, max = 199) int chosen,
      @ForAll @StringLength(max = 30) String before) {
    String text = before + MANY.get(chosen).value() + before;
    assertThat(SEARCH_FOR_MANY.inside(text))
        .extracting(match -> match.canary().id())
        .containsExactly("x#" + chosen);
  }

  @Test
  void theSameNumberInALongerNumberIsAnotherNumber() {
    CanarySearch search = searchFor("4000123412349010");
    assertThat(search.inside("4000 1234 1234 9010")).hasSize(1);
    assertThat(search.inside("1 4000-1234-1234-9010, 2")).hasSize(1);
    assertThat(search.inside("4000 1234 1234 90101")).isEmpty();
    assertThat(search.inside("4000 1234 1234 901")).isEmpty();
    assertThat(search.inside("4000, 1234, 1234, 9010")).isEmpty();
  }

  @Test
  void aLongValueWithLettersIsFoundWhateverItTouches() {
    CanarySearch search = searchFor("q8-93Z0#1174x");
    assertThat(search.inside("idq8-93Z0#1174x7")).hasSize(1);
    assertThat(search.inside("idq8-93Z0 #1174x7")).isEmpty();
  }

  @Test
  void blanksThatFormsWriteAsPlusHideNothing() {
    assertThat(searchFor("Kea ~~lq").inside("c=1&name=Kea+~~lq&d")).hasSize(1);
    assertThat(searchFor("Kea ~~lq").inside("c=1&name=Kea+%7E%7Elq&d"))
        .extracting(Match::encoding)
        .containsExactly(List.of("url"));
  }

  @Test
  void whatIsReadInTwoWaysIsCountedOnce() {
    assertThat(searchFor("anna@x.de").inside("data=%7B%22m%22%3A%22anna%40x.de%22%2C%22a+b%22%7D"))
        .extracting(Match::count)
        .containsExactly(1);
    assertThat(searchFor("mirel").inside("{\"a\":\"eyJuIjoibWlyZWwifQ==\"}"))
        .extracting(Match::count)
        .containsExactly(1);
    assertThat(searchFor("mirel").inside("bWlyZWw bWlyZWw"))
        .extracting(Match::count)
        .containsExactly(2);
  }

  @Test
  void charactersThatFoldToManyDoNotOverflow() {
    String ligature = "\uFDFA";
    String text =
        "a".repeat(3968) + ligature.repeat(4) + "a".repeat(47) + ligature + "a".repeat(200);
    assertThat(searchFor("kestrul dramo").inside(text + "kestrul dramo" + text)).hasSize(1);
  }

  @Test
  void phonesAndDatesAreFoundInOtherGroupings() {
    assertThat(searchFor("+1 555-013-8842").inside("+1 (555) 013.8842")).hasSize(1);
    assertThat(searchFor("1987-03-14").inside("1987/03/14")).hasSize(1);
    assertThat(searchFor("DE89370400440532013000").inside("de89 3704 0044 0532 0130 00"))
        .hasSize(1);
  }

  @Test
  void nestedJsonIsFound() {
    assertThat(searchFor("say \"hi\" 7zq").inside("{\"a\":\"say \\\\\\\"hi\\\\\\\" 7zq\"}"))
        .extracting(Match::encoding)
        .containsExactly(List.of("json", "json"));
  }

  @Test
  void countsWhatItSearches() {
    CanarySearch search = searchFor("something");
    assertThat(search.inside("0123456789")).isEmpty();
    assertThat(search.bytesSearched()).isEqualTo(10);
  }

  @Test
  void neverNamesAValue() {
    Canary canary = new Canary("x#1", "x", "top-secret-value");
    assertThat(searchFor("top-secret-value").inside("a top-secret-value").toString())
        .contains("x#1")
        .doesNotContain(canary.value());
  }
}
