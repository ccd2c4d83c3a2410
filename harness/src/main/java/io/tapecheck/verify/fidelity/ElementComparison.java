package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.fidelity.Difference.Kind;
import io.tapecheck.verify.page.BoxSize;
import io.tapecheck.verify.page.MaskShape;
import io.tapecheck.verify.page.PageElement;
import java.util.List;
import java.util.Optional;

/** Compares what belongs to one element, except what is inside it. */
final class ElementComparison {

  private final Tally tally;
  private final Intent intent;
  private final RecordedState recorded;

  ElementComparison(Tally tally, Intent intent, RecordedState recorded) {
    this.tally = tally;
    this.intent = intent;
    this.recorded = recorded;
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
    SnapshotNode.Element live = place.element();
    for (String name : live.attributes().keySet()) {
      if (!AttributeRule.leaveOut(live.tag(), name)) {
        attribute(place, name, shown);
      }
    }
    for (String name : shown.attributes().keySet()) {
      if (!live.attributes().containsKey(name)
          && !AttributeRule.leaveOut(live.tag(), name)
          && !AttributeEquality.isVoid(name, shown)
          && !OwnValue.isGiven(name, live, shown)) {
        added(place, name, shown.attributes().getOrDefault(name, ""));
      }
    }
  }

  private void attribute(PageElement place, String name, SnapshotNode.Element shown) {
    SnapshotNode.Element live = place.element();
    String value = live.attributes().getOrDefault(name, "");
    String other = shown.attributes().get(name);
    if (AttributeEquality.same(name, live, shown, place.documentUrl())) {
      tally.same();
    } else if (other == null) {
      if (AttributeEquality.isVoid(name, live)) {
        tally.same();
      } else {
        different(place, Kind.ATTRIBUTE, "The replay lacks the attribute " + name + ".");
      }
    } else if (!MaskShape.isMaskOf(other, value)) {
      different(
          place,
          Kind.ATTRIBUTE,
          "The attribute %s has another value: %d characters instead of %d."
              .formatted(name, other.length(), value.length()));
    } else if (intent.masks(place)) {
      tally.masked();
    } else {
      different(
          place,
          Kind.ATTRIBUTE,
          "The attribute " + name + " is masked, though nothing says that it is private.");
    }
  }

  /** A recorder that masks values may write a mask where there was no value. */
  private void added(PageElement place, String name, String value) {
    if (MaskShape.isMask(value) && intent.masks(place)) {
      tally.masked();
    } else {
      different(place, Kind.ATTRIBUTE, "Only the replay has the attribute " + name + ".");
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
    } else if (FieldType.of(place.element()).refuses(shown) && recorded.isMasked(place)) {
      tally.masked();
    } else {
      different(
          place,
          Kind.VALUE,
          "The field holds %d characters in the replay instead of %d."
              .formatted(shown.length(), live.length()));
    }
  }

  private void selected(PageElement place, List<String> live, List<String> shown) {
    if (live.equals(shown)) {
      tally.same();
    } else if (recorded.isMasked(place)) {
      tally.masked();
    } else {
      different(place, Kind.SELECTED, otherChoice(place, live, shown));
    }
  }

  private String otherChoice(PageElement place, List<String> live, List<String> shown) {
    if (recorded.holdsAMask(place)) {
      return "The recording does not tell that another choice was made: the mask that it holds was"
          + " written for the one before.";
    }
    return live.size() == shown.size()
        ? "The replay shows another choice."
        : "The replay shows another choice (%d selected instead of %d)."
            .formatted(shown.size(), live.size());
  }

  /**
   * Compares how far an element, or a document by its root element, is scrolled. A replay lacks
   * what it would have to fetch, and a mask may be shorter than the text: where the replay is
   * scrolled as far as it can be, what the recording says counts.
   */
  void scroll(
      PageElement place, List<Double> live, List<Double> shown, SnapshotNode.Element replayed) {
    if (ElementRule.followsItsCaret(place.element())) {
      return;
    }
    double[] one = offsets(live);
    double[] other = offsets(shown);
    if (one[0] == 0 && one[1] == 0 && other[0] == 0 && other[1] == 0) {
      return;
    }
    if (near(one, other)) {
      tally.same();
    } else if (isAtItsEnd(one, other, offsets(replayed.room()))
        && recorded.scroll(place).filter(said -> near(one, said)).isPresent()) {
      tally.same();
    } else {
      different(
          place,
          Kind.SCROLL,
          "Scrolled to %.0f, %.0f in the replay instead of %.0f, %.0f."
              .formatted(other[0], other[1], one[0], one[1]));
    }
  }

  private static boolean near(double[] one, double[] other) {
    return BoxSize.near(one[0], other[0]) && BoxSize.near(one[1], other[1]);
  }

  /** Whether it is not scrolled as far as it was because it cannot be. */
  private static boolean isAtItsEnd(double[] live, double[] shown, double[] room) {
    for (int axis = 0; axis < 2; axis++) {
      boolean ends = shown[axis] < live[axis] && BoxSize.near(shown[axis], room[axis]);
      if (!ends && !BoxSize.near(shown[axis], live[axis])) {
        return false;
      }
    }
    return true;
  }

  private void different(PageElement place, Kind kind, String detail) {
    tally.different(1, kind, place.path(), detail);
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
