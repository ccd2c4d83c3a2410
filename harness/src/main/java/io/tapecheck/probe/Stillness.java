package io.tapecheck.probe;

import io.tapecheck.browser.FrameAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells whether a page has stayed as it was between two looks at it. */
public final class Stillness {

  private Stillness() {}

  /**
   * Whether nothing moves in any frame.
   *
   * @param answers of the probe's {@code look}
   */
  public static boolean now(List<FrameAnswer> answers) {
    return answers.stream().allMatch(answer -> answer.answer().path("still").asBoolean());
  }

  /**
   * Whether every frame was still at the first look and has not changed since. When that cannot be
   * told, it has not.
   *
   * @param before answers of the probe's {@code look}
   * @param after later answers of its {@code checkpoint}
   */
  public static boolean held(List<FrameAnswer> before, List<FrameAnswer> after) {
    Map<String, FrameAnswer> known =
        before.stream().collect(Collectors.toMap(FrameAnswer::frame, answer -> answer));
    return known.size() == after.size()
        && after.stream()
            .allMatch(
                answer -> {
                  FrameAnswer earlier = known.get(answer.frame());
                  return earlier != null
                      && earlier.answer().path("still").asBoolean()
                      && answer.answer().path("changed").asLong(Long.MAX_VALUE)
                          < earlier.answer().path("time").asLong();
                });
  }
}
