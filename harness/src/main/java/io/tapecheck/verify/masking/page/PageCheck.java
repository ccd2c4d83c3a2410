package io.tapecheck.verify.masking.page;

import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.page.PageTree;
import java.util.List;
import java.util.Optional;

/** Compares live pages with their replays, one checkpoint at a time. */
interface PageCheck {

  void look(ReplayedPage page);

  /** Shows every checkpoint that was replayed to all the checks; pages are read once. */
  static void all(Tape tape, List<PageCheck> checks) {
    tape.checkpoints()
        .forEach(
            checkpoint -> {
              Optional<PageSnapshot> replayed = tape.replayed(checkpoint);
              if (replayed.isPresent()) {
                ReplayedPage page =
                    new ReplayedPage(
                        checkpoint,
                        new PageTree(tape.live(checkpoint)),
                        new PageTree(replayed.get()));
                checks.forEach(check -> check.look(page));
              }
            });
  }
}
