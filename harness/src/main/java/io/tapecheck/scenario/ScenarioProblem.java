package io.tapecheck.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario is wrong; says everything that is wrong with it. */
public class ScenarioProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Tells problems.
   *
   * @param problems at least one, in order
   * @param found how many there were, which may be more than are told
   */
  public ScenarioProblem(List<Problem> problems, int found) {
    super(message(problems, found));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in order. */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems, int found) {
    String lines = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    if (found > problems.size()) {
      lines += "\nand %d more problems.".formatted(found - problems.size());
    }
    return lines;
  }
}
