package io.tapecheck.tape;

import java.util.List;

/**
 * A document that was written down by the page probe.
 *
 * @param url of the document
 * @param title of the document
 * @param width of the viewport in CSS pixels
 * @param height of the viewport in CSS pixels
 * @param scroll of the document: x and y
 * @param root the html element
 */
public record PageSnapshot(
    String url,
    String title,
    int width,
    int height,
    List<Double> scroll,
    SnapshotNode.Element root) {

  public PageSnapshot {
    scroll = List.copyOf(scroll);
  }
}
