package io.tapecheck.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import io.tapecheck.persona.PersonaFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nothing is found where nothing is: 200 MB without a canary, searched for a hundred. */
class CleanTrafficTest {

  private static final int PARTS = 210;
  private static final int PART_BYTES = 1_000_000;

  private static List<Canary> canaries() {
    List<Canary> canaries = new ArrayList<>();
    for (long seed = 1; canaries.size() < 100; seed++) {
      canaries.addAll(new PersonaFactory().create(seed * 7_919).all());
    }
    return canaries.subList(0, 100);
  }

  @Test
  void findsNothingInTwoHundredMegabytesWithoutACanary() {
    KnownValues values = KnownValues.of(canaries(), Salts.NONE);
    Collecting found =
        new Collecting(
            Collections.synchronizedList(new ArrayList<>()),
            Collections.synchronizedList(new ArrayList<>()));
    long searched =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToLong(
                part -> {
                  byte[] bytes = new CleanTraffic(part).bytes(PART_BYTES);
                  new LayeredSearch(values, SearchLimits.USUAL)
                      .search(bytes, 0, bytes.length, found);
                  return bytes.length;
                })
            .sum();
    assertThat(searched).isGreaterThanOrEqualTo(200_000_000L);
    assertThat(found.hits()).extracting(hit -> hit.canary().id() + " " + hit.encoding()).isEmpty();
    assertThat(found.cuts()).isEmpty();
  }

  @Test
  void findsEveryOneOfTheSameCanariesInTheSameTraffic() {
    List<Canary> long100 =
        canaries().stream().filter(canary -> canary.value().length() >= 5).toList();
    LayeredSearch search =
        new LayeredSearch(KnownValues.of(long100, Salts.NONE), SearchLimits.USUAL);
    String around = new String(new CleanTraffic(3).bytes(2_000), StandardCharsets.UTF_8);
    for (Canary canary : long100) {
      Collecting found = new Collecting(new ArrayList<>());
      search.search(around + "\"" + canary.value() + "\"" + around, found);
      assertThat(found.hits()).extracting(Hit::canary).as(canary.id()).contains(canary);
    }
  }
}
