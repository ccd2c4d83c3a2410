package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenarios.site.MyShopSite;
import io.tapecheck.scenarios.site.StaticSite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/bring-your-own-application.md word for word, in a folder that holds nothing. */
class BringYourOwnGuideBrowserTest {

  private static final Path GUIDE = Path.of("..", "docs", "bring-your-own-application.md");
  private static final Path SHIPPED = Path.of("src", "main", "tapecheck").toAbsolutePath();
  private static final String ADDRESS = "http://localhost:3000";

  @TempDir Path folder;

  @Test
  void theFirstExamplePassesWithoutSettingsAndWithThoseThatTheGuideAdds()
      throws IOException, InterruptedException {
    String guide = Files.readString(GUIDE);
    try (StaticSite shop = MyShopSite.start()) {
      Files.writeString(folder.resolve("checkout.yaml"), blocks(guide, "yaml").get(0));

      assertThat(run(blocks(guide, "sh").get(0), shop)).as("without settings").isEqualTo(0);
      JsonNode gates = Project.result(folder.resolve("target/tapecheck")).path("gates");
      assertThat(gates.findValuesAsText("gate"))
          .as("the defaults and not the gates of the shipped scenarios")
          .contains("recording.events")
          .doesNotContain("masking.policy_checks", "masking.readable");

      Files.writeString(
          folder.resolve("tapecheck.yaml"), first(guide, "`(app: \\{url: [^`]*\\})`", shop));
      assertThat(run(blocks(guide, "sh").get(1), shop)).as("with settings").isEqualTo(0);
    }
  }

  /** Runs a line of the guide as a shell would. */
  private int run(String line, StaticSite shop) throws IOException, InterruptedException {
    List<String> words = Arrays.asList(line.strip().replace(ADDRESS, shop.url()).split("\\s+"));
    assertThat(words.get(0)).isEqualTo("tapecheck");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "io.tapecheck.cli.Main"));
    command.addAll(words.subList(1, words.size()));
    Path said = Files.createTempFile(folder, "said", ".txt");
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    process.environment().put("TAPECHECK_SCENARIOS", SHIPPED.toString());
    int status = process.start().waitFor();
    if (status != 0) {
      System.err.println(Files.readString(said));
    }
    return status;
  }

  private static String absolute(String classPath) {
    return String.join(
        File.pathSeparator,
        Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  private static List<String> blocks(String guide, String language) {
    return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
        .matcher(guide)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static String first(String guide, String pattern, StaticSite shop) {
    return Pattern.compile(pattern)
        .matcher(guide)
        .results()
        .findFirst()
        .orElseThrow()
        .group(1)
        .replace(ADDRESS, shop.url());
  }
}
