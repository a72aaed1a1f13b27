package io.cordon.authserver.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The clients in the configuration file: {@code cordon.clients[0].id} and so on. */
@ConfigurationProperties("cordon")
record Clients(@DefaultValue List<ClientEntry> clients) {
    Clients {
        clients = List.copyOf(clients);
    }
}
