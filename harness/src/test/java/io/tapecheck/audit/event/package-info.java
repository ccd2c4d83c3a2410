/** Tests of what a record says of its places and fields. */
@NullMarked
package io.tapecheck.audit.event;

import org.jspecify.annotations.NullMarked;
