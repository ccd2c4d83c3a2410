package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.RunSecrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.reports.SessionTexts;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.LinkedError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the same findings and errors of several sessions together by their fingerprints. */
final class Groups {

  private record Occurrence<T>(SessionResult session, T thing) {}

  private final List<SessionResult> sessions;
  private final SessionNames names;
  private final RunSecrets secrets;

  Groups(List<SessionResult> sessions, SessionNames names, RunSecrets secrets) {
    this.sessions = sessions;
    this.names = names;
    this.secrets = secrets;
  }

  /** The gravest first, then those of the most sessions. */
  List<Group> findings() {
    Map<String, List<Occurrence<Finding>>> byFingerprint = new LinkedHashMap<>();
    for (SessionResult session : sessions) {
      for (Finding finding : session.findings()) {
        byFingerprint
            .computeIfAbsent(finding.fingerprint(), key -> new ArrayList<>())
            .add(new Occurrence<>(session, finding));
      }
    }
    return byFingerprint.values().stream()
        .sorted(
            Comparator.comparing(
                    (List<Occurrence<Finding>> group) -> group.get(0).thing().severity())
                .thenComparing(group -> -group.size()))
        .map(this::finding)
        .toList();
  }

  private Group finding(List<Occurrence<Finding>> group) {
    Occurrence<Finding> first = group.get(0);
    FindingView view = views(first.session()).finding(first.thing());
    return new Group(
        view.tone(),
        view.severity(),
        view.rule(),
        view.message(),
        view.canary(),
        detail(view),
        view.advice(),
        group.stream().mapToInt(one -> one.thing().count()).sum(),
        group.stream()
            .map(one -> place(one.session(), one.thing().where().time().orElse(-1L)))
            .distinct()
            .toList());
  }

  private static String detail(FindingView view) {
    return Stream.of(
            Stream.of(view.place()),
            view.details().stream()
                .filter(fact -> fact.label().equals("in"))
                .map(fact -> "in " + fact.value()),
            Stream.of(view.encoding()))
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  List<Group> errors() {
    Map<String, List<Occurrence<LinkedError>>> byFingerprint = new LinkedHashMap<>();
    for (SessionResult session : sessions) {
      for (LinkedError error : session.errors()) {
        byFingerprint
            .computeIfAbsent(error.fingerprint(), key -> new ArrayList<>())
            .add(new Occurrence<>(session, error));
      }
    }
    return byFingerprint.values().stream()
        .sorted(Comparator.comparing(group -> -group.size()))
        .map(this::error)
        .toList();
  }

  private Group error(List<Occurrence<LinkedError>> group) {
    Occurrence<LinkedError> first = group.get(0);
    ErrorView view = views(first.session()).error(first.thing());
    return new Group(
        "warn",
        view.kind(),
        "",
        view.message(),
        "",
        view.place(),
        "",
        group.size(),
        group.stream()
            .map(one -> place(one.session(), views(one.session()).error(one.thing()).time()))
            .toList());
  }

  private Views views(SessionResult session) {
    return new Views(session, secrets.of(session));
  }

  private Group.Place place(SessionResult session, long time) {
    String moment = time < 0 ? "#findings" : "#t=" + time;
    return new Group.Place(
        session.metadata().scenario() + " · " + SessionTexts.variant(session),
        "sessions/" + names.of(session) + ".html" + moment);
  }
}
