package news.dateline;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import news.dateline.intake.Sleeper;

/**
 * Everything that a program takes from outside and no decision may: time, chance, secrets, threads. Made in {@link Main} alone.
 *
 * @param clock       the news clock: real, the demo's or a rehearsal's
 * @param pace        real time, for how often lists are pressed
 * @param nanos       for measuring durations
 * @param sleeper     waits until an intake has something to do
 * @param secrets     unguessable texts, for sign-in links and sessions
 * @param environment variables by name
 * @param threads     a virtual thread a task: intake, web
 * @param workers     platform threads for the embedding model
 */
public record World(InstantSource clock, InstantSource pace, LongSupplier nanos, Sleeper sleeper, RandomGenerator chance, Supplier<String> secrets,
                    Function<String, Optional<String>> environment, ExecutorService threads, ExecutorService workers, int processors) {
    public World withClock(InstantSource other) {
        return new World(other, pace, nanos, sleeper, chance, secrets, environment, threads, workers, processors);
    }

    public World withSleeper(Sleeper other) {
        return new World(clock, pace, nanos, other, chance, secrets, environment, threads, workers, processors);
    }

    public World withEnvironment(Function<String, Optional<String>> other) {
        return new World(clock, pace, nanos, sleeper, chance, secrets, other, threads, workers, processors);
    }
}
