/**
 * YAML that people write, read with the line and column of every value, bounded against hostile
 * input, and with every problem collected.
 */
@NullMarked
package io.tapecheck.yaml;

import org.jspecify.annotations.NullMarked;
