package io.tapecheck.audit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tapecheck.audit.event.RecordTokens.Token;
import io.tapecheck.search.StretchBytes;
import io.tapecheck.search.Stretches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The tokens of random JSON are those that Jackson tells, at the same places. */
class RecordTokensTest {

  private static final JsonFactory JACKSON = new JsonFactory();

  @Property
  void tokensAreThoseOfJackson(@ForAll("documents") String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(ours(bytes, bytes.length)).isEqualTo(jacksons(bytes));
  }

  @Property
  void whatBreaksOffIsToldUpToThere(@ForAll("documents") String json, @ForAll int where)
      throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    int cut = Math.floorMod(where, bytes.length);
    List<String> whole = jacksons(bytes);
    List<String> told = ours(bytes, cut);
    String last = told.remove(told.size() - 1);
    int common = Math.min(told.size(), whole.size() - 1);
    boolean number = common > 0 && told.get(common - 1).startsWith("NUMBER");
    int sure = number ? common - 1 : common; // a number may be whole and yet go on
    assertThat(told.subList(0, sure)).isEqualTo(whole.subList(0, sure));
    assertThat(last).isIn("BROKEN", "END");
    assertThat(told.size()).isLessThanOrEqualTo(whole.size());
  }

  @Property
  void everyTextThatMayHoldSomethingIsAStretch(@ForAll("documents") String json)
      throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Stretches stretches = new Stretches();
    boolean whole = new RecordFields().read(bytes, 0, bytes.length, stretches, found -> {});
    List<String> told = new ArrayList<>();
    for (int i = 0; i < stretches.count(); i++) {
      int from = stretches.from(i);
      told.add(from + " " + text(bytes, from, stretches.to(i)));
    }
    List<String> wanted = new ArrayList<>();
    if (json.strip().startsWith("{") || json.strip().startsWith("[")) {
      assertThat(whole).isTrue();
      RecordTokens tokens =
          new RecordTokens(bytes, 0, bytes.length, new FieldNames(FieldNames.FEW));
      for (Token token = tokens.next(); token != Token.END; token = tokens.next()) {
        int start = tokens.start() + 1;
        String text = token == Token.STRING ? text(bytes, start, tokens.textEnd()) : "";
        if (text.length() > 1 && !isDull(text)) {
          wanted.add(start + " " + text);
        }
      }
    }
    assertThat(told).containsAll(wanted);
  }

  /** Nothing that an encoding, a number, an address or a name before a value has in it. */
  private static boolean isDull(String text) {
    return text.chars()
        .noneMatch(
            c ->
                (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || c >= 0x7f
                    || "+/-_@=:<%&^\\".indexOf(c) >= 0);
  }

  @Property
  void kindsOfBytesAreThoseOfAllTogether(@ForAll("texts") String text) {
    byte[] bytes = ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8);
    RecordTokens tokens = new RecordTokens(bytes, 0, bytes.length, new FieldNames(FieldNames.FEW));
    assertThat(tokens.next()).isEqualTo(Token.STRING);
    boolean special = text.chars().anyMatch(c -> c == '\\' || c >= 0x80);
    assertThat((tokens.seen() & StretchBytes.SPECIAL) != 0).isEqualTo(special);
    String outsideOfEscapes = text.replaceAll("\\\\u[0-9a-f]{4}", "");
    boolean digit = outsideOfEscapes.chars().anyMatch(c -> c >= '0' && c <= '9');
    assertThat(!digit || (tokens.seen() & StretchBytes.TELLING) != 0).isTrue();
  }

  @Provide
  Arbitrary<String> documents() {
    return values(4);
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> scalar =
        Arbitraries.oneOf(
            texts().map(text -> "\"" + text + "\""),
            Arbitraries.of("true", "false", "null"),
            Arbitraries.integers().map(String::valueOf),
            Arbitraries.of("0", "-0", "1.5", "-12.75e3", "1E-2", "0.0", "4242424242424242"));
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<String> inner = values(depth - 1);
    Arbitrary<String> blank = Arbitraries.of("", "", " ", "\n", "\r\n\t", "  ");
    Arbitrary<String> array =
        inner.list().ofMaxSize(4).flatMap(all -> blank.map(b -> joined("[", all, "]", b)));
    Arbitrary<String> field =
        net.jqwik.api.Combinators.combine(names(), inner, blank)
            .as((name, value, b) -> "\"" + name + "\"" + b + ":" + b + value);
    Arbitrary<String> object =
        field.list().ofMaxSize(4).flatMap(all -> blank.map(b -> joined("{", all, "}", b)));
    return Arbitraries.oneOf(scalar, array, object, object);
  }

  private static String joined(String open, List<String> all, String close, String blank) {
    return all.stream()
        .collect(Collectors.joining(blank + "," + blank, open + blank, blank + close));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("type", "id", "childNodes", "value", "textContent", "password"), texts());
  }

  /** Characters, escapes, and pairs of surrogates, as they stand in strings. */
  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "bc",
            "Z",
            "7",
            " ",
            "@",
            "=",
            "%41",
            "/",
            "é",
            "語",
            "😀",
            "\\n",
            "\\\"",
            "\\\\",
            "\\/",
            "\\u0041",
            "\\ud83d\\ude00",
            "\\t",
            "{",
            "]",
            ":",
            ",",
            "\u007f")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static List<String> ours(byte[] bytes, int to) {
    RecordTokens tokens = new RecordTokens(bytes, 0, to, new FieldNames(FieldNames.FEW));
    List<String> told = new ArrayList<>();
    while (true) {
      Token token = tokens.next();
      switch (token) {
        case END, BROKEN -> {
          told.add(token.name());
          return told;
        }
        case FIELD -> told.add("FIELD " + tokens.start() + " " + tokens.field().text());
        case STRING, NUMBER -> told.add(token + " " + tokens.start() + " " + tokens.text());
        default -> told.add(token + " " + tokens.start());
      }
    }
  }

  private static List<String> jacksons(byte[] bytes) throws IOException {
    List<String> told = new ArrayList<>();
    try (JsonParser parser = JACKSON.createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        long start = parser.currentTokenLocation().getByteOffset();
        told.add(
            switch (token) {
              case START_OBJECT -> "OBJECT " + start;
              case END_OBJECT -> "END_OBJECT " + start;
              case START_ARRAY -> "ARRAY " + start;
              case END_ARRAY -> "END_ARRAY " + start;
              case FIELD_NAME -> "FIELD " + start + " " + parser.currentName();
              case VALUE_STRING -> "STRING " + start + " " + parser.getText();
              case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                  "NUMBER " + start + " " + parser.getText();
              default -> "WORD " + start;
            });
      }
    }
    told.add("END");
    return told;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
