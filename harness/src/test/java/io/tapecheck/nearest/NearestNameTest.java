package io.tapecheck.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> STEPS = List.of("click", "check", "checkpoint", "fill", "open");

  @Test
  void findsWhatWasMeant() {
    assertThat(NearestName.of("clik", STEPS)).contains("click");
    assertThat(NearestName.of("ceckpoint", STEPS)).contains("checkpoint");
    assertThat(NearestName.of("Open", STEPS)).contains("open");
  }

  @Test
  void saysNothingWhenNothingIsNear() {
    assertThat(NearestName.of("somersault", STEPS)).isEmpty();
    assertThat(NearestName.of("xy", List.of("ab"))).isEmpty();
  }

  @Test
  void hintsAtAllNamesWhenNoneIsNear() {
    assertThat(NearestName.hint("opne", STEPS)).isEqualTo("Did you mean \"open\"?");
    assertThat(NearestName.hint("somersault", STEPS))
        .isEqualTo("There are: click, check, checkpoint, fill, open.");
  }

  @Property(tries = 200)
  void distanceIsSymmetricAndZeroForTheSame(
      @ForAll @StringLength(max = 12) String one, @ForAll @StringLength(max = 12) String other) {
    assertThat(NearestName.distance(one, other)).isEqualTo(NearestName.distance(other, one));
    assertThat(NearestName.distance(one, one)).isZero();
  }
}
