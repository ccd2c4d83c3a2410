/** Taking the values of canaries out of texts, recordings and pictures. */
@NullMarked
package io.tapecheck.reports.redaction;

import org.jspecify.annotations.NullMarked;
