package io.tapecheck.reports.junit;

import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.report.Printable;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.reports.SessionTexts;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A run as JUnit XML. */
final class JUnitDocument {

  private final RunResult result;
  private final Function<Path, Tape> tapes;
  private final Path folder;
  private final SessionNames names;

  JUnitDocument(RunResult result, Function<Path, Tape> tapes, Path folder) {
    this.result = result;
    this.tapes = tapes;
    this.folder = folder;
    this.names = SessionNames.of(result);
  }

  String xml() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "Tapecheck");
      counts(xml, result.sessions());
      xml.writeAttribute("time", seconds(result.durationMillis()));
      for (Map.Entry<String, List<SessionResult>> suite : byScenario().entrySet()) {
        suite(xml, suite.getKey(), suite.getValue());
      }
      line(xml, 0);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written as text.", e);
    }
    return text + "\n";
  }

  private Map<String, List<SessionResult>> byScenario() {
    return result.sessions().stream()
        .collect(
            Collectors.groupingBy(
                session -> session.metadata().scenario(), LinkedHashMap::new, Collectors.toList()));
  }

  private void suite(XMLStreamWriter xml, String scenario, List<SessionResult> sessions)
      throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testsuite");
    attribute(xml, "name", scenario);
    counts(xml, sessions);
    xml.writeAttribute(
        "time", seconds(sessions.stream().mapToLong(SessionResult::durationMillis).sum()));
    xml.writeAttribute("timestamp", result.started().toString());
    for (SessionResult session : sessions) {
      testCase(xml, session);
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private void testCase(XMLStreamWriter xml, SessionResult session) throws XMLStreamException {
    SessionTexts texts = new SessionTexts(session, Secrets.of(session, tapes));
    line(xml, 2);
    xml.writeStartElement("testcase");
    attribute(xml, "classname", session.metadata().scenario());
    attribute(xml, "name", SessionTexts.variant(session));
    xml.writeAttribute("time", seconds(session.durationMillis()));
    if (session.verdict() != Verdict.PASS) {
      line(xml, 3);
      xml.writeStartElement(session.verdict() == Verdict.FAIL ? "failure" : "error");
      attribute(xml, "type", type(session));
      attribute(xml, "message", texts.summary());
      characters(xml, texts.details());
      xml.writeEndElement();
    }
    line(xml, 3);
    xml.writeStartElement("system-out");
    characters(
        xml,
        "%s%sReport: %s%nTape: %s"
            .formatted(
                texts.notApplicable().isEmpty() ? "" : texts.notApplicable() + "\n",
                session.passesUngated() ? texts.notGated() + "\n" : "",
                names.page(session),
                SessionNames.tape(session, folder))
            .replace("\r\n", "\n"));
    xml.writeEndElement();
    line(xml, 2);
    xml.writeEndElement();
  }

  private static String type(SessionResult session) {
    if (session.verdict() == Verdict.ERROR) {
      return "session";
    }
    return session.steps().stream().allMatch(PerformedStep::ok) ? "gate" : "step";
  }

  private static void counts(XMLStreamWriter xml, Collection<SessionResult> sessions)
      throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(sessions.size()));
    xml.writeAttribute("failures", count(sessions, Verdict.FAIL));
    xml.writeAttribute("errors", count(sessions, Verdict.ERROR));
    xml.writeAttribute("skipped", "0");
  }

  private static String count(Collection<SessionResult> sessions, Verdict verdict) {
    return Long.toString(sessions.stream().filter(s -> s.verdict() == verdict).count());
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private static void characters(XMLStreamWriter xml, String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
  }

  /** XML 1.0 has no way to write most control characters. */
  private static String legal(String text) {
    return Printable.lines(text);
  }
}
