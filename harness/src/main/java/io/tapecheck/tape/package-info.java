/** The bundle of one session on disk: its records, its layout, reading and writing. */
@NullMarked
package io.tapecheck.tape;

import org.jspecify.annotations.NullMarked;
