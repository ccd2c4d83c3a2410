package io.tapecheck.audit.settings;

import io.tapecheck.yaml.YamlProblem;
import io.tapecheck.yaml.YamlProblems;
import java.util.stream.Collectors;

/** A file that tells an audit what to do is wrong, or cannot be read. Holds none of its content. */
public final class AuditProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AuditProblem(String message) {
    super(message);
  }

  /** Everything that is wrong with a YAML file. */
  public static AuditProblem of(YamlProblems problems) {
    String all = problems.all().stream().map(AuditProblem::line).collect(Collectors.joining("\n"));
    int left = problems.found() - problems.all().size();
    return new AuditProblem(left == 0 ? all : all + "\nand %d more problems.".formatted(left));
  }

  private static String line(YamlProblem problem) {
    return problem.position() + ": " + problem.message();
  }
}
