/** Scripted user journeys: stages made of steps, their locators, values and variants. */
@NullMarked
package io.tapecheck.scenario;

import org.jspecify.annotations.NullMarked;
