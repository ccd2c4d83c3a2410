package io.tapecheck.reports.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.audit.AuditFinding;
import io.tapecheck.audit.AuditRenderer;
import io.tapecheck.audit.AuditResult;
import io.tapecheck.audit.AuditedFile;
import io.tapecheck.reports.json.FindingDocument;
import io.tapecheck.tape.TapeJson;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An audit as JSON: {@code files}, each with {@code file}, {@code bytes} and {@code findings} as in
 * {@code result.json}; besides, how sure a finding is and the byte at which it begins.
 */
public final class JsonAudit implements AuditRenderer {

  @Override
  public String id() {
    return "json";
  }

  @Override
  public String render(AuditResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tapecheck", result.version());
    ArrayNode files = json.putArray("files");
    result.files().forEach(file -> files.add(file(file)));
    texts(json.putArray("problems"), result.problems());
    texts(json.putArray("remarks"), result.remarks());
    return text(json);
  }

  static String text(ObjectNode json) {
    try {
      return TapeJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree could not be written as text.", e);
    }
  }

  private static ObjectNode file(AuditedFile file) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", file.name());
    json.put("bytes", file.bytes());
    json.put("whole", file.whole());
    json.put("allowed", file.allowed());
    ArrayNode findings = json.putArray("findings");
    file.findings().forEach(found -> findings.add(finding(found)));
    return json;
  }

  private static ObjectNode finding(AuditFinding found) {
    // What an audit says of a value is redacted from the start.
    ObjectNode json = FindingDocument.json(found.finding(), UnaryOperator.identity());
    json.put("confidence", found.confidence().word());
    found.offset().ifPresent(offset -> json.withObject("/where").put("offset", offset));
    return json;
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
