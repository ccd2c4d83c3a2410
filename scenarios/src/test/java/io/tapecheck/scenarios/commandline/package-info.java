/** Holds the command line on real input, good and bad. */
@NullMarked
package io.tapecheck.scenarios.commandline;

import org.jspecify.annotations.NullMarked;
