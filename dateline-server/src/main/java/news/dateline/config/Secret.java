package news.dateline.config;

import java.util.Optional;
import java.util.function.Function;

/** The name of an environment variable that holds a secret. The file never holds the secret itself, and nothing prints it. */
public record Secret(String variable) {
    public Secret {
        if (!variable.matches("[A-Z][A-Z0-9_]*")) throw new IllegalArgumentException("the name of an environment variable in capital letters (the secret itself must not stand in the file)");
    }

    /** The secret, if the environment has it and it is not blank. */
    public Optional<String> from(Function<String, Optional<String>> environment) {
        return environment.apply(variable).filter(value -> !value.isBlank());
    }
}
