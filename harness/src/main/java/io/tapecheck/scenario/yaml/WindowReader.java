package io.tapecheck.scenario.yaml;

import io.tapecheck.scenario.Action;
import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlList;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlScalar;
import io.tapecheck.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** Reads what is done to the window rather than to an element. */
final class WindowReader {

  private final YamlProblems problems;

  WindowReader(YamlProblems problems) {
    this.problems = problems;
  }

  /** Scrolling by two distances in a list. */
  Optional<Action> distance(YamlValue value) {
    if (value instanceof YamlList list && list.items().size() == 2) {
      List<Integer> pixels =
          list.items().stream()
              .filter(YamlScalar.class::isInstance)
              .flatMap(item -> ((YamlScalar) item).wholeNumber().stream())
              .filter(number -> number.bitLength() < 31)
              .map(Number::intValue)
              .toList();
      if (pixels.size() == 2) {
        return Optional.of(new Action.Scroll(Optional.empty(), pixels.get(0), pixels.get(1)));
      }
    }
    problems.add(
        value.position(), "\"by\" must be two whole numbers of pixels, x and y: [0, 400].");
    return Optional.empty();
  }

  /** Changing the viewport to a width and height. */
  Optional<Action> viewport(YamlValue value) {
    return YamlFields.of(value, "viewport", List.of("width", "height"), problems)
        .flatMap(
            fields -> {
              Optional<Long> width = side(fields, "width");
              Optional<Long> height = side(fields, "height");
              return width.flatMap(
                  x -> height.map(y -> new Action.UseViewport(x.intValue(), y.intValue())));
            });
  }

  private Optional<Long> side(YamlFields fields, String side) {
    if (fields.value(side).isEmpty() && fields.allKnown()) {
      problems.add(
          fields.position(), "\"viewport\" lacks \"%s\". Add %s: 800.".formatted(side, side));
    }
    return fields.wholeNumber(side, 1, ScenarioRules.LARGEST_VIEWPORT);
  }
}
