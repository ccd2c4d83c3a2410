/** Reads files of any size piece by piece: records of JSON, parts of anything else. */
@NullMarked
package io.tapecheck.audit.input;

import org.jspecify.annotations.NullMarked;
