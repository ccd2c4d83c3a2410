package io.tapecheck.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variants that come of every combination of some axes' values. */
public final class VariantMatrix {

  /** Most variants of a scenario. */
  public static final int MOST = 500;

  private VariantMatrix() {}

  /**
   * Every combination, the last axis changing fastest.
   *
   * @param axes values by axis; no axis gives no variant
   * @throws IllegalArgumentException when there are more than {@link #MOST}
   */
  public static List<Variant> combinations(Map<String, List<String>> axes) {
    List<Map<String, String>> combined = List.of(Map.of());
    for (Map.Entry<String, List<String>> axis : axes.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> shorter : combined) {
        for (String value : axis.getValue()) {
          Map<String, String> next = new LinkedHashMap<>(shorter);
          next.put(axis.getKey(), value);
          longer.add(next);
        }
      }
      if (longer.size() > MOST) {
        throw new IllegalArgumentException(
            "The matrix makes more than %d variants. Leave out an axis or some values."
                .formatted(MOST));
      }
      combined = longer;
    }
    Set<Variant> variants = new LinkedHashSet<>();
    if (!axes.isEmpty()) {
      combined.forEach(values -> variants.add(new Variant(values)));
    }
    return List.copyOf(variants);
  }

  /** Whether a variant has all of some axes' values. */
  public static boolean matches(Variant variant, Map<String, String> values) {
    return variant.axes().entrySet().containsAll(values.entrySet());
  }
}
