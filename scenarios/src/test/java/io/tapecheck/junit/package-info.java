/** The JUnit extension, through the engine's test kit, on the shop. */
@NullMarked
package io.tapecheck.junit;

import org.jspecify.annotations.NullMarked;
