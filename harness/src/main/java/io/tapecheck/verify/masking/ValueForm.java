package io.tapecheck.verify.masking;

import java.util.List;
import java.util.stream.Stream;

/** A way in which a value may be written down. */
interface ValueForm {

  /** The encodings around the value, outermost first; none for the plain value. */
  List<String> encoding();

  /** The value in every spelling that this form has. */
  Stream<String> spellings(String value);

  /** All forms, the plainest first: where several fit, the first names the finding. */
  static List<ValueForm> all() {
    return List.of(new PlainForm(), new JsonEscapedForm(), new UrlEncodedForm(), new Base64Form());
  }
}
