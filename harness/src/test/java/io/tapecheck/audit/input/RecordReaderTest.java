package io.tapecheck.audit.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

  private final List<String> told = new ArrayList<>();
  private final List<String> damage = new ArrayList<>();
  private final List<String> cuts = new ArrayList<>();

  @Test
  void elementsOfAListAreRecords() throws IOException {
    read("[{\"type\":4,\"data\":{\"a\":[1,{}]}},\n {\"type\":5}]");
    assertThat(told)
        .containsExactly(
            "ELEMENT 0 {\"type\":4,\"data\":{\"a\":[1,{}]}}", "ELEMENT 1 {\"type\":5}");
  }

  @Test
  void aListOfListsIsOneList() throws IOException {
    read("[[{\"n\":0},{\"n\":1}],[{\"n\":2}]]");
    assertThat(told)
        .containsExactly("ELEMENT 0 {\"n\":0}", "ELEMENT 1 {\"n\":1}", "ELEMENT 2 {\"n\":2}");
  }

  @Test
  void theListMayHaveAName() throws IOException {
    read("{\"person\":\"ada\",\"data\":{\"snapshots\":[{\"n\":0},{\"n\":1}],\"id\":\"s1\"}}");
    assertThat(told)
        .containsExactly(
            "TEXT -1 {\"person\":\"ada\",\"data\":{\"snapshots\":[",
            "ELEMENT 0 {\"n\":0}",
            "ELEMENT 1 {\"n\":1}",
            "TEXT -1 ],\"id\":\"s1\"}}");
  }

  @Test
  void theNameMayBeSpelledWithEscapes() throws IOException {
    read("{\"\\u0065ven\\u0074s\":[{\"n\":0},{\"n\":1}]}");
    assertThat(told).contains("ELEMENT 0 {\"n\":0}", "ELEMENT 1 {\"n\":1}");
  }

  @Test
  void aLineMayBeDeepAndBreakOff() throws IOException {
    read("{\"a\":[[[[[[{\"b\":[\"}\"]}]]]]]]}\n{\"a\":[[[[[\"open\n{\"n\":1}\n");
    assertThat(told).contains("LINE 0 {\"a\":[[[[[[{\"b\":[\"}\"]}]]]]]]}", "LINE 2 {\"n\":1}");
    assertThat(damage).hasSize(1);
  }

  @Test
  void eventsMayBeGroupedByWindow() throws IOException {
    read("{\"snapshot_data_by_window_id\":{\"w1\":[{\"n\":0}],\"w2\":[{\"n\":1}]}}");
    assertThat(told).contains("ELEMENT 0 {\"n\":0}", "ELEMENT 1 {\"n\":1}");
  }

  @Test
  void entriesOfAnArchiveAreRequests() throws IOException {
    read("{\"log\":{\"version\":\"1.2\",\"entries\":[{\"request\":{}},{\"request\":{}}]}}");
    assertThat(told).contains("REQUEST 0 {\"request\":{}}", "REQUEST 1 {\"request\":{}}");
  }

  @Test
  void linesAreRecords() throws IOException {
    read("{\"type\":4,\"data\":{\"adds\":[{}]}}\n{\"type\":5}\n[\"w1\",{\"type\":6}]\n");
    assertThat(told)
        .containsExactly(
            "LINE 0 {\"type\":4,\"data\":{\"adds\":[{}]}}",
            "LINE 1 {\"type\":5}",
            "TEXT -1 \"w1\"",
            "ELEMENT 0 {\"type\":6}");
  }

  @Test
  void zlibBehindALineIsUnpackedInPlace() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8("{\"segment_id\":0}\n"));
    bytes.writeBytes(zlib("[{\"n\":0},{\"n\":1}]"));
    bytes.writeBytes(utf8("\n{\"behind\":1}"));
    read(bytes.toByteArray());
    assertThat(told)
        .containsExactly(
            "LINE 0 {\"segment_id\":0}",
            "ELEMENT 0 {\"n\":0} zlib",
            "ELEMENT 1 {\"n\":1} zlib",
            "LINE 1 {\"behind\":1}");
  }

  @Test
  void whatIsNoJsonIsText() throws IOException {
    read("[main] INFO ada logs in {\"a\":1}");
    assertThat(told).containsExactly("TEXT -1 [main] INFO ada logs in {\"a\":1}");
    assertThat(damage).isEmpty();
  }

  @Test
  void aLineThatIsCutOffTakesNoOtherWithIt() throws IOException {
    read("{\"a\":\"brok\n{\"a\":\"whole\"}\n");
    assertThat(told).containsExactly("LINE 0 {\"a\":\"brok\n", "LINE 1 {\"a\":\"whole\"}");
    assertThat(damage).hasSize(1);
  }

  @Test
  void whatBreaksOffIsToldAndSaidToBeDamaged() throws IOException {
    read("[{\"n\":0},{\"n\":");
    assertThat(told).containsExactly("ELEMENT 0 {\"n\":0}", "ELEMENT 1 {\"n\":");
    assertThat(damage).hasSize(1);
  }

  @Test
  void depthCostsNothing() throws IOException {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    read("[{\"a\":" + deep + "},{\"n\":1}]");
    assertThat(told).hasSize(2).last().isEqualTo("ELEMENT 1 {\"n\":1}");
  }

  @Test
  void aLongRecordComesInPartsThatCoverItOnce() throws IOException {
    List<Piece> pieces = new ArrayList<>();
    String record = "{\"a\":\"" + "x y ".repeat(3 << 20) + "\"}";
    long[] owned = new long[1];
    RecordReader.read(
        new ByteArrayInputStream(utf8("[" + record + ",{\"n\":1}]")),
        List.of(),
        new Listening() {
          @Override
          public void piece(Piece piece) {
            pieces.add(piece);
            owned[0] += piece.number() == 0 ? piece.ownTo() - piece.ownFrom() : 0;
          }
        });
    assertThat(owned[0]).isEqualTo(record.length());
    assertThat(pieces).hasSizeGreaterThan(3);
    assertThat(pieces.get(pieces.size() - 1).number()).isEqualTo(1);
    assertThat(pieces).allMatch(piece -> piece.to() - piece.from() <= RecordReader.MOST);
  }

  @Test
  void aLineWithoutABreakIsToldAsCutOnce() throws IOException {
    read("a".repeat(20 << 20));
    assertThat(cuts).hasSize(1);
  }

  private void read(String text) throws IOException {
    read(utf8(text));
  }

  private void read(byte[] bytes) throws IOException {
    RecordReader.read(new ByteArrayInputStream(bytes), List.of(), new Listening());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zlib(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes)) {
      packing.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  private class Listening implements PieceListener {
    @Override
    public void piece(Piece piece) {
      String content =
          new String(
              piece.bytes(),
              piece.from(),
              Math.min(200, piece.to() - piece.from()),
              StandardCharsets.UTF_8);
      told.add(
          (piece.kind()
                  + " "
                  + piece.number()
                  + " "
                  + content
                  + " "
                  + String.join(" ", piece.wrapping()))
              .stripTrailing()
              .concat(content.endsWith("\n") ? "\n" : ""));
    }

    @Override
    public void cut(String limit, String message, long offset) {
      cuts.add(message);
    }

    @Override
    public void damaged(String message, boolean lost) {
      damage.add(message);
    }
  }
}
