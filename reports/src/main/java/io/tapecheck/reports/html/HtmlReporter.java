package io.tapecheck.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.tapecheck.judge.RunResult;
import io.tapecheck.report.Replayers;
import io.tapecheck.report.Reporter;
import io.tapecheck.reports.ReportFiles;
import io.tapecheck.reports.RunSecrets;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Writes {@code report/index.html} with a page for each session. The report opens from disk,
 * without a network.
 */
public final class HtmlReporter implements Reporter {

  private final Function<Path, Tape> tapes;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /** Reads tapes from disk. */
  public HtmlReporter() {
    this(TapeReader::open);
  }

  public HtmlReporter(Function<Path, Tape> tapes) {
    this.tapes = tapes;
  }

  @Override
  public String id() {
    return "html";
  }

  @Override
  public Path write(RunResult result, Replayers replayers, Path folder) {
    Path report = folder.resolve("report");
    Path assets = report.resolve("assets");
    SessionNames names = SessionNames.of(result);
    RunSecrets secrets = new RunSecrets(result, tapes);
    StaticAssets.write(assets);
    RecordingAssets recordings = new RecordingAssets(assets, replayers);
    CheckpointPictures pictures = new CheckpointPictures(assets);
    // Sessions share nothing but the player's files, and their pictures are what takes time.
    result.sessions().parallelStream()
        .forEach(
            session -> {
              Secrets known = secrets.of(session);
              String name = names.of(session);
              SessionPage page =
                  new SessionBuilder(session, known)
                      .build(
                          result.version(),
                          folder,
                          recordings.embed(session, name, known),
                          pictures.of(session, name, known));
              render("session.jte", page, report.resolve("sessions").resolve(name + ".html"));
            });
    return render(
        "overview.jte",
        new OverviewBuilder(result, names, secrets).build(),
        report.resolve("index.html"));
  }

  private Path render(String template, Object page, Path file) {
    StringOutput html = new StringOutput();
    templates.render(template, page, html);
    return ReportFiles.writeReport(file, html.toString());
  }
}
