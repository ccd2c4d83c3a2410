package io.tapecheck.scenario;

import java.util.List;

/** The roles that an element can have (WAI-ARIA 1.2, section 5.3, without the abstract ones). */
public final class AriaRoles {

  /** In alphabetical order. */
  public static final List<String> ALL =
      List.of(
          ("alert alertdialog application article banner blockquote button caption cell checkbox"
                  + " code columnheader combobox complementary contentinfo definition deletion"
                  + " dialog directory document emphasis feed figure form generic grid gridcell"
                  + " group heading img insertion link list listbox listitem log main marquee math"
                  + " menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none"
                  + " note option paragraph presentation progressbar radio radiogroup region row"
                  + " rowgroup rowheader scrollbar search searchbox separator slider spinbutton"
                  + " status strong subscript superscript switch tab table tablist tabpanel term"
                  + " textbox time timer toolbar tooltip tree treegrid treeitem")
              .split(" "));

  private AriaRoles() {}
}
