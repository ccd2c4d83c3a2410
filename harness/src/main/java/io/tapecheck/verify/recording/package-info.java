/** The model of a recording that verifiers share: its page at any event, and its time line. */
@NullMarked
package io.tapecheck.verify.recording;

import org.jspecify.annotations.NullMarked;
