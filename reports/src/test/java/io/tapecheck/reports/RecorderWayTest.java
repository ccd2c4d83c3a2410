package io.tapecheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderWayTest {

  @TempDir Path folder;

  @Test
  void theVendorsDefaultsComeBeforeWhatWasMadeOfThem() {
    assertThat(ways()).extracting(RecorderWay::set).startsWith("vendor defaults", "as set");
    assertThat(ways().get(0).passesUngated()).isTrue();
    assertThat(ways().get(1).passesUngated()).isFalse();
    assertThat(ways().get(1).changedOptions()).containsExactly("maskAllInputs: true");
  }

  @Test
  void saysWhatHeldTheLeaks() {
    assertThat(ways().get(0).sinks())
        .containsEntry("input value", 3L)
        .containsEntry("text", 1L)
        .containsEntry("attribute data-order", 1L)
        .hasSize(3);
  }

  @Test
  void putsTheLeaksOfAFieldTogether() {
    List<LeakedField> fields = ways().get(0).leakedFields();
    assertThat(fields)
        .extracting(LeakedField::field)
        .containsExactly("card-number", "email", "phone");
    assertThat(fields.get(0).spots()).hasSize(2);
    assertThat(fields.get(0).advice()).containsExactly("Set maskAllInputs: true.");
  }

  private List<RecorderWay> ways() {
    return RecorderWay.of(RecordedRun.in(folder).result().sessions());
  }
}
