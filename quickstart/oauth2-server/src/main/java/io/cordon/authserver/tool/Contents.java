package io.cordon.authserver.tool;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the tools find, in the configuration file: {@code cordon.pages[0].url} and so on. */
@ConfigurationProperties("cordon")
record Contents(
        @DefaultValue List<Page> pages,
        @DefaultValue List<StoredFile> files,
        @DefaultValue List<Ticket> tickets) {
    Contents {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
        tickets = List.copyOf(tickets);
    }

    Optional<String> page(String url) {
        return pages.stream()
                .filter(page -> page.url().equals(url))
                .map(Page::content)
                .findFirst();
    }

    Optional<String> file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(StoredFile::content)
                .findFirst();
    }
}
