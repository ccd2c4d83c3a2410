package io.tapecheck.scenario;

import java.util.Set;

/** Where the code stands that calls a builder. */
final class CallSite {

  private static final Set<String> BUILDERS =
      Set.of(
          CallSite.class.getName(),
          Scenario.class.getName(),
          ScenarioBuilder.class.getName(),
          StageBuilder.class.getName());

  private CallSite() {}

  /** The nearest caller outside of the builders. */
  static SourcePosition position() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !BUILDERS.contains(frame.getClassName()))
                    .findFirst()
                    .map(
                        frame ->
                            new SourcePosition(
                                frame.getClassName(), Math.max(0, frame.getLineNumber()), 0)))
        .orElseGet(() -> SourcePosition.of("unknown class"));
  }
}
