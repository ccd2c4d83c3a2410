/** Tests of an audit's input. */
@NullMarked
package io.tapecheck.audit.input;

import org.jspecify.annotations.NullMarked;
