/** Finding extensions with a service loader that refuses null and double ids. */
@NullMarked
package io.tapecheck.catalog;

import org.jspecify.annotations.NullMarked;
