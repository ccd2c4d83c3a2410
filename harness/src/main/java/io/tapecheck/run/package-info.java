/**
 * A whole run: planning sessions, spreading them over workers, and taking each through every stage.
 */
@NullMarked
package io.tapecheck.run;

import org.jspecify.annotations.NullMarked;
