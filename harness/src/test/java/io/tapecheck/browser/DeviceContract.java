package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenario.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A page is shown on the device it asked for. */
interface DeviceContract extends Contract {

  private static BufferedImage picture(LivePage page) throws IOException {
    byte[] png = page.screenshot();
    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static void looksLike(LivePage page, Device device) {
    JsonNode seen =
        page.evaluate(
            "[innerWidth, innerHeight, devicePixelRatio, navigator.maxTouchPoints > 0,"
                + " matchMedia('(pointer: coarse)').matches]");
    assertThat(seen.get(0).asInt()).as("width").isEqualTo(device.width());
    assertThat(seen.get(1).asInt()).as("height").isEqualTo(device.height());
    assertThat(seen.get(2).asDouble()).as("pixel ratio").isEqualTo(device.pixelRatio());
    assertThat(seen.get(3).asBoolean()).as("touch").isEqualTo(device.touch());
    assertThat(seen.get(4).asBoolean()).as("coarse pointer").isEqualTo(device.touch());
    device
        .userAgent()
        .ifPresent(
            agent ->
                assertThat(page.evaluate("navigator.userAgent").asText())
                    .as("user agent")
                    .isEqualTo(agent));
  }

  @Test
  default void showsADesktop() throws IOException {
    LivePage page = page();
    page.open(site().url("box.html"));
    looksLike(page, Devices.DESKTOP);
    assertThat(page.evaluate("navigator.userAgent").asText()).doesNotContain("Headless");
    BufferedImage picture = picture(page);
    assertThat(picture.getWidth()).isEqualTo(1280);
    assertThat(picture.getHeight()).isEqualTo(800);
    assertThat(picture.getRGB(600, 600)).isEqualTo(0xff0080ff);
  }

  @Test
  default void showsAPhoneAndTaps() throws IOException {
    needs(Capability.DEVICE_EMULATION);
    LivePage page = open(settings(Devices.MOBILE));
    page.open(site().url("box.html"));
    looksLike(page, Devices.MOBILE);
    page.click(Locator.role("button", "Tap me"));
    assertThat(page.evaluate("touches.join()").asText()).isEqualTo("tap");
    BufferedImage picture = picture(page);
    assertThat(picture.getWidth()).isBetween(1081, 1082);
    assertThat(picture.getHeight()).isBetween(2202, 2203);
  }

  @Test
  default void switchesDevicesOnTheWay() {
    needs(Capability.DEVICE_SWITCH);
    LivePage page = page();
    page.open(site().url("box.html"));
    page.useDevice(Devices.MOBILE);
    page.open(site().url("box.html"));
    looksLike(page, Devices.MOBILE);
    page.click(Locator.role("button", "Tap me"));
    assertThat(page.evaluate("touches.join()").asText()).isEqualTo("tap");
    page.useDevice(Devices.LAPTOP);
    page.open(site().url("box.html"));
    looksLike(page, Devices.LAPTOP);
    assertThat(page.evaluate("navigator.userAgent").asText()).doesNotContain("Android");
    page.click(Locator.role("button", "Tap me"));
    assertThat(page.evaluate("touches.length").asInt()).isZero();
  }

  @Test
  default void changesTheSizeInPlace() throws IOException {
    LivePage page = page();
    page.open(site().url("box.html"));
    page.setViewport(700, 500);
    assertThat(page.evaluate("innerWidth + 'x' + innerHeight").asText()).isEqualTo("700x500");
    assertThat(picture(page).getWidth()).isEqualTo(700);
  }

  @Test
  default void takesAPictureWithoutTouchingThePage() throws IOException {
    LivePage page = page();
    page.open(site().url("box.html"));
    page.evaluate("void changes.splice(0)");
    assertThat(picture(page).getWidth()).isEqualTo(1280);
    assertThat(page.evaluate("changes.length").asInt()).isZero();
  }
}
