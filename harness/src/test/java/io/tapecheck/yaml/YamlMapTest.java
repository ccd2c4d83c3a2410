package io.tapecheck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlMapTest {

  @Test
  void putsAValueAtAPathAndLeavesTheRest() {
    assertThat(parse("a: {b: 1, c: 2}\nd: 3").with(List.of("a", "b"), parse("x: y")).toJson())
        .isEqualTo(parse("a: {c: 2, b: {x: y}}\nd: 3").toJson());
  }

  @Test
  void makesThePathWhereItIsMissing() {
    assertThat(parse("a: 1").with(List.of("a", "b"), parse("x: y")).toJson())
        .isEqualTo(parse("a: {b: {x: y}}").toJson());
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    YamlProblems problems = new YamlProblems();
    assertThat(YamlDocument.parse("test", "a: 1\na: 2", problems)).isPresent();
    assertThat(problems.all())
        .extracting(YamlProblem::toString)
        .containsExactly("test:2:1: The key \"a\" stands here twice.");
  }

  private static YamlMap parse(String text) {
    return (YamlMap) YamlDocument.parse("test", text, new YamlProblems()).orElseThrow();
  }
}
