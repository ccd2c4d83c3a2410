/** Text as a search sees it: letters and digits, whatever their case, accents and width. */
@NullMarked
package io.tapecheck.search.text;

import org.jspecify.annotations.NullMarked;
