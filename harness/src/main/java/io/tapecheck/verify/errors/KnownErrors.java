package io.tapecheck.verify.errors;

import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.ExpectedError;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds errors against those that the settings expect, and keeps which of these came. */
final class KnownErrors {

  private final List<ExpectedError> expected;
  private final Set<ExpectedError> came = new HashSet<>();

  KnownErrors(ErrorPolicy policy) {
    this.expected = policy.expected();
  }

  /** Why an error is expected, if it is. */
  Optional<String> reason(BrowserError error) {
    List<ExpectedError> fitting = expected.stream().filter(known -> fits(known, error)).toList();
    came.addAll(fitting);
    return fitting.stream().map(ExpectedError::reason).findFirst();
  }

  private static boolean fits(ExpectedError known, BrowserError error) {
    return known.fits(ErrorSources.address(error), error.message(), error.status())
        || known.fits(error.url(), error.message(), error.status());
  }

  /** A note for each that did not come: a list that nobody prunes hides errors to come. */
  List<Finding> unmatched() {
    return expected.stream().filter(known -> !came.contains(known)).map(KnownErrors::note).toList();
  }

  private static Finding note(ExpectedError known) {
    return new Finding(
        "errors/expected-unmatched",
        Severity.NOTE,
        ("No error of this session is the one that errors.expected names (%s). Take it out when it"
                + " is mended, or say with \"when\" in which sessions it comes.")
            .formatted(known.words()),
        Optional.empty(),
        List.of(),
        Where.UNKNOWN,
        1,
        Fingerprint.of("errors/expected-unmatched", known.words()));
  }
}
