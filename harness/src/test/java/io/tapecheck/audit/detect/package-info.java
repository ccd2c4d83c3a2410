/** Tests of an audit's detect. */
@NullMarked
package io.tapecheck.audit.detect;

import org.jspecify.annotations.NullMarked;
