package io.tapecheck.reports.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.audit.AuditFinding;
import io.tapecheck.audit.AuditRenderer;
import io.tapecheck.audit.AuditResult;
import io.tapecheck.audit.AuditRules;
import io.tapecheck.audit.AuditedFile;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Where;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An audit as SARIF 2.1.0 (OASIS), for code scanning. */
public final class SarifAudit implements AuditRenderer {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String id() {
    return "sarif";
  }

  @Override
  public String render(AuditResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("$schema", SCHEMA);
    json.put("version", "2.1.0");
    ObjectNode run = json.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Tapecheck");
    driver.put("version", result.version());
    ArrayNode rules = driver.putArray("rules");
    AuditRules.ids().forEach(rule -> rule(rules.addObject(), rule));
    invocation(run.putArray("invocations").addObject(), result);
    ArrayNode results = run.putArray("results");
    for (AuditedFile file : result.files()) {
      file.findings().forEach(found -> result(results.addObject(), file, found));
    }
    return JsonAudit.text(json);
  }

  private static void rule(ObjectNode json, String rule) {
    json.put("id", rule);
    json.putObject("shortDescription").put("text", AuditRules.description(rule));
  }

  private static void invocation(ObjectNode json, AuditResult result) {
    json.put("executionSuccessful", result.isWhole());
    ArrayNode notifications = json.putArray("toolExecutionNotifications");
    result.problems().forEach(text -> notification(notifications.addObject(), "error", text));
    result.remarks().forEach(text -> notification(notifications.addObject(), "note", text));
  }

  private static void notification(ObjectNode json, String level, String text) {
    json.put("level", level);
    json.putObject("message").put("text", text);
  }

  private static void result(ObjectNode json, AuditedFile file, AuditFinding found) {
    Finding finding = found.finding();
    json.put("ruleId", finding.rule());
    json.put("ruleIndex", AuditRules.ids().indexOf(finding.rule()));
    json.put("level", finding.severity().name().toLowerCase(Locale.ROOT));
    json.putObject("message").put("text", finding.message());
    json.put("occurrenceCount", finding.count());
    json.putObject("partialFingerprints").put("tapecheck/v1", finding.fingerprint());
    ObjectNode place = json.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(file.name()));
    // An offset of what was unpacked is no place in the file as it lies there.
    if (finding.encoding().isEmpty()) {
      found.offset().ifPresent(offset -> place.putObject("region").put("byteOffset", offset));
    }
    properties(json.putObject("properties"), found);
  }

  private static void properties(ObjectNode json, AuditFinding found) {
    Finding finding = found.finding();
    Where where = finding.where();
    json.put("confidence", found.confidence().word());
    finding.canary().ifPresent(canary -> json.put("canary", canary));
    if (!finding.encoding().isEmpty()) {
      ArrayNode encoding = json.putArray("encoding");
      finding.encoding().forEach(encoding::add);
    }
    where.event().ifPresent(event -> json.put("event", event));
    where.request().ifPresent(request -> json.put("request", request));
    where.node().ifPresent(node -> json.put("node", node));
    where.sink().ifPresent(sink -> json.put("sink", sink));
    found.offset().ifPresent(offset -> json.put("offset", offset));
  }

  private static String uri(String name) {
    try {
      return new URI(null, null, name.replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException impossible) {
      return "file";
    }
  }
}
