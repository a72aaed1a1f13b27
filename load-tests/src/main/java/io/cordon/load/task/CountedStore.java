package io.cordon.load.task;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store of which it is known how many bytes were written to it. */
final class CountedStore {

    private static final String PUT = "put";

    private final KeyValueStore<String, byte[]> store;
    private final AtomicLong written = new AtomicLong();

    CountedStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** The store, as a processor gets it. */
    @SuppressWarnings("unchecked") // a proxy implements the interfaces that it is told to
    KeyValueStore<String, byte[]> counting() {
        return (KeyValueStore<String, byte[]>)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {KeyValueStore.class}, this::call);
    }

    /** Bytes of keys and values, each as often as it was written. */
    long written() {
        return written.get();
    }

    private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && method.getName().equals(PUT)) {
            written.addAndGet(((String) arguments[0]).length() + length((byte[]) arguments[1]));
        }
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static int length(byte @Nullable [] value) {
        return value == null ? 0 : value.length;
    }
}
