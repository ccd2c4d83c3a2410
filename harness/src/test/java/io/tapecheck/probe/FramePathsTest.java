package io.tapecheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tapecheck.tape.TapeJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramePathsTest {

  private final FramePaths frames = new FramePaths();

  @Test
  void aPathInsideAFrameLeadsFromTheTop() throws JsonProcessingException {
    learn("{'place':[],'frames':[{'place':[1],'path':'html > body > iframe:nth-of-type(2)'}]}");

    assertThat(frames.fromTop(List.of(1), "html > body"))
        .isEqualTo("html > body > iframe:nth-of-type(2) ||| html > body");
  }

  @Test
  void aFrameInsideAFrameLeadsThroughBoth() throws JsonProcessingException {
    learn("{'place':[],'frames':[{'place':[0],'path':'outer'}]}");
    learn("{'place':[0],'frames':[{'place':[0,0],'path':'inner'}]}");

    assertThat(frames.fromTop(List.of(0, 0), "html")).isEqualTo("outer ||| inner ||| html");
  }

  @Test
  void thePathOfTheTopIsItself() {
    assertThat(frames.fromTop(List.of(), "html > body")).isEqualTo("html > body");
  }

  private void learn(String json) throws JsonProcessingException {
    frames.learn(ProbeMessage.of(TapeJson.mapper().readTree(json.replace('\'', '"'))));
  }
}
