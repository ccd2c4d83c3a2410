package io.tapecheck.scenario.yaml;

import io.tapecheck.scenario.Problem;
import io.tapecheck.scenario.ScenarioProblem;
import io.tapecheck.scenario.SourcePosition;
import io.tapecheck.yaml.YamlPosition;
import io.tapecheck.yaml.YamlProblems;
import java.util.List;

/** One or more scenario files are wrong; says everything that is wrong with them. */
public final class ScenarioFileProblem extends ScenarioProblem {
  private static final long serialVersionUID = 1L;

  ScenarioFileProblem(List<Problem> problems, int found) {
    super(problems, found);
  }

  static ScenarioFileProblem of(YamlProblems problems) {
    return new ScenarioFileProblem(
        problems.all().stream()
            .map(problem -> new Problem(source(problem.position()), problem.message()))
            .toList(),
        problems.found());
  }

  static SourcePosition source(YamlPosition position) {
    return new SourcePosition(position.source(), position.line(), position.column());
  }

  static YamlPosition yaml(SourcePosition position) {
    return new YamlPosition(position.file(), position.line(), position.column());
  }
}
