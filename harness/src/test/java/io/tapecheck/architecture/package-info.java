/** Holds the walls of the house. */
@NullMarked
package io.tapecheck.architecture;

import org.jspecify.annotations.NullMarked;
