package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.fidelity.Difference.Kind;
import io.tapecheck.verify.page.BoxSize;
import io.tapecheck.verify.page.MaskShape;
import io.tapecheck.verify.page.PageElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what belongs to one element, except what is inside it. */
final class ElementComparison {

  private final Tally tally;
  private final Intent intent;
  private final Set<String> maskedFields;

  ElementComparison(Tally tally, Intent intent, Set<String> maskedFields) {
    this.tally = tally;
    this.intent = intent;
    this.maskedFields = maskedFields;
  }

  void text(PageElement around, String live, String shown) {
    String one = MaskShape.collapse(live);
    String other = MaskShape.collapse(shown);
    if (one.equals(other)) {
      tally.same();
    } else if (intent.masks(around) && MaskShape.isMaskOf(shown, live)) {
      tally.masked();
    } else {
      String how =
          MaskShape.isMaskOf(shown, live)
              ? "masked, though nothing says that it is private"
              : "another text of %d characters instead of %d"
                  .formatted(other.length(), one.length());
      tally.different(1, Kind.TEXT, around.path(), "The replay shows " + how + ".");
    }
  }

  void title(PageElement root, String live, String shown) {
    String one = MaskShape.collapse(live);
    String other = MaskShape.collapse(shown);
    if (one.equals(other)) {
      tally.same();
    } else {
      tally.different(
          1,
          Kind.TEXT,
          root.path(),
          "The replay's title has %d characters, the page's %d."
              .formatted(other.length(), one.length()));
    }
  }

  void attributes(PageElement place, SnapshotNode.Element shown) {
    String tag = place.element().tag();
    Map<String, String> live = place.element().attributes();
    live.forEach((name, value) -> attribute(place, name, value, shown));
    shown
        .attributes()
        .forEach(
            (name, value) -> {
              if (!live.containsKey(name)
                  && !AttributeRule.leaveOut(tag, name)
                  && !AttributeEquality.isVoid(name, value)) {
                tally.different(
                    1,
                    Kind.ATTRIBUTE,
                    place.path(),
                    "Only the replay has the attribute " + name + ".");
              }
            });
  }

  private void attribute(PageElement place, String name, String value, SnapshotNode.Element shown) {
    if (AttributeRule.leaveOut(place.element().tag(), name)) {
      return;
    }
    String other = shown.attributes().get(name);
    if (other == null) {
      if (AttributeEquality.isVoid(name, value)) {
        tally.same();
      } else {
        tally.different(
            1, Kind.ATTRIBUTE, place.path(), "The replay lacks the attribute " + name + ".");
      }
    } else if (AttributeEquality.same(name, value, other, place.documentUrl())) {
      tally.same();
    } else if (intent.masks(place) && MaskShape.isMaskOf(other, value)) {
      tally.masked();
    } else {
      tally.different(
          1,
          Kind.ATTRIBUTE,
          place.path(),
          "The attribute %s has another value: %d characters instead of %d."
              .formatted(name, other.length(), value.length()));
    }
  }

  void formState(PageElement place, SnapshotNode.Element shown) {
    SnapshotNode.Element live = place.element();
    boolean select = live.tag().equals("select");
    if (!select) {
      live.value().ifPresent(value -> value(place, value, shown.value().orElse("")));
    }
    live.checked()
        .ifPresent(
            on -> {
              if (shown.checked().equals(Optional.of(on))) {
                tally.same();
              } else {
                tally.different(
                    1,
                    Kind.CHECKED,
                    place.path(),
                    "The replay does not show it " + (on ? "checked." : "unchecked."));
              }
            });
    live.selected()
        .ifPresent(labels -> selected(place, labels, shown.selected().orElse(List.of())));
  }

  private void value(PageElement place, String live, String shown) {
    if (live.equals(shown)) {
      tally.same();
    } else if (MaskShape.isMask(shown) && shown.length() == live.length()) {
      tally.masked();
    } else if (!live.isEmpty() && shown.isEmpty() && maskedFields.contains(place.path())) {
      tally.masked();
    } else {
      tally.different(
          1,
          Kind.VALUE,
          place.path(),
          "The field holds %d characters in the replay instead of %d."
              .formatted(shown.length(), live.length()));
    }
  }

  private void selected(PageElement place, List<String> live, List<String> shown) {
    if (live.equals(shown)) {
      tally.same();
    } else if (maskedFields.contains(place.path())) {
      tally.masked();
    } else {
      tally.different(
          1,
          Kind.SELECTED,
          place.path(),
          "The replay shows another choice (%d selected instead of %d)."
              .formatted(shown.size(), live.size()));
    }
  }

  void scroll(String path, List<Double> live, List<Double> shown) {
    double[] one = offsets(live);
    double[] other = offsets(shown);
    if (one[0] == 0 && one[1] == 0 && other[0] == 0 && other[1] == 0) {
      return;
    }
    if (BoxSize.near(one[0], other[0]) && BoxSize.near(one[1], other[1])) {
      tally.same();
    } else {
      tally.different(
          1,
          Kind.SCROLL,
          path,
          "Scrolled to %.0f, %.0f in the replay instead of %.0f, %.0f."
              .formatted(other[0], other[1], one[0], one[1]));
    }
  }

  /** Compares the sizes of a blocked element, when both pages show it. */
  void box(String path, List<Double> live, List<Double> shown) {
    if (!BoxSize.known(live, shown)) {
      return;
    }
    if (BoxSize.sameWidth(live, shown) && BoxSize.sameHeight(live, shown)) {
      tally.same();
    } else {
      tally.different(
          1,
          Kind.BOX,
          path,
          "The blocked element takes %.0f x %.0f pixels in the replay instead of %.0f x %.0f."
              .formatted(shown.get(2), shown.get(3), live.get(2), live.get(3)));
    }
  }

  private static double[] offsets(List<Double> scroll) {
    return scroll.size() < 2 ? new double[] {0, 0} : new double[] {scroll.get(0), scroll.get(1)};
  }
}
