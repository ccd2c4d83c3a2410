package io.tapecheck.search;

/** What is known of a layer before it is searched, and decides what is looked for in it. */
enum LayerKind {

  /** Nothing. */
  ANY,

  /**
   * It holds no text, no zero and no mark of anything: only all of it together can be something.
   */
  BINARY,

  /**
   * A picture, a film or a font: what stands in it as it is, or behind a mark, but nothing that is
   * known only by being tried.
   */
  MEDIA
}
