package io.tapecheck.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a scenario before the test method, which fails with what was found. The method may take the
 * {@link io.tapecheck.judge.SessionResult} and the {@link io.tapecheck.tape.Tape} as parameters and
 * look further.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(TapecheckExtension.class)
public @interface RunScenario {

  /**
   * A scenario file, relative to the working directory, or the name of a scenario in the settings'
   * folder.
   */
  String value();

  /**
   * Settings file, relative to the working directory; without it {@code tapecheck.yaml} there, if
   * it exists.
   */
  String settings() default "";

  /** Overrides, such as {@code browser.driver=selenium}. */
  String[] set() default {};
}
