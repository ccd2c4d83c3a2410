package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.CssPaths;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.LeakedField;
import io.tapecheck.reports.LeakedValues;
import io.tapecheck.reports.RecorderWay;
import io.tapecheck.reports.RunSecrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.verify.Finding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Says of each recorder what leaked where with each set of options. */
final class RecorderBlocks {

  private static final String NOT_MEASURED = "–";

  private final SessionNames names;
  private final RunSecrets secrets;

  RecorderBlocks(SessionNames names, RunSecrets secrets) {
    this.names = names;
    this.secrets = secrets;
  }

  List<RecorderBlock> of(Collection<SessionResult> sessions) {
    Map<String, List<RecorderWay>> recorders =
        RecorderWay.of(sessions).stream()
            .collect(
                Collectors.groupingBy(
                    RecorderWay::recorder, LinkedHashMap::new, Collectors.toList()));
    return recorders.entrySet().stream()
        .map(
            recorder ->
                new RecorderBlock(
                    recorder.getKey(), recorder.getValue().stream().map(this::way).toList()))
        .toList();
  }

  private RecorderBlock.Way way(RecorderWay way) {
    List<String> options = way.changedOptions();
    return new RecorderBlock.Way(
        way.set(),
        Badge.of(way),
        way.sessions().size(),
        leaks(way),
        LeakedValues.among(way::sum).orElse(NOT_MEASURED),
        way.sinks().entrySet().stream()
            .map(sink -> Fact.of(sink.getKey(), sink.getValue().toString()))
            .toList(),
        percent(way.least("masking.readable")),
        way.sum("masking.over_masked")
            .map(n -> new Fact("", Long.toString(n), "", n > 0 ? "warn" : ""))
            .orElse(Fact.of("", NOT_MEASURED)),
        fidelity(way.least("fidelity.score")),
        options.stream().map(secrets.of(way.sessions().get(0))::own).toList(),
        way.leakedFields().stream().map(this::field).toList());
  }

  private static Fact leaks(RecorderWay way) {
    return way.sum("masking.leaks")
        .map(n -> new Fact("", Long.toString(n), "", n > 0 ? "bad" : "good"))
        .orElse(Fact.of("", NOT_MEASURED));
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? Figures.percent(share.getAsDouble()) : NOT_MEASURED;
  }

  private static Fact fidelity(OptionalDouble score) {
    boolean whole = score.isEmpty() || score.getAsDouble() >= 1;
    return new Fact("", percent(score), "", whole ? "" : "warn");
  }

  private RecorderBlock.Field field(LeakedField field) {
    return new RecorderBlock.Field(
        field.field(), field.spots().stream().map(this::spot).toList(), field.advice());
  }

  private RecorderBlock.Spot spot(LeakedField.Spot spot) {
    Finding finding = spot.finding();
    LeakedField.Occurrence first = spot.sessions().get(0);
    String path = secrets.of(first.session()).own(finding.where().node().orElse(""));
    return new RecorderBlock.Spot(
        secrets.of(first.session()).own(finding.where().sink().orElse("request")),
        CssPaths.shortened(path),
        path,
        String.join(" > ", finding.encoding()),
        spot.sessions().stream().map(seen -> place(seen, finding)).distinct().toList());
  }

  private Group.Place place(LeakedField.Occurrence seen, Finding finding) {
    String page = "sessions/" + names.of(seen.session()) + ".html";
    return new Group.Place(
        seen.session().metadata().scenario()
            + finding.where().stage().map(stage -> ", " + stage).orElse("")
            + seen.time().map(time -> " " + Figures.moment(time)).orElse(""),
        page + seen.time().map(time -> "#t=" + time).orElse("#findings"));
  }
}
