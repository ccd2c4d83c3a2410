/** Recorders under test: how to start one, decode what it sent and replay it. */
@NullMarked
package io.tapecheck.recorder;

import org.jspecify.annotations.NullMarked;
