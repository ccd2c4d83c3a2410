package io.tapecheck.verify.masking.leak;

import io.tapecheck.search.Cut;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import io.tapecheck.verify.recording.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of what was not searched to its end: silence about it proves nothing. */
final class CutFindings {

  private record Seen(Cut cut, Where where, int count) {
    Seen again() {
      return new Seen(cut, where, count + 1);
    }
  }

  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /** Takes what was cut while a place was searched. */
  void at(Place place, Cut cut) {
    Where where = place.where();
    String key = cut.limit() + where.sink().orElse("") + where.node().orElse("");
    seen.merge(key, new Seen(cut, where, 1), (first, again) -> first.again());
  }

  List<Finding> findings() {
    return seen.values().stream().map(CutFindings::finding).toList();
  }

  private static Finding finding(Seen one) {
    String sink = one.where().sink().orElse("the recording");
    return new Finding(
        "masking/cut",
        Severity.WARNING,
        "In " + sink + ": " + one.cut().message(),
        Optional.empty(),
        one.cut().encoding(),
        one.where(),
        one.count(),
        Fingerprint.of("masking/cut", one.cut().limit().name(), sink));
  }
}
