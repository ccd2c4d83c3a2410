/** A small web application that no adapter of ours serves. */
@NullMarked
package io.tapecheck.scenarios.site;

import org.jspecify.annotations.NullMarked;
