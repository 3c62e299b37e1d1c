// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a service reads more than its element, what the element contains, and what the element refers to:
 * features of the model's root, with what they hold, or features of what contains the element. A picture that is
 * rebuilt in parts needs to know; Sirius refreshes everything and ignores it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {

    /** Names of features of the model's root. */
    String[] value() default {};

    /** Names of features of what contains the element. */
    String[] ofContainer() default {};

    /** Name of a feature of what contains the element that says whether all of the container is read; none where it never is. */
    String containerWhile() default "";
}
