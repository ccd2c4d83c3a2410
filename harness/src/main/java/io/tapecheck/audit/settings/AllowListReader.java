package io.tapecheck.audit.settings;

import io.tapecheck.yaml.YamlDocument;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlValue;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Reads an allow-list; its shape is in {@code docs/audit.md}. */
public final class AllowListReader {

  private static final List<String> CRITERIA =
      List.of("rule", "sha256", "pattern", "domain", "file");
  private static final List<String> KEYS =
      List.of("rule", "sha256", "pattern", "domain", "file", "reason", "expires");

  private final YamlProblems problems = new YamlProblems();
  private final List<String> rules;

  private AllowListReader(List<String> rules) {
    this.rules = rules;
  }

  /**
   * Reads a file.
   *
   * @param rules all there are
   * @param today entries that end before do not apply
   * @throws AuditProblem when anything in it is wrong; says everything that is
   */
  public static AllowList read(Path file, List<String> rules, LocalDate today) {
    AllowListReader reader = new AllowListReader(rules);
    List<AllowEntry> entries =
        YamlDocument.read(file, reader.problems).map(reader::entries).orElse(List.of());
    if (reader.problems.found() > 0) {
      throw AuditProblem.of(reader.problems);
    }
    return new AllowList(entries, today);
  }

  private List<AllowEntry> entries(YamlValue document) {
    List<AllowEntry> entries = new ArrayList<>();
    YamlFields.of(document, "allow-list", List.of("allow"), problems).stream()
        .flatMap(fields -> fields.list("allow").stream())
        .flatMap(item -> YamlFields.of(item, "allow", KEYS, problems).stream())
        .forEach(fields -> entry(fields).ifPresent(entries::add));
    return entries;
  }

  private Optional<AllowEntry> entry(YamlFields fields) {
    if (CRITERIA.stream().noneMatch(fields::has) && fields.allKnown()) {
      problems.add(
          fields.position(),
          "This entry would allow everything. Add one of " + String.join(", ", CRITERIA) + ".");
    }
    Optional<String> reason = fields.requiredText("reason", "why it may stand there");
    if (reason.filter(String::isBlank).isPresent()) {
      problems.add(fields.position("reason"), "The reason is blank. Say why.");
    }
    Optional<LocalDate> expires =
        fields.requiredText("expires", "2030-12-31").flatMap(text -> date(fields, text));
    Optional<String> rule = fields.oneOf("rule", rules);
    Optional<String> hash =
        fields
            .text("sha256")
            .map(text -> text.toLowerCase(Locale.ROOT))
            .filter(h -> isHash(fields, h));
    Optional<PathMatcher> file = fields.text("file").flatMap(glob -> matcher(fields, glob));
    if (reason.isEmpty() || expires.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AllowEntry(
            fields.position(),
            rule,
            hash,
            fields.text("pattern").map(Glob::new),
            fields.text("domain").map(domain -> domain.toLowerCase(Locale.ROOT)),
            file,
            reason.get(),
            expires.get()));
  }

  private Optional<LocalDate> date(YamlFields fields, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      problems.add(fields.position("expires"), "\"expires\" must be a date such as 2030-12-31.");
      return Optional.empty();
    }
  }

  private boolean isHash(YamlFields fields, String text) {
    boolean hash = text.matches("[0-9a-f]{64}");
    if (!hash) {
      problems.add(
          fields.position("sha256"),
          "\"sha256\" must be 64 hexadecimal digits. Make them with: printf %s VALUE | sha256sum.");
    }
    return hash;
  }

  private Optional<PathMatcher> matcher(YamlFields fields, String glob) {
    try {
      return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
    } catch (PatternSyntaxException wrong) {
      problems.add(
          fields.position("file"), "\"file\" is no glob. Write it like **/fixtures/*.json.");
      return Optional.empty();
    }
  }
}
