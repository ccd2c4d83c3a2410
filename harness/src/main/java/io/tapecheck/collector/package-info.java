/** The server that receives a recorder's traffic, where the truth about the wire is taken. */
@NullMarked
package io.tapecheck.collector;

import org.jspecify.annotations.NullMarked;
