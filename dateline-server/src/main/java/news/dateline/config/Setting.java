package news.dateline.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Explains a key and gives its default, written as in the file. A key without a default must stand in the file; areas and lists of areas need none. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Setting {
    String value();

    String byDefault() default REQUIRED;

    String REQUIRED = "\u0000required";
}
