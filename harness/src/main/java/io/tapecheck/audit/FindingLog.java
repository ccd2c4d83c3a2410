package io.tapecheck.audit;

import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The findings of one file: the same thing found again only counts, and of each rule so many are
 * kept at most.
 */
final class FindingLog {

  /** Different findings of a rule that are kept for a file. */
  static final int MOST = 1_000;

  private final String file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Integer> kept = new HashMap<>();
  private final Map<String, Long> more = new LinkedHashMap<>();

  /** A finding whose place may still have to be found. */
  static final class Entry {
    final Candidate candidate;
    final Optional<Long> offset;
    Where where = Where.UNKNOWN;
    long count;

    Entry(Candidate candidate, Optional<Long> offset) {
      this.candidate = candidate;
      this.offset = offset;
    }
  }

  FindingLog(String file) {
    this.file = file;
  }

  /** Counts something that was found; gives the new entry when it is the first of its kind. */
  Optional<Entry> add(Candidate candidate, Optional<Long> offset) {
    Entry known = entries.get(candidate.key());
    if (known != null) {
      known.count++;
      return Optional.empty();
    }
    if (kept.merge(candidate.rule(), 1, Integer::sum) > MOST) {
      more.merge(candidate.rule(), 1L, Long::sum);
      return Optional.empty();
    }
    Entry entry = new Entry(candidate, offset);
    entry.count = 1;
    entries.put(candidate.key(), entry);
    return Optional.of(entry);
  }

  /** All findings, most severe first, otherwise in the order in which they were found. */
  List<AuditFinding> findings() {
    List<AuditFinding> findings = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    for (Entry entry : entries.values()) {
      findings.add(finding(entry, alike));
    }
    more.forEach((rule, count) -> findings.add(overflow(rule, count)));
    findings.sort(Comparator.comparing(found -> found.finding().severity()));
    return findings;
  }

  /**
   * The fingerprint comes from the place and from what is shown, never from the value: of a card
   * number with its check digit a hash would tell the rest.
   */
  private AuditFinding finding(Entry entry, Map<String, Integer> alike) {
    Candidate found = entry.candidate;
    String place =
        String.join(
            "\n",
            found.rule(),
            file,
            found.shown(),
            found.canary().orElse(""),
            String.join(" ", found.encoding()),
            entry.where.sink().orElse(""),
            entry.where.node().orElse(""));
    int number = alike.merge(place, 1, Integer::sum);
    return new AuditFinding(
        new Finding(
            found.rule(),
            found.severity(),
            found.message(),
            found.canary(),
            found.encoding(),
            entry.where,
            (int) Math.min(Integer.MAX_VALUE, entry.count),
            Fingerprint.of(place, Integer.toString(number))),
        found.confidence(),
        entry.offset);
  }

  private AuditFinding overflow(String rule, long count) {
    return new AuditFinding(
        new Finding(
            rule,
            Severity.WARNING,
            String.format(
                Locale.ROOT,
                "%,d more finds of this rule; of each file %,d different ones are kept",
                count,
                MOST),
            Optional.empty(),
            List.of(),
            Where.UNKNOWN,
            (int) Math.min(Integer.MAX_VALUE, count),
            Fingerprint.of(rule, file, "more")),
        Confidence.MEDIUM,
        Optional.empty());
  }
}
