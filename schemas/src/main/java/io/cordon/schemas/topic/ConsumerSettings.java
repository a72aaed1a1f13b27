package io.cordon.schemas.topic;

import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ISOLATION_LEVEL_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.RECEIVE_BUFFER_CONFIG;

import java.util.HashMap;
import java.util.Map;

/** What each consumer of Cordon's has set, whatever it reads. */
public final class ConsumerSettings {
    /**
     * Asks for the system's own receive buffer, which grows with what comes. Kafka's clients ask for 64 KiB, of which one segment can take all, on loopback for
     * instance: what comes then is dropped, and sent again after 200 ms.
     */
    public static final int SYSTEMS_BUFFER = -1;

    private ConsumerSettings() {}

    /**
     * Those of a consumer that says itself how far it is. Who reaches the brokers over a long way may have set another receive buffer.
     *
     * @param client how the brokers are reached
     * @return to be added to
     */
    public static Map<String, Object> of(Map<?, ?> client) {
        Map<String, Object> settings = new HashMap<>();
        client.forEach((name, value) -> settings.put(String.valueOf(name), value));
        settings.putIfAbsent(RECEIVE_BUFFER_CONFIG, SYSTEMS_BUFFER);
        settings.put(ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    /**
     * Of a consumer, besides, that reads what is committed only.
     *
     * @param client how the brokers are reached
     * @return to be added to
     */
    public static Map<String, Object> committed(Map<?, ?> client) {
        Map<String, Object> settings = of(client);
        settings.put(ISOLATION_LEVEL_CONFIG, "read_committed");
        return settings;
    }
}
