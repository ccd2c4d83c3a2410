package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DevicesTest {

  @Test
  void idsAreUniqueAndLeadBackToTheirDevice() {
    assertThat(Devices.all()).extracting(Device::id).doesNotHaveDuplicates();
    assertThat(Devices.all()).allSatisfy(d -> assertThat(Devices.byId(d.id())).isSameAs(d));
  }

  @Test
  void anUnknownDeviceIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> Devices.byId("mobil"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no device \"mobil\". Did you mean mobile? Devices: desktop, laptop, tablet,"
                + " mobile.");
  }
}
