package io.tapecheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.FrameAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StillnessTest {

  @Test
  void aPageThatChangedBeforeTheFirstLookOnlyHasStayed() {
    assertThat(Stillness.held(List.of(look(100, true)), List.of(changed("main", 99)))).isTrue();
  }

  @Test
  void aChangeInTheSameMillisecondMayHaveComeLater() {
    assertThat(Stillness.held(List.of(look(100, true)), List.of(changed("main", 100)))).isFalse();
  }

  @Test
  void aPageIsStillWhenAllItsFramesAre() {
    FrameAnswer moving = answer("frame", JsonNodeFactory.instance.objectNode().put("still", false));
    assertThat(Stillness.now(List.of(look(100, true)))).isTrue();
    assertThat(Stillness.now(List.of(look(100, true), moving))).isFalse();
  }

  @Test
  void aPageThatMovedAtTheFirstLookHasNotStayed() {
    assertThat(Stillness.held(List.of(look(100, false)), List.of(changed("main", 50)))).isFalse();
  }

  @Test
  void aFrameThatCameOrWentIsAChange() {
    List<FrameAnswer> withFrame = List.of(changed("main", 50), changed("frame", 50));
    assertThat(Stillness.held(List.of(look(100, true)), withFrame)).isFalse();
    assertThat(Stillness.held(List.of(look(100, true)), List.of())).isFalse();
  }

  @Test
  void whatDoesNotSayWhenItChangedMayHaveChanged() {
    FrameAnswer silent = answer("main", JsonNodeFactory.instance.objectNode());
    assertThat(Stillness.held(List.of(look(100, true)), List.of(silent))).isFalse();
  }

  private static FrameAnswer look(long time, boolean still) {
    return answer(
        "main", JsonNodeFactory.instance.objectNode().put("time", time).put("still", still));
  }

  private static FrameAnswer changed(String frame, long time) {
    return answer(frame, JsonNodeFactory.instance.objectNode().put("changed", time));
  }

  private static FrameAnswer answer(String frame, ObjectNode json) {
    return new FrameAnswer(frame, Optional.empty(), "http://a/", json);
  }
}
