/** What the pictures in reports show. */
@NullMarked
package io.tapecheck.scenarios.pictures;

import org.jspecify.annotations.NullMarked;
