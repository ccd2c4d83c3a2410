package io.tapecheck.audit.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Findings that a team allows. Remembers which of its entries were of use; for one thread. */
public final class AllowList {

  private final List<AllowEntry> inForce;
  private final List<AllowEntry> expired;
  private final Set<AllowEntry> used = new HashSet<>();

  AllowList(List<AllowEntry> entries, LocalDate today) {
    this.inForce = entries.stream().filter(entry -> !entry.expires().isBefore(today)).toList();
    this.expired = entries.stream().filter(entry -> entry.expires().isBefore(today)).toList();
  }

  /** Allows nothing. */
  public static AllowList nothing() {
    return new AllowList(List.of(), LocalDate.MIN);
  }

  /**
   * What may be allowed.
   *
   * @param rule for example {@code audit/email}
   * @param value as it was found; the list does not keep it
   * @param valueHash its SHA-256 in hexadecimal digits
   * @param file in which it was found
   */
  public record Candidate(String rule, String value, String valueHash, Path file) {

    /** Says everything but the value. */
    @Override
    public String toString() {
      return "Candidate[" + rule + "]";
    }
  }

  /** Whether a finding is allowed. */
  public boolean allows(Candidate found) {
    boolean allowed = false;
    for (AllowEntry entry : inForce) {
      if (entry.applies(found)) {
        used.add(entry);
        allowed = true;
      }
    }
    return allowed;
  }

  /** What is to be said of entries that did nothing, a sentence each; after all was searched. */
  public List<String> remarks() {
    return Stream.concat(
            expired.stream()
                .map(
                    entry ->
                        "%s: this entry expired on %s and allows nothing any more. Remove it, or look at the findings again and give it another date."
                            .formatted(entry.position(), entry.expires())),
            inForce.stream()
                .filter(entry -> !used.contains(entry))
                .map(
                    entry ->
                        "%s: this entry was not needed. Remove it, unless it is for other files."
                            .formatted(entry.position())))
        .toList();
  }
}
