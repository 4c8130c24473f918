package news.dateline.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or a TERM signal, waited for. The signal itself is handled, not the JVM's shutdown: libraries tear their native parts down in shutdown hooks of their own, side by side with ours, and a model at
 * work then takes the process with it. So what is open is closed first, in order, and only then the JVM ends.
 */
final class StopSignal implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    static StopSignal listen() {
        StopSignal stop = new StopSignal();
        if (!stop.handle("TERM") || !stop.handle("INT")) Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stop::endInOrder));
        return stop;
    }

    /** By reflection: {@code sun.misc.Signal} is supported but warned of, and warnings are errors here. False where a JVM has no such class. */
    private boolean handle(String signal) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    asked.countDown();
                    yield null;
                }
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == arguments[0];
                default -> "stop";
            });
            type.getMethod("handle", type, handler).invoke(null, type.getConstructor(String.class).newInstance(signal), proxy);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    void await() throws InterruptedException {
        asked.await();
    }

    /** True when it was asked to stop within this time. */
    boolean await(long millis) throws InterruptedException {
        return asked.await(millis, TimeUnit.MILLISECONDS);
    }

    private void endInOrder() {
        asked.countDown();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override public void close() {
        done.countDown();
    }
}
