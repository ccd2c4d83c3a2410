package io.tapecheck.reports.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.PictureLayout;
import io.tapecheck.tape.SnapshotNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureRedactionTest {

  private static final int WHITE = 0xffffffff;
  private static final String SECRET = "4929123456781237";

  private static final PictureLayout NOTHING = new PictureLayout(List.of(), List.of(), List.of());

  @TempDir Path folder;

  private final PictureRedaction redaction =
      new PictureRedaction(
          new PictureSecrets(
              List.of(
                  new Canary("card-number#1", "card-number", SECRET),
                  new Canary("card-code#1", "card-code", "739")),
              Set.of()));

  @Test
  void paintsOverAFieldThatHoldsACanary() throws IOException {
    BufferedImage copy = copied(1, page(field("4929 1234 5678 1237", 50, 40, 60, 20)));
    assertThat(copy.getRGB(80, 50)).isNotEqualTo(WHITE);
    assertThat(copy.getRGB(20, 20)).isEqualTo(WHITE);
    assertThat(copy.getRGB(150, 90)).isEqualTo(WHITE);
  }

  @Test
  void paintsOverAFieldThatHoldsTheBeginningOfACanary() throws IOException {
    assertThat(copied(1, page(field("49291", 50, 40, 60, 20))).getRGB(80, 50)).isNotEqualTo(WHITE);
  }

  @Test
  void scalesBoxesToThePicture() throws IOException {
    BufferedImage copy = copied(2, page(field(SECRET, 50, 40, 60, 20)));
    assertThat(copy.getRGB(160, 100)).isNotEqualTo(WHITE);
    assertThat(copy.getRGB(80, 50)).isEqualTo(WHITE);
  }

  @Test
  void addsUpTheFramesAnElementIsIn() throws IOException {
    PageSnapshot inner = page(field(SECRET, 10, 10, 30, 20));
    BufferedImage copy = copied(1, page(frame(inner, 100, 50, 90, 40)));
    assertThat(copy.getRGB(120, 70)).isNotEqualTo(WHITE);
    assertThat(copy.getRGB(20, 20)).isEqualTo(WHITE);
  }

  @Test
  void findsAValueThatIsSplitOverElements() throws IOException {
    SnapshotNode split =
        element(
            "p",
            List.of(
                new SnapshotNode.Words("4929 1234 "),
                element("b", List.of(new SnapshotNode.Words("5678 1237")), 60, 10, 50, 10)),
            10,
            10,
            100,
            10);
    assertThat(copied(1, page(split)).getRGB(30, 15)).isNotEqualTo(WHITE);
  }

  @Test
  void leavesThePictureAloneWhereTheSecretIsNotRendered() throws IOException {
    SnapshotNode hidden =
        new SnapshotNode.Element(
            "input",
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(SECRET),
            Optional.empty(),
            Optional.empty(),
            List.of());
    BufferedImage copy = copied(1, page(hidden));
    assertThat(Arrays.stream(copy.getRGB(0, 0, 200, 100, null, 0, 200)).distinct())
        .containsExactly(WHITE);
  }

  @Test
  void copiesNothingOfAPictureThatCannotBeRead() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
    Path copy = folder.resolve("copy.png");
    assertThat(redaction.copy(broken, page(), Optional.of(NOTHING), copy))
        .isInstanceOf(CopiedPicture.LeftOut.class);
    assertThat(copy).doesNotExist();
  }

  private BufferedImage copied(int scale, PageSnapshot page) throws IOException {
    BufferedImage white = new BufferedImage(200 * scale, 100 * scale, BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[white.getWidth() * white.getHeight()];
    Arrays.fill(pixels, WHITE);
    white.setRGB(0, 0, white.getWidth(), white.getHeight(), pixels, 0, white.getWidth());
    Path picture = folder.resolve("picture.png");
    ImageIO.write(white, "png", picture.toFile());
    Path copy = folder.resolve("copy.png");
    assertThat(redaction.copy(picture, page, Optional.of(NOTHING), copy))
        .isInstanceOf(CopiedPicture.Redacted.class);
    return ImageIO.read(copy.toFile());
  }

  private static PageSnapshot page(SnapshotNode... children) {
    return new PageSnapshot(
        "http://shop.test/",
        "",
        200,
        100,
        List.of(0.0, 0.0),
        element("html", List.of(children), 0, 0, 200, 100));
  }

  private static SnapshotNode.Element element(
      String tag,
      List<SnapshotNode> children,
      double left,
      double top,
      double width,
      double height) {
    return new SnapshotNode.Element(
        tag,
        Map.of(),
        children,
        Optional.empty(),
        Optional.empty(),
        List.of(left, top, width, height),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static SnapshotNode field(
      String value, double left, double top, double width, double height) {
    return new SnapshotNode.Element(
        "input",
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(left, top, width, height),
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static SnapshotNode frame(
      PageSnapshot document, double left, double top, double width, double height) {
    return new SnapshotNode.Element(
        "iframe",
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.of(document),
        List.of(left, top, width, height),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
