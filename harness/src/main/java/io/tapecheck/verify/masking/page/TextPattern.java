package io.tapecheck.verify.masking.page;

import io.tapecheck.verify.page.MaskShape;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which {@code *} stands for any characters; runs of white space count as one blank. */
final class TextPattern {

  private final String source;
  private final Pattern pattern;

  TextPattern(String source) {
    this.source = source;
    this.pattern =
        Pattern.compile(
            Arrays.stream(MaskShape.collapse(source).split("\\*+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
  }

  boolean matches(String text) {
    return pattern.matcher(MaskShape.collapse(text)).matches();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return source;
  }
}
