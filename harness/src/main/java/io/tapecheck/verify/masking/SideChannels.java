package io.tapecheck.verify.masking;

import io.tapecheck.policy.Policy;
import io.tapecheck.policy.SideChannel;
import io.tapecheck.verify.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a masked recording tells without holding it, as far as the policy wants it told.
 *
 * @param findings warnings
 * @param measures figures by name; 0 for what the policy leaves out
 */
record SideChannels(List<Finding> findings, Map<String, Double> measures) {

  static SideChannels of(Policy policy, List<Finding> lengths, List<Finding> keystrokes) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Double> measures = new HashMap<>();
    add(policy, SideChannel.LENGTH, lengths, findings, measures);
    add(policy, SideChannel.KEYSTROKES, keystrokes, findings, measures);
    return new SideChannels(findings, measures);
  }

  private static void add(
      Policy policy,
      SideChannel channel,
      List<Finding> found,
      List<Finding> findings,
      Map<String, Double> measures) {
    List<Finding> told = policy.sideChannels().contains(channel) ? found : List.of();
    findings.addAll(told);
    measures.put("masking." + channel.id(), (double) told.size());
  }
}
