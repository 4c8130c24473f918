package news.dateline.intake;

import java.net.URI;
import java.util.Optional;

/** One request and what came of it. Follows no redirect. Any thread may call. */
interface Asking {
    sealed interface Outcome {
        record Answered(Answer answer) implements Outcome { }

        record Failed(Failure failure) implements Outcome { }
    }

    Outcome ask(URI address, Optional<Fetch.Validators> validators, boolean allowPrivate);
}
