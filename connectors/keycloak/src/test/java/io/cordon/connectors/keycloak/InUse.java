package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.SecretValue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A token that resource servers ask about all the time. */
final class InUse implements AutoCloseable {
    private final AtomicInteger times = new AtomicInteger();
    private final ExecutorService users = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    private InUse() {}

    static InUse by(int servers, SecretValue token) {
        InUse use = new InUse();
        for (int i = 0; i < servers; i++) {
            use.users.submit(() -> use.ask(token));
        }
        return use;
    }

    int times() {
        return times.get();
    }

    private void ask(SecretValue token) {
        while (!over) {
            Realm.isActive(token);
            times.incrementAndGet();
        }
    }

    @Override
    public void close() {
        over = true;
        users.close();
    }
}
