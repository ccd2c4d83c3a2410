/** The examples of the README, as any team would have them. */
@NullMarked
package io.tapecheck.example;

import org.jspecify.annotations.NullMarked;
