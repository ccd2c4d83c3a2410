package io.tapecheck.verify.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  private static final List<Function<String, String>> MARKS =
      List.of(item -> item, item -> item.substring(0, 1));

  private static String align(List<String> left, List<String> right) {
    StringBuilder pairs = new StringBuilder();
    for (Alignment.Pair<String> pair : Alignment.of(left, right, MARKS)) {
      pairs.append(pair.left()).append('=').append(pair.right()).append(' ');
    }
    return pairs.toString().strip();
  }

  @Test
  void pairsEqualItemsAndLeavesTheOthers() {
    assertThat(align(List.of("a1", "b1", "c1"), List.of("a1", "c1", "d1")))
        .isEqualTo("a1=a1 b1=null c1=c1 null=d1");
  }

  @Test
  void pairsByWeakerMarksInTheGaps() {
    assertThat(align(List.of("a1", "b1", "c1"), List.of("a2", "b1", "c2")))
        .isEqualTo("a1=a2 b1=b1 c1=c2");
  }

  @Test
  void keepsTheOrder() {
    assertThat(align(List.of("a1", "b1"), List.of("b1", "a1"))).isEqualTo("a1=null b1=b1 null=a1");
  }

  @Test
  void pairsLongListsThatShareNothingAtTheirEnds() {
    List<String> left = IntStream.range(0, 3_000).mapToObj(i -> "x" + i).toList();
    List<String> right =
        IntStream.range(0, 3_000).filter(i -> i % 3 != 0).mapToObj(i -> "x" + i).toList();
    assertThat(
            Alignment.of(left, right, MARKS.subList(0, 1)).stream()
                .filter(pair -> pair.left() != null && pair.left().equals(pair.right())))
        .hasSize(2_000);
  }
}
