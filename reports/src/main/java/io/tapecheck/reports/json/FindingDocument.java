package io.tapecheck.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Where;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A finding as a JSON tree; its shape is the same wherever findings are reported. */
public final class FindingDocument {

  private FindingDocument() {}

  /**
   * A finding.
   *
   * @param redaction takes secrets out of texts
   */
  public static ObjectNode json(Finding finding, UnaryOperator<String> redaction) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rule", finding.rule());
    json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.put("message", redaction.apply(finding.message()));
    finding.canary().ifPresent(canary -> json.put("canary", canary));
    ArrayNode encoding = json.putArray("encoding");
    finding.encoding().forEach(encoding::add);
    json.set("where", where(finding.where(), redaction));
    json.put("count", finding.count());
    json.put("fingerprint", finding.fingerprint());
    finding.advice().ifPresent(advice -> json.put("advice", redaction.apply(advice)));
    return json;
  }

  private static ObjectNode where(Where where, UnaryOperator<String> redaction) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    where.stage().ifPresent(stage -> json.put("stage", stage));
    where.step().ifPresent(step -> json.put("step", redaction.apply(step)));
    where.time().ifPresent(time -> json.put("t_ms", time));
    where.event().ifPresent(event -> json.put("event", event));
    where.node().ifPresent(node -> json.put("node", redaction.apply(node)));
    where.sink().ifPresent(sink -> json.put("sink", redaction.apply(sink)));
    where.request().ifPresent(request -> json.put("request", request));
    where.checkpoint().ifPresent(checkpoint -> json.put("checkpoint", checkpoint));
    return json;
  }
}
