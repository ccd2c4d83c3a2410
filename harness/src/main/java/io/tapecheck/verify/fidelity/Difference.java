package io.tapecheck.verify.fidelity;

/**
 * One thing that the replay shows otherwise.
 *
 * @param kind what it is; the end of its rule's id
 * @param path where, in the live page unless only the replay has it
 * @param detail what exactly, without the content of either page
 */
record Difference(Kind kind, String path, String detail) {

  /** Kinds of difference. */
  enum Kind {
    MISSING_ELEMENT("missing-element"),
    EXTRA_ELEMENT("extra-element"),
    TEXT("text"),
    ATTRIBUTE("attribute"),
    VALUE("value"),
    CHECKED("checked"),
    SELECTED("selected"),
    SCROLL("scroll"),
    FRAME("frame"),
    BOX("box");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    String rule() {
      return "fidelity/" + id;
    }
  }
}
