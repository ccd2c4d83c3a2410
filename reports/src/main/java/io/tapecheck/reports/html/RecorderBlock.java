package io.tapecheck.reports.html;

import java.util.List;

/**
 * A recorder with every set of options that it ran with.
 *
 * @param recorder for example {@code rrweb 2.2.2}
 * @param ways one for each option set
 */
public record RecorderBlock(String recorder, List<Way> ways) {

  /**
   * A recorder with one set of options.
   *
   * @param set the option set in words
   * @param badge the worst verdict
   * @param sessions how many
   * @param leaks how many places held a value
   * @param leaked how many values of how many got out
   * @param sinks what held them, the most first
   * @param readable share of the pages' text that a replay still shows
   * @param overMasked how much was masked that must stay readable
   * @param fidelity of the worst session
   * @param options that differ from the vendor's defaults
   * @param fields what leaked where
   */
  public record Way(
      String set,
      Badge badge,
      int sessions,
      Fact leaks,
      String leaked,
      List<Fact> sinks,
      String readable,
      Fact overMasked,
      Fact fidelity,
      List<String> options,
      List<Field> fields) {}

  /**
   * A field whose value got out.
   *
   * @param name of the field
   * @param spots where
   * @param advice what to set
   */
  public record Field(String name, List<Spot> spots, List<String> advice) {}

  /**
   * A place that held a value.
   *
   * @param sink what held it
   * @param node the end of the node's CSS path, possibly empty
   * @param path all of it
   * @param encoding the chain of encodings, possibly empty
   * @param places where to see it
   */
  public record Spot(
      String sink, String node, String path, String encoding, List<Group.Place> places) {}
}
