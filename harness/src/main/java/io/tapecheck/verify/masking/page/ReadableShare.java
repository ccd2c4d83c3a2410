package io.tapecheck.verify.masking.page;

import io.tapecheck.verify.page.PageElement;
import java.util.OptionalDouble;

/**
 * How much of the page's text stayed readable: characters that are the same in the replay, of all
 * that people read on the live page, over all checkpoints. Blanks, what must be masked or blocked,
 * and texts that hold a canary do not count.
 */
final class ReadableShare implements PageCheck {

  private final PrivateParts privateParts;
  private long all;
  private long same;

  ReadableShare(PrivateParts privateParts) {
    this.privateParts = privateParts;
  }

  @Override
  public void look(ReplayedPage page) {
    for (PageElement element : page.live().elements()) {
      String text = ReplayedPage.text(element);
      if (MaskedText.isReadable(text)
          && !privateParts.cover(element)
          && !privateParts.areIn(text)) {
        all += MaskedText.characters(text);
        same +=
            page.replayed(element)
                .map(shown -> MaskedText.sameCharacters(text, ReplayedPage.text(shown)))
                .orElse(0L);
      }
    }
  }

  /** From 0 to 1; empty when there was nothing to read. */
  OptionalDouble share() {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same / all);
  }
}
