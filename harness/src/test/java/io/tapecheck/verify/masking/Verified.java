package io.tapecheck.verify.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.SearchLimits;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Verification;
import java.util.List;

/** What the masking verifier says of a tape; whatever it says, it never says a value. */
public final class Verified {

  /** Shorter values stand in any text by chance. */
  private static final int LONG = 6;

  /** So little that a few kilobytes are beyond it. */
  private static final SearchLimits NARROW = new SearchLimits(4, 1 << 10, 4 << 10);

  private Verified() {}

  /** Everything that is said of a tape. */
  public static Verification of(TapeFixture tape) {
    return of(tape, SearchLimits.USUAL);
  }

  /** The finding that something was not searched to its end, which is the only one. */
  public static Finding cutOf(TapeFixture tape) {
    List<Finding> findings = of(tape, NARROW).findings();
    assertThat(findings).extracting(Finding::rule).containsExactly("masking/cut");
    assertThat(findings.get(0).message()).contains("was not searched");
    return findings.get(0);
  }

  private static Verification of(TapeFixture tape, SearchLimits limits) {
    Verification verification = new MaskingVerifier(limits).verify(tape.evidence());
    String[] values =
        tape.evidence().tape().canaries().stream()
            .map(Canary::value)
            .filter(value -> value.length() >= LONG)
            .toArray(String[]::new);
    assertThat(verification.findings())
        .allSatisfy(finding -> assertThat(finding.toString()).doesNotContainIgnoringCase(values));
    return verification;
  }
}
