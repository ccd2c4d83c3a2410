package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.Cookie;
import io.tapecheck.tape.StoredValue;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much pages keep in the browser, the tape stays as small as it is said to. */
class StorageRecordTest {

  private static final String ORIGIN = "https://shop.example";
  private static final int MEBI = 1 << 20;

  private final List<String> problems = new ArrayList<>();
  private final Path folder;
  private final StorageRecord record;

  StorageRecordTest(@TempDir Path temporary) {
    folder = temporary.resolve("tape");
    record = new StorageRecord(NewTape.in(folder), problems::add);
  }

  private static ObjectNode read(int cut) {
    ObjectNode read =
        JsonNodeFactory.instance.objectNode().put("time", 1).put("origin", ORIGIN).put("cut", cut);
    read.putArray("values");
    read.putArray("unread");
    return read;
  }

  private static ObjectNode read(String kind, String place, List<String> keys, String value) {
    ObjectNode read = read(0);
    ArrayNode values = (ArrayNode) read.path("values");
    keys.forEach(
        key ->
            values
                .addObject()
                .put("kind", kind)
                .put("place", place)
                .put("key", key)
                .put("value", value));
    return read;
  }

  private static List<String> keys(int from, int to) {
    List<String> keys = new ArrayList<>();
    for (int key = from; key < to; key++) {
      keys.add("key-" + key);
    }
    return keys;
  }

  private List<StoredValue> kept() {
    return TapeReader.open(folder).storage();
  }

  private long characters() {
    return kept().stream()
        .mapToLong(one -> one.place().length() + one.key().length() + one.value().length())
        .sum();
  }

  private void toldOnce() {
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("stored more than 50000 values or 67108864 characters", "was not searched");
  }

  @Test
  void whatIsReadAgainAndAgainIsWrittenDownOnce() {
    for (int times = 0; times < 3; times++) {
      record.add(read("local", "", keys(0, 10), "value"));
    }
    record.add(read("local", "", keys(0, 1), "another"));
    assertThat(kept()).hasSize(11);
    assertThat(problems).isEmpty();
  }

  @Test
  void valuesBeyondTheLimitAreLeftOutAndThatIsToldOnce() {
    record.add(read("local", "", keys(0, StorageRecord.MOST_VALUES), "v"));
    assertThat(problems).isEmpty();
    record.add(read("session", "", keys(0, 500), "v"));
    record.add(List.of(new Cookie("late", "v", "shop.example", "/")), 2);
    assertThat(kept()).hasSize(StorageRecord.MOST_VALUES);
    toldOnce();
  }

  @Test
  void largeValuesAreKeptUpToAllThatIsKept() {
    record.add(read("indexed_db", "base/store", keys(0, 80), "x".repeat(MEBI)));
    assertThat(characters())
        .isBetween(StorageRecord.MOST_CHARACTERS - 2 * MEBI, StorageRecord.MOST_CHARACTERS);
    toldOnce();
  }

  @Test
  void theNamesOfDatabasesCountToo() {
    record.add(read("indexed_db", "x".repeat(MEBI) + "/store", keys(0, 80), "v"));
    assertThat(characters()).isLessThanOrEqualTo(StorageRecord.MOST_CHARACTERS);
    toldOnce();
  }

  @Test
  void whatTheProbeHadNoRoomForIsTold() {
    record.add(read(3));
    record.add(read(2));
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("Storage of " + ORIGIN + " was too large", "not searched whole");
  }

  @Test
  void databasesThatCouldNotBeReadAreTold() {
    ObjectNode read = read(0);
    ((ArrayNode) read.path("unread")).add("a").add("b");
    record.add(read);
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("2 databases of " + ORIGIN + " could not be read");
  }
}
