/** Errors: whatever the browser reported is tied to its session, stage, step and moment. */
@NullMarked
package io.tapecheck.verify.errors;

import org.jspecify.annotations.NullMarked;
