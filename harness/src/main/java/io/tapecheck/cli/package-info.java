/** The command line. */
@NullMarked
package io.tapecheck.cli;

import org.jspecify.annotations.NullMarked;
