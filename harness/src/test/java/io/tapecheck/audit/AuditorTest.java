package io.tapecheck.audit;

import static io.tapecheck.audit.Audits.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.audit.settings.AllowList;
import io.tapecheck.persona.Canary;
import io.tapecheck.verify.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditorTest {

  private static final String SNAPSHOT =
      """
      {"type":2,"data":{"node":{"type":0,"childNodes":[
      {"type":2,"tagName":"input","attributes":{"type":"password","id":"pw","value":"first-secret"},"childNodes":[],"id":17},
      {"type":2,"tagName":"input","attributes":{"type":"text","autocomplete":"cc-csc"},"childNodes":[],"id":18},
      {"type":2,"tagName":"p","attributes":{"title":"bob@gmail.com"},"childNodes":[{"type":3,"textContent":"ada.sturm@gmail.com","id":20}],"id":19}
      ],"id":1}},"timestamp":1700000000000}"""
          .replace("\n", "");

  private static final String SHOWN =
      "{\"type\":3,\"data\":{\"source\":0,\"attributes\":[{\"id\":17,\"attributes\":{\"type\":\"text\"}}]},\"timestamp\":2}";

  private static String typed(String text, int node) {
    return "{\"type\":3,\"data\":{\"source\":5,\"text\":\"%s\",\"isChecked\":false,\"id\":%d},\"timestamp\":3}"
        .formatted(text, node);
  }

  private static final String EVENTS =
      String.join(
          ",",
          SNAPSHOT,
          SHOWN,
          typed("second-secret", 17),
          typed("*****", 17),
          typed("737", 18),
          typed("second-secret", 17));

  private static final String[] EXPECTED = {
    "audit/field event 0 input (node 17) attribute value x1",
    "audit/email event 0 p (node 19) attribute title x1",
    "audit/email event 0 node 20 text x1",
    "audit/field event 2 node 17 input value x2",
    "audit/field event 4 node 18 input value x1"
  };

  @TempDir Path folder;

  @Test
  void findingsSayEventNodeAndSink() {
    Path file = write(folder.resolve("rec.json"), "[" + EVENTS + "]");
    assertThat(lines(file)).containsExactly(EXPECTED);
  }

  @Test
  void theSameIsFoundHoweverTheRecordingIsKept() {
    byte[] array = ("{\"events\":[" + EVENTS + "]}").getBytes(StandardCharsets.UTF_8);
    byte[] lines =
        EVENTS.replace("},{\"type\":3,\"d", "}\n{\"type\":3,\"d").getBytes(StandardCharsets.UTF_8);
    String latin1 = new String(Audits.zlib(array), StandardCharsets.ISO_8859_1);
    assertThat(lines(write(folder.resolve("1"), array))).containsExactly(EXPECTED);
    assertThat(lines(write(folder.resolve("2"), lines))).containsExactly(EXPECTED);
    assertThat(lines(write(folder.resolve("3"), Audits.gzip(array)))).containsExactly(EXPECTED);
    assertThat(lines(write(folder.resolve("4"), Audits.zlib(lines)))).containsExactly(EXPECTED);
    assertThat(lines(write(folder.resolve("5"), latin1))).containsExactly(EXPECTED);
    assertThat(lines(write(folder.resolve("6"), Audits.gzip(Audits.gzip(lines)))))
        .containsExactly(EXPECTED);
  }

  @Test
  void aValueIsFoundAtTheFirstByteOfAFileWhateverItBeginsWith() {
    for (String value : List.of("\"Lou\" Kestrul", "[2] Zollweg", "{v}ektorium", "17 Zollweg")) {
      Path file = write(folder.resolve("first.txt"), value + "\nsecond line\n");
      AuditResult result =
          Audits.with(List.of(new Canary("v#1", "v", value)), AllowList.nothing(), file);
      assertThat(result.files().get(0).findings())
          .extracting(found -> found.finding().rule())
          .as(value)
          .contains("audit/known-value");
    }
  }

  @Test
  void entitiesAreUndoneWhereQuotesStandInTheText() {
    String value = "Mira \"Zo\" Kestrul & Sons";
    String text = value.replace("&", "&amp;");
    for (String content :
        List.of(
            "<p>" + text + "</p>",
            "{\"type\":3,\"data\":{\"text\":\"" + text.replace("\"", "\\\"") + "\"}}",
            "note: \"" + text + "\", he said")) {
      Path file = write(folder.resolve("quotes.txt"), content);
      AuditResult result =
          Audits.with(List.of(new Canary("v#1", "v", value)), AllowList.nothing(), file);
      assertThat(result.files().get(0).findings())
          .extracting(found -> found.finding().encoding())
          .as(content)
          .anyMatch(encoding -> encoding.contains("html"));
    }
  }

  @Test
  void anArchiveSaysRequestAndSink() {
    Path file =
        write(
            folder.resolve("a.har"),
            """
            {"log":{"entries":[{"request":{"url":"https://shop.com/"}},
            {"request":{"url":"https://shop.com/?q=ada.sturm@gmail.com","headers":[{"name":"X","value":"bob@gmail.com"}],
            "postData":{"text":"eve@gmail.com"}},"response":{"content":{"text":"mallory@gmail.com"}}}]}}""");
    assertThat(Audits.findings(file))
        .extracting(found -> found.finding().where())
        .allSatisfy(where -> assertThat(where.request()).contains(1))
        .extracting(where -> where.sink().orElse(""))
        .containsExactly("request url", "request header X", "request body", "response body");
  }

  @Test
  void textSaysTheByte() {
    Path file = write(folder.resolve("app.log"), "12:00 login of ada.sturm@gmail.com\n");
    assertThat(Audits.findings(file))
        .singleElement()
        .satisfies(found -> assertThat(found.offset()).contains(15L));
  }

  @Test
  void aValueOnTheBorderOfTwoPartsIsFoundOnce() {
    String mail = "ada.sturm@gmail.com";
    for (int shift : new int[] {-64 << 10, -(64 << 10) - 10, -(64 << 10) + 10, -10, -25}) {
      int before = (4 << 20) + shift;
      Path file = write(folder.resolve("t"), "x ".repeat(before / 2) + mail + " y".repeat(1 << 19));
      assertThat(Audits.findings(file))
          .as("border %d", shift)
          .singleElement()
          .satisfies(found -> assertThat(found.finding().count()).isEqualTo(1));
    }
  }

  @Test
  void knownValuesAreToldByTheirIds() {
    Path file =
        write(folder.resolve("a.txt"), "user ada.sturm@gmail.com, again ada.sturm@gmail.com");
    AuditResult result =
        Audits.with(
            List.of(new Canary("test-mail", "test-mail", "ada.sturm@gmail.com")),
            AllowList.nothing(),
            file);
    assertThat(result.files().get(0).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.finding().rule()).isEqualTo("audit/known-value");
              assertThat(found.finding().canary()).contains("test-mail");
              assertThat(found.finding().count()).isEqualTo(2);
            });
  }

  @Test
  void foldersAreWalkedInOrderAndLinksAreNotFollowed() throws IOException {
    Path outside = write(folder.resolve("outside/secret.txt"), "eve@gmail.com");
    Path inside = folder.resolve("inside");
    write(inside.resolve("b.txt"), "x");
    write(inside.resolve("a/z.txt"), "y");
    Files.createSymbolicLink(inside.resolve("link.txt"), outside);
    Files.createSymbolicLink(inside.resolve("linked"), outside.getParent());
    assertThat(Audits.of(inside).files())
        .extracting(AuditedFile::name)
        .containsExactly(inside.resolve("a/z.txt").toString(), inside.resolve("b.txt").toString());
  }

  @Test
  void standardInputIsAFileToo() {
    assertThat(Audits.findings(Path.of("-"))).hasSize(1);
  }

  @Test
  void whatIsMissingIsToldAndTheOthersAreAudited() {
    Path file = write(folder.resolve("a.txt"), "ada.sturm@gmail.com");
    AuditResult result = Audits.of(folder.resolve("none"), file);
    assertThat(result.isWhole()).isFalse();
    assertThat(result.problems()).singleElement().asString().contains("none", "Check the path");
    assertThat(result.files()).singleElement().satisfies(a -> assertThat(a.findings()).hasSize(1));
  }

  @Test
  void differentFindingsOfARuleAreBounded() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < FindingLog.MOST + 500; i++) {
      text.append("user").append(i).append("@gmail.com ");
    }
    List<AuditFinding> findings = Audits.findings(write(folder.resolve("m"), text.toString()));
    assertThat(findings).hasSize(FindingLog.MOST + 1);
    assertThat(findings.get(FindingLog.MOST).finding())
        .satisfies(
            more -> {
              assertThat(more.count()).isEqualTo(500);
              assertThat(more.message()).contains("500 more");
            });
  }

  @Test
  void fingerprintsAreStableAndTellFindingsApart() {
    Path file = write(folder.resolve("a.txt"), "ada@gmail.com alf@gmail.com");
    List<String> prints =
        Audits.findings(file).stream().map(found -> found.finding().fingerprint()).toList();
    assertThat(prints).doesNotHaveDuplicates().hasSize(2);
    assertThat(Audits.findings(file))
        .extracting(found -> found.finding().fingerprint())
        .containsExactlyElementsOf(prints);
  }

  private static List<String> lines(Path file) {
    return Audits.findings(file).stream()
        .map(AuditFinding::finding)
        .sorted(java.util.Comparator.comparing((Finding found) -> found.where().event().orElse(-1)))
        .map(
            found ->
                "%s event %s %s %s x%d"
                    .formatted(
                        found.rule(),
                        found.where().event().map(String::valueOf).orElse("?"),
                        found.where().node().orElse("?"),
                        found.where().sink().orElse("?"),
                        found.count()))
        .toList();
  }
}
