package io.tapecheck.search;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told. */
record Collecting(List<Hit> hits, List<Cut> cuts) implements SearchListener {

  Collecting(List<Hit> hits) {
    this(hits, new ArrayList<>());
  }

  @Override
  public void hit(Hit hit) {
    hits.add(hit);
  }

  @Override
  public void cut(Cut cut) {
    cuts.add(cut);
  }
}
