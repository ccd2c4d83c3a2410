/** Scenarios written as YAML files. */
@NullMarked
package io.tapecheck.scenario.yaml;

import org.jspecify.annotations.NullMarked;
