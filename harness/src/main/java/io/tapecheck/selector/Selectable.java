package io.tapecheck.selector;

import java.util.List;
import java.util.Optional;

/** An element as selectors look at it. */
public interface Selectable {

  /** Local name in lower case. */
  String tag();

  /** The attribute's value, if it has the attribute. */
  Optional<String> attribute(String name);

  /** Its class tokens. */
  List<String> classes();

  /** The element around it. */
  Optional<? extends Selectable> parent();

  /** The element before it among its siblings. */
  Optional<? extends Selectable> before();
}
