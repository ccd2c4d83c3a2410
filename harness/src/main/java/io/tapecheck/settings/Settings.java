package io.tapecheck.settings;

import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.Policy;
import io.tapecheck.scenario.Variant;
import io.tapecheck.yaml.YamlDocument;
import io.tapecheck.yaml.YamlMap;
import io.tapecheck.yaml.YamlPosition;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlValue;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run is told.
 *
 * @param scenarios folder with the scenario files
 * @param variants the ways of running every scenario, instead of its own
 * @param appUrl an application that the harness does not serve
 * @param recorder the recorder under test
 * @param browser the browser
 * @param policy what must not escape and what must stay readable
 * @param errors whose an error is, and which are known
 * @param gates the usual limits, in order
 * @param writtenGates the measures whose gates are written down, not left at what is usual
 * @param exceptions limits that are others for some sessions
 * @param run how the run goes
 * @param persona who uses the application
 */
public record Settings(
    Path scenarios,
    Optional<List<Variant>> variants,
    Optional<URI> appUrl,
    RecorderChoice recorder,
    BrowserChoice browser,
    Policy policy,
    ErrorPolicy errors,
    List<GateLimit> gates,
    Set<String> writtenGates,
    List<GateException> exceptions,
    RunSettings run,
    PersonaSettings persona) {

  public Settings {
    variants = variants.map(List::copyOf);
    gates = List.copyOf(gates);
    writtenGates = Set.copyOf(writtenGates);
    exceptions = List.copyOf(exceptions);
  }

  /** What holds when nothing is set; scenarios lie in the working directory. */
  public static Settings defaults() {
    return load(Optional.empty(), List.of());
  }

  /**
   * Reads settings; what neither file nor overrides say has its default.
   *
   * @param file {@code tapecheck.yaml}; without one the defaults hold
   * @param overrides each {@code path=value}, for example {@code run.workers=2} or {@code
   *     gates.fidelity.score=0.99}; later ones win over earlier ones, and all over the file
   * @throws SettingsProblem when file or overrides are wrong; lists all that is wrong
   */
  public static Settings load(Optional<Path> file, List<String> overrides) {
    YamlProblems problems = new YamlProblems();
    Path folder =
        file.map(Path::toAbsolutePath)
            .flatMap(path -> Optional.ofNullable(path.getParent()))
            .orElseGet(() -> Path.of("").toAbsolutePath());
    PolicyFile policy = new PolicyFile(folder, problems);
    YamlValue root =
        file.flatMap(path -> YamlDocument.read(path, problems))
            .map(policy::putIn)
            .orElseGet(() -> YamlMap.empty(YamlPosition.of("settings")));
    for (String override : overrides) {
      root = policy.putIn(SettingOverride.apply(override, root, problems));
    }
    Optional<Settings> settings = new SettingsReader(folder, problems).read(root);
    return settings
        .filter(read -> problems.found() == 0)
        .orElseThrow(() -> SettingsProblem.of(problems));
  }

  /**
   * The limits that hold for a session: the usual ones, or those of the exceptions that apply; of
   * several exceptions for one gate the last wins. One that an exception takes off is there too.
   *
   * @param axes recorder, driver, device, meeting, scenario, app and the variant's own
   */
  public List<GateInForce> gatesFor(Map<String, String> axes) {
    return gates.stream().map(gate -> inForce(gate, axes)).toList();
  }

  private GateInForce inForce(GateLimit gate, Map<String, String> axes) {
    return exceptions.stream()
        .filter(exception -> exception.measure().equals(gate.measure()))
        .filter(exception -> exception.appliesTo(axes))
        .reduce((earlier, later) -> later)
        .map(
            exception ->
                new GateInForce(
                    exception.limit().orElse(gate),
                    exception.limit().isEmpty(),
                    Optional.of(exception.reason())))
        .orElseGet(
            () ->
                new GateInForce(
                    gate, false, Optional.empty(), !writtenGates.contains(gate.measure())));
  }
}
