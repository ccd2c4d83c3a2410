package io.tapecheck.cli;

import io.tapecheck.audit.AuditRenderer;
import io.tapecheck.audit.AuditRequest;
import io.tapecheck.audit.AuditResult;
import io.tapecheck.audit.AuditRules;
import io.tapecheck.audit.Auditor;
import io.tapecheck.audit.settings.AllowList;
import io.tapecheck.audit.settings.AllowListReader;
import io.tapecheck.audit.settings.ValuesFile;
import io.tapecheck.catalog.Catalog;
import io.tapecheck.nearest.NearestName;
import io.tapecheck.report.Printable;
import io.tapecheck.run.BadRequest;
import io.tapecheck.search.Salts;
import io.tapecheck.verify.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tapecheck audit}: searches what somebody else recorded for personal data. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Searches recordings, HARs and logs for personal data and secrets.",
    footer = {
      "",
      "Exit status: 0 nothing found at or above --fail-on; 1 something was; 2 wrong usage, or"
          + " something could not be read to its end."
    })
final class AuditCommand implements Callable<Integer> {

  private static final String TABLE = "table";
  private static final List<String> LIMITS = List.of("error", "warning", "note", "never");

  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files and folders; - is standard input.")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--values",
      paramLabel = "FILE",
      description = "Known secrets to search for: one a line, or YAML with ids.")
  Optional<Path> values = Optional.empty();

  @Option(
      names = "--salt",
      paramLabel = "TEXT",
      description = "Salt of hashes of known secrets; may be given more than once.")
  List<String> salts = new ArrayList<>();

  @Option(
      names = "--hmac-key",
      paramLabel = "TEXT",
      description = "Key of HMACs of known secrets; may be given more than once.")
  List<String> hmacKeys = new ArrayList<>();

  @Option(
      names = "--allow",
      paramLabel = "FILE",
      description = "Allow-list: findings that are none, each with a reason and an end.")
  Optional<Path> allow = Optional.empty();

  @Option(
      names = "--private-addresses",
      description = "Tells IP addresses of private networks too, as notes.")
  boolean privateAddresses;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json or sarif; without this table.")
  String format = TABLE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the result goes; without this to standard output.")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "What makes the exit status 1: error (high confidence), warning, note or never; without"
              + " this error.")
  String failOn = "error";

  @Override
  public Integer call() {
    if (!LIMITS.contains(failOn)) {
      throw new BadRequest(
          "--fail-on cannot be \"%s\". %s".formatted(failOn, NearestName.hint(failOn, LIMITS)));
    }
    Optional<AuditRenderer> renderer = renderer();
    AuditRequest request =
        new AuditRequest(
            paths,
            values.map(ValuesFile::read).orElse(List.of()),
            new Salts(salts, hmacKeys),
            privateAddresses,
            allowed());
    out.ifPresent(AuditCommand::tryToWrite);
    PrintWriter err = spec.commandLine().getErr();
    AuditResult result;
    try (AuditProgress progress = AuditProgress.fitting(err)) {
      result = new Auditor(request, Version.current(), System.in, progress).audit();
    }
    write(renderer.map(one -> one.render(result)).orElseGet(() -> AuditTable.of(result)));
    tell(result, err);
    return status(result).code();
  }

  private Optional<AuditRenderer> renderer() {
    if (format.equals(TABLE)) {
      return Optional.empty();
    }
    Catalog<AuditRenderer> renderers = Catalog.load(AuditRenderer.class, AuditRenderer::id);
    List<String> known = new ArrayList<>(renderers.ids());
    known.add(TABLE);
    return Optional.of(
        renderers
            .find(format)
            .orElseThrow(
                () ->
                    new BadRequest(
                        "There is no format \"%s\". %s"
                            .formatted(format, NearestName.hint(format, known)))));
  }

  private AllowList allowed() {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return allow
        .map(file -> AllowListReader.read(file, AuditRules.ids(), today))
        .orElseGet(AllowList::nothing);
  }

  /** A result that cannot be written should not be known only after an hour. */
  private static void tryToWrite(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, "");
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void write(String rendered) {
    String text = Printable.lines(rendered);
    if (out.isEmpty()) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      return;
    }
    try {
      Files.writeString(out.get(), text);
    } catch (IOException e) {
      throw unwritable(out.get(), e);
    }
  }

  private static BadRequest unwritable(Path file, IOException e) {
    return new BadRequest(
        "The result cannot be written to %s (%s). Choose another file with --out, or mend its permissions."
            .formatted(file, e.getClass().getSimpleName()),
        e);
  }

  private static void tell(AuditResult result, PrintWriter err) {
    result.problems().forEach(problem -> err.println("tapecheck: " + Printable.of(problem)));
    result.remarks().forEach(remark -> err.println("tapecheck: " + Printable.of(remark)));
    err.println(AuditTable.summary(result));
    err.flush();
  }

  private ExitStatus status(AuditResult result) {
    if (!result.isWhole()) {
      return ExitStatus.BAD_INPUT;
    }
    boolean failing =
        !failOn.equals("never")
            && result.findings(Severity.valueOf(failOn.toUpperCase(Locale.ROOT))) > 0;
    return failing ? ExitStatus.GATE_FAILED : ExitStatus.HOLDS;
  }
}
