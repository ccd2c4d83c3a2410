package io.tapecheck.settings;

import io.tapecheck.scenario.Problem;
import io.tapecheck.scenario.SourcePosition;
import io.tapecheck.yaml.YamlPosition;
import io.tapecheck.yaml.YamlProblems;
import java.util.List;
import java.util.stream.Collectors;

/** The settings are wrong; says everything that is wrong with them. */
public final class SettingsProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  private SettingsProblem(List<Problem> problems, String message) {
    super(message);
    this.problems = problems;
  }

  static SettingsProblem of(YamlProblems found) {
    List<Problem> problems =
        found.all().stream()
            .map(problem -> new Problem(source(problem.position()), problem.message()))
            .toList();
    String message = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    int left = found.found() - problems.size();
    return new SettingsProblem(
        problems, left == 0 ? message : message + "\nand %d more problems.".formatted(left));
  }

  /** What is wrong, in order. */
  public List<Problem> problems() {
    return problems;
  }

  private static SourcePosition source(YamlPosition position) {
    return new SourcePosition(position.source(), position.line(), position.column());
  }
}
