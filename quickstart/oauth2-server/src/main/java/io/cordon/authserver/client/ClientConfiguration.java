package io.cordon.authserver.client;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The clients of the configuration file. */
@EnableConfigurationProperties(Clients.class)
@Configuration(proxyBeanMethods = false)
public class ClientConfiguration {
    @Bean
    RegisteredClientRepository clients(Clients entries) {
        if (entries.clients().isEmpty()) {
            throw new IllegalStateException(
                    "no clients: name a configuration file with -Dcordon.config=FILE and cordon.clients[0].id in it");
        }
        return new InMemoryRegisteredClientRepository(
                entries.clients().stream().map(ClientEntry::registered).toList());
    }

    @Bean
    PasswordEncoder secrets() {
        return new SecretDigest();
    }
}
