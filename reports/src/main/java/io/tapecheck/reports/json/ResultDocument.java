package io.tapecheck.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.tape.Tape;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A run as a JSON tree. Its field names are a contract: more may be added, none changed. */
final class ResultDocument {

  private final RunResult result;
  private final Function<Path, Tape> tapes;
  private final Path folder;
  private final SessionNames names;

  ResultDocument(RunResult result, Function<Path, Tape> tapes, Path folder) {
    this.result = result;
    this.tapes = tapes;
    this.folder = folder;
    this.names = SessionNames.of(result);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tapecheck", result.version());
    json.put("started", result.started().toString());
    json.put("duration_ms", result.durationMillis());
    json.put("verdict", name(result.verdict()));
    json.set("gates", gates(result.gates()));
    ArrayNode sessions = json.putArray("sessions");
    for (SessionResult session : result.sessions()) {
      sessions.add(
          new SessionDocument(session, Secrets.of(session, tapes), names)
              .json(SessionNames.tape(session, folder)));
    }
    return json;
  }

  static ArrayNode gates(List<GateResult> gates) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (GateResult gate : gates) {
      ObjectNode node = json.addObject();
      node.put("gate", gate.gate());
      node.put("limit", gate.limit());
      gate.actual()
          .ifPresentOrElse(
              actual -> node.set("actual", number(actual)), () -> node.putNull("actual"));
      node.put("passed", gate.passed());
      if (!gate.applicable()) {
        node.put("applicable", false);
      }
      gate.reason().ifPresent(reason -> node.put("reason", reason));
    }
    return json;
  }

  static String name(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** Whole numbers without a point, as people count. */
  static ValueNode number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? JsonNodeFactory.instance.numberNode((long) value)
        : JsonNodeFactory.instance.numberNode(value);
  }
}
