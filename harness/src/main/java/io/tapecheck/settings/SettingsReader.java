package io.tapecheck.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.collector.Collector;
import io.tapecheck.recorder.LedTraffic;
import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.scenario.yaml.VariantReader;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlScalar;
import io.tapecheck.yaml.YamlValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads settings from the root of a document. */
final class SettingsReader {

  private static final List<String> KEYS =
      List.of(
          "scenarios",
          "variants",
          "app",
          "recorder",
          "browser",
          "policy",
          "errors",
          "gates",
          "exceptions",
          "run",
          "persona");
  private static final List<String> ENGINES = List.of("chromium", "firefox", "webkit");
  private static final String DEFAULT_RECORDER = "rrweb@2.2.2";
  private static final long DEFAULT_SEED = 20260101L;
  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(10);
  private static final Duration DEFAULT_RUN_LIMIT = Duration.ofHours(2);
  private static final long MOST_WORKERS = 256;
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9*._-]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*");
  private static final Pattern URL = Pattern.compile("https?://[^/\\s]+/\\S*");
  private static final long LONGEST_WAIT = 3600;
  private static final long LONGEST_RUN = 86_400;

  private final Path folder;
  private final YamlProblems problems;

  /**
   * A reader.
   *
   * @param folder that the settings' paths are relative to
   */
  SettingsReader(Path folder, YamlProblems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  Optional<Settings> read(YamlValue root) {
    return YamlFields.of(root, "settings", KEYS, problems).map(this::read);
  }

  private Settings read(YamlFields root) {
    Gates gates = new Gates(problems);
    List<GateLimit> limits = gates.read(root.value("gates"));
    RecorderChoice recorder =
        recorder(
            part(
                root,
                "recorder",
                List.of(
                    "use",
                    "optionSet",
                    "options",
                    "meeting",
                    "collectorPort",
                    "hosts",
                    "urls",
                    "script")));
    return new Settings(
        Places.path(root, problems, "scenarios").map(folder::resolve).orElse(folder).normalize(),
        root.value("variants").map(value -> new VariantReader(problems).read(Optional.of(value))),
        part(root, "app", List.of("url")).flatMap(app -> Places.address(app, problems, "url")),
        recorder,
        browser(
            part(
                root,
                "browser",
                List.of(
                    "engine",
                    "driver",
                    "device",
                    "headless",
                    "binary",
                    "grid",
                    "install",
                    "sandbox",
                    "liftContentSecurityPolicy")),
            recorder.leads()),
        new PolicyReader(problems).read(root.value("policy")),
        new ErrorPolicyReader(problems).read(root.value("errors")),
        limits,
        Gates.written(root.value("gates")),
        new ExceptionsReader(problems, gates, limits).read(root.list("exceptions")),
        run(
            part(
                root,
                "run",
                List.of(
                    "workers",
                    "seed",
                    "out",
                    "timeLimitSeconds",
                    "sessionLimitSeconds",
                    "limitSeconds"))),
        new PersonaReader(folder, System.getenv(), problems).read(root.value("persona")));
  }

  private Optional<YamlFields> part(YamlFields root, String key, List<String> known) {
    return root.value(key).flatMap(value -> YamlFields.of(value, key, known, problems));
  }

  private RecorderChoice recorder(Optional<YamlFields> fields) {
    Map<String, JsonNode> options = new LinkedHashMap<>();
    fields
        .map(read -> read.map("options"))
        .orElse(Map.of())
        .forEach((name, value) -> options.put(name, value.toJson()));
    return new RecorderChoice(
        fields.flatMap(this::recorderUsed).orElse(DEFAULT_RECORDER),
        fields
            .flatMap(read -> read.oneOf("optionSet", ScenarioRules.OPTION_SETS))
            .flatMap(OptionSet::byId)
            .orElse(OptionSet.STANDARD),
        options,
        fields
            .flatMap(read -> read.oneOf("meeting", ScenarioRules.MEETINGS))
            .flatMap(Meeting::byId)
            .orElse(Meeting.INJECTED),
        fields.flatMap(read -> read.wholeNumber("collectorPort", 1, 65_535)).map(Long::intValue),
        new LedTraffic(
            patterns(fields, "hosts", HOST, "a host name such as *.vendor.example"),
            patterns(fields, "urls", URL, "an address such as https://shop.example/ingest/*")),
        fields.flatMap(read -> Places.path(read, problems, "script")).map(folder::resolve));
  }

  /** Texts in which stars stand for anything, each of the right shape. */
  private List<String> patterns(
      Optional<YamlFields> fields, String key, Pattern shape, String words) {
    List<String> patterns = fields.flatMap(read -> read.texts(key)).orElse(List.of());
    fields.ifPresent(
        read ->
            patterns.stream()
                .filter(pattern -> !shape.matcher(pattern).matches())
                .forEach(
                    pattern ->
                        problems.add(
                            read.position(key),
                            "\"%s\" in \"%s\" must be %s.".formatted(pattern, key, words))));
    return patterns;
  }

  private Optional<String> recorderUsed(YamlFields fields) {
    Optional<String> use = fields.text("use");
    use.flatMap(ScenarioRules::recorder)
        .ifPresent(message -> problems.add(fields.position("use"), message));
    return use;
  }

  private BrowserChoice browser(Optional<YamlFields> fields, LedTraffic leads) {
    BrowserSettings usual = BrowserSettings.defaults();
    BrowserSettings wanted =
        new BrowserSettings(
            fields.flatMap(read -> read.oneOf("engine", ENGINES)).orElse(usual.engine()),
            fields.flatMap(read -> Places.path(read, problems, "binary")).map(folder::resolve),
            fields.flatMap(read -> read.flag("headless")).orElse(usual.headless()),
            fields.flatMap(read -> Places.address(read, problems, "grid")),
            fields.flatMap(read -> read.flag("install")).orElse(usual.install()),
            fields.flatMap(read -> read.flag("sandbox")).orElse(usual.sandbox()),
            Optional.empty());
    return new BrowserChoice(
        leads.isEmpty() ? wanted : wanted.trusting(Collector.trustedKey()),
        fields.flatMap(read -> read.text("driver")).orElse("playwright"),
        fields
            .flatMap(read -> read.oneOf("device", ScenarioRules.DEVICES))
            .orElse(ScenarioRules.DEVICES.get(0)),
        fields.flatMap(read -> read.flag("liftContentSecurityPolicy")).orElse(true));
  }

  private RunSettings run(Optional<YamlFields> fields) {
    return new RunSettings(
        fields.filter(read -> !isAuto(read)).flatMap(SettingsReader::workers),
        fields
            .flatMap(read -> read.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE))
            .orElse(DEFAULT_SEED),
        fields
            .flatMap(read -> Places.path(read, problems, "out"))
            .orElse(Path.of("target", "tapecheck")),
        limit(fields, "timeLimitSeconds", LONGEST_WAIT).orElse(DEFAULT_TIME_LIMIT),
        limit(fields, "sessionLimitSeconds", LONGEST_RUN).orElse(RunSettings.SESSION_LIMIT),
        limit(fields, "limitSeconds", LONGEST_RUN).orElse(DEFAULT_RUN_LIMIT));
  }

  private static boolean isAuto(YamlFields run) {
    return run.value("workers")
        .filter(YamlScalar.class::isInstance)
        .filter(value -> ((YamlScalar) value).text().equals("auto"))
        .isPresent();
  }

  private static Optional<Integer> workers(YamlFields run) {
    return run.wholeNumber("workers", 1, MOST_WORKERS).map(Long::intValue);
  }

  private Optional<Duration> limit(Optional<YamlFields> fields, String key, long longest) {
    return fields.flatMap(read -> limit(read, key, longest));
  }

  private Optional<Duration> limit(YamlFields run, String key, long longest) {
    Optional<BigDecimal> seconds = run.positiveNumber(key);
    if (seconds.filter(number -> number.compareTo(BigDecimal.valueOf(longest)) > 0).isPresent()) {
      problems.add(run.position(key), "\"%s\" must be %d at most.".formatted(key, longest));
      return Optional.empty();
    }
    return seconds.map(
        number -> Duration.ofMillis(Math.max(1, number.movePointRight(3).longValue())));
  }
}
