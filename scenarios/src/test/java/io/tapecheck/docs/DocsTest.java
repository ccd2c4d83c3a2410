package io.tapecheck.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tapecheck.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DocsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*(?:- )?(?:run: )?(?:\\./)?tapecheck (.+)$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  static Stream<Path> guides() {
    return Guides.all().stream();
  }

  static Stream<String> commands() {
    return Guides.all().stream()
        .flatMap(
            guide ->
                Stream.concat(
                    Guides.blocks(guide, "sh").stream(), Guides.blocks(guide, "yaml").stream()))
        .flatMap(block -> COMMAND.matcher(block).results())
        .map(match -> match.group(1).replaceFirst("\\s+#.*", ""));
  }

  static Stream<String> snippets() {
    return Guides.all().stream().flatMap(guide -> Guides.blocks(guide, "java").stream());
  }

  @Test
  void thereAreGuidesCommandsAndSnippets() {
    assertThat(guides()).hasSizeGreaterThan(8);
    assertThat(commands()).hasSizeGreaterThan(8);
    assertThat(snippets()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyRelativeLinkLeadsToAFile(Path guide) {
    Matcher links = LINK.matcher(Guides.text(guide));
    List<String> dead = new ArrayList<>();
    while (links.find()) {
      String link = links.group(1);
      if (!link.matches("[a-z]+:.*") && !Files.exists(guide.resolveSibling(link))) {
        dead.add(link);
      }
    }
    assertThat(dead).as("dead links in " + guide.getFileName()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsOneThatTheCommandLineTakes(String command) {
    String[] arguments =
        WORD.matcher(command)
            .results()
            .map(match -> match.group(match.group(1) != null ? 1 : match.group(2) != null ? 2 : 3))
            .toArray(String[]::new);
    assertThatCode(() -> new CommandLine(new Main()).parseArgs(arguments))
        .as(Arrays.toString(arguments))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void everyJavaSnippetIsCompiled(String snippet) throws IOException {
    String wanted = collapsed(snippet);
    try (Stream<Path> own = Files.walk(Path.of("src/test/java"));
        Stream<Path> harness = Files.walk(Guides.ROOT.resolve("harness/src/test/java"))) {
      assertThat(Stream.concat(own, harness).filter(file -> file.toString().endsWith(".java")))
          .anyMatch(file -> collapsed(Guides.text(file)).contains(wanted));
    }
  }

  private static String collapsed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
