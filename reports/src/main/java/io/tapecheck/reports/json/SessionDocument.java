package io.tapecheck.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.judge.LiftedGate;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.LinkedError;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One session as a JSON tree. */
final class SessionDocument {

  private final SessionResult session;
  private final Secrets secrets;
  private final SessionNames names;

  SessionDocument(SessionResult session, Secrets secrets, SessionNames names) {
    this.session = session;
    this.secrets = secrets;
    this.names = names;
  }

  ObjectNode json(String tape) {
    TapeMetadata metadata = session.metadata();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", metadata.session());
    json.put("scenario", metadata.scenario());
    json.put("title", metadata.title());
    json.put("app", metadata.app());
    json.put("verdict", ResultDocument.name(session.verdict()));
    json.put("duration_ms", session.durationMillis());
    json.put("tape", tape);
    json.put("report", names.page(session));
    session.failure().ifPresent(failure -> json.put("failure", secrets.own(failure)));
    json.put("seed", metadata.seed());
    ObjectNode variant = json.putObject("variant");
    new TreeMap<>(metadata.variant()).forEach(variant::put);
    ObjectNode recorder = json.putObject("recorder");
    recorder.put("id", metadata.recorder().id());
    recorder.put("version", metadata.recorder().version());
    recorder.set(
        "options", TapeJson.mapper().valueToTree(new TreeMap<>(metadata.recorder().options())));
    recorder.set("changed", TapeJson.mapper().valueToTree(new TreeMap<>(session.changedOptions())));
    json.set("browser", TapeJson.mapper().valueToTree(metadata.browser()));
    json.set("gates", ResultDocument.gates(session.gates()));
    ArrayNode lifted = json.putArray("lifted");
    session.lifted().forEach(gate -> lifted.add(lifted(gate)));
    ArrayNode steps = json.putArray("steps");
    session.steps().forEach(step -> steps.add(step(step)));
    ObjectNode measures = json.putObject("measures");
    for (Map.Entry<String, Double> measure : new TreeMap<>(session.measures()).entrySet()) {
      measures.set(measure.getKey(), ResultDocument.number(measure.getValue()));
    }
    ArrayNode findings = json.putArray("findings");
    session.findings().forEach(finding -> findings.add(finding(finding)));
    ArrayNode errors = json.putArray("errors");
    session.errors().forEach(error -> errors.add(error(error)));
    return json;
  }

  private static ObjectNode lifted(LiftedGate gate) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("gate", gate.gate());
    json.put("limit", gate.limit());
    gate.actual()
        .ifPresentOrElse(
            actual -> json.set("actual", ResultDocument.number(actual)),
            () -> json.putNull("actual"));
    json.put("holds", gate.holds());
    json.put("reason", gate.reason());
    return json;
  }

  private ObjectNode step(PerformedStep step) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("stage", step.stage());
    json.put("name", secrets.own(step.name()));
    json.put("t_ms", sinceStart(step.start()));
    json.put("ok", step.ok());
    step.failure().ifPresent(failure -> json.put("failure", secrets.heard(failure)));
    return json;
  }

  private ObjectNode finding(Finding finding) {
    ObjectNode json = FindingDocument.json(finding, secrets::own);
    finding.where().time().ifPresent(time -> json.put("replay", names.moment(session, time)));
    return json;
  }

  private ObjectNode error(LinkedError linked) {
    BrowserError error = secrets.heard(linked.error());
    long time = sinceStart(error.time());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", error.id());
    json.put("kind", error.kind().name().toLowerCase(Locale.ROOT));
    json.put("group", linked.group().id());
    json.put("third_party", linked.thirdParty());
    linked.expected().ifPresent(reason -> json.put("expected", secrets.own(reason)));
    json.put("message", error.message());
    ArrayNode stack = json.putArray("stack");
    error.stack().forEach(stack::add);
    json.put("fingerprint", linked.fingerprint());
    json.put("t_ms", time);
    linked.stage().ifPresent(stage -> json.put("stage", stage));
    linked.step().ifPresent(step -> json.put("step", secrets.own(step)));
    json.put("linked", linked.linked());
    linked.event().ifPresent(event -> json.put("event", event));
    if (linked.beforeRecording()) {
      json.put("before_recording", true);
    }
    json.put("url", error.url());
    error.status().ifPresent(status -> json.put("status", status));
    json.put("replay", names.moment(session, time));
    return json;
  }

  private long sinceStart(long time) {
    return time - session.metadata().started();
  }
}
