package io.cordon.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;

/** The options of the authorization server as the file that it reads; it holds secrets. */
record OAuth2Configuration(OAuth2Options options, int port) {
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("server.port", String.valueOf(port));
        each(options.clients(), "cordon.clients", (key, client) -> {
            properties.setProperty(key + ".id", client.id());
            properties.setProperty(key + ".secret", client.secret());
            properties.setProperty(key + ".scopes", String.join(",", client.scopes()));
            properties.setProperty(key + ".roles", String.join(",", client.roles()));
            properties.setProperty(key + ".token-life", client.tokenLife().toString());
        });
        each(options.pages(), "cordon.pages", (key, page) -> {
            properties.setProperty(key + ".url", page.url());
            properties.setProperty(key + ".content", literal(page.content()));
        });
        each(options.files(), "cordon.files", (key, file) -> {
            properties.setProperty(key + ".name", file.name());
            properties.setProperty(key + ".content", literal(file.content()));
        });
        each(options.tickets(), "cordon.tickets", (key, ticket) -> {
            properties.setProperty(key + ".id", ticket.id());
            properties.setProperty(key + ".title", literal(ticket.title()));
            properties.setProperty(key + ".body", literal(ticket.body()));
        });
        options.authority().ifPresent(authority -> {
            properties.setProperty(
                    "cordon.authority.endpoint",
                    authority.introspectionEndpoint().toString());
            properties.setProperty("cordon.authority.client-id", authority.clientId());
            properties.setProperty("cordon.authority.secret", authority.secret());
        });
        return properties;
    }

    /** Writes them to a file that only its owner may read. */
    Path write(Path file) {
        try {
            try (OutputStream output = Files.newOutputStream(SecretFile.create(file))) {
                properties().store(output, null); // in ASCII: the server would read anything else as Latin-1
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("no configuration file " + file, e);
        }
    }

    private static <T> void each(List<T> values, String key, BiConsumer<String, T> write) {
        for (int i = 0; i < values.size(); i++) {
            write.accept(key + "[" + i + "]", values.get(i));
        }
    }

    /** The server would replace {@code ${...}} in a text. */
    private static String literal(String text) {
        return text.replace("${", "\\${");
    }
}
