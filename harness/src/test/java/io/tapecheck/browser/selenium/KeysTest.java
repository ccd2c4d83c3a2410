package io.tapecheck.browser.selenium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

  private final ArrayNode actions = PageContext.arguments();

  private List<String> performed() {
    List<String> performed = new ArrayList<>();
    for (JsonNode action : actions) {
      performed.add(action.path("type").asText() + " " + action.path("value").asText());
    }
    return performed;
  }

  @Test
  void pressesANamedKey() {
    Keys.press(actions, "Enter");
    assertThat(performed()).containsExactly("keyDown \uE007", "keyUp \uE007");
  }

  @Test
  void holdsModifiersWhileTheKeyIsPressed() {
    Keys.press(actions, "Shift+Tab");
    assertThat(performed())
        .containsExactly("keyDown \uE008", "keyDown \uE004", "keyUp \uE004", "keyUp \uE008");
  }

  @Test
  void pressesThePlusKey() {
    Keys.press(actions, "+");
    assertThat(performed()).containsExactly("keyDown +", "keyUp +");
  }

  @Test
  void typesCharactersOfAnyPlane() {
    Keys.type(actions, "é😀");
    assertThat(performed()).containsExactly("keyDown é", "keyUp é", "keyDown 😀", "keyUp 😀");
  }

  @Test
  void saysWhichKeyThereIsNot() {
    assertThatThrownBy(() -> Keys.press(actions, "Return"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"Return\"");
  }
}
