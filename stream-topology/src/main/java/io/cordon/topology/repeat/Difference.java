package io.cordon.topology.repeat;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A record that was published and does not come again, one that comes and was not published, or one that comes otherwise.
 *
 * @param kind what it is
 * @param tree tenant/root
 * @param published where the published one lies, and what it says; empty if there is none
 * @param again what the repeated one was made on, and what it says; empty if there is none
 * @param field the first field in which they differ; empty if one is missing
 */
public record Difference(
        Kind kind, String tree, Optional<String> published, Optional<String> again, Optional<String> field) {
    public Difference {
        requireNonNull(kind, "kind");
        requireNonNull(tree, "tree");
        requireNonNull(published, "published");
        requireNonNull(again, "again");
        requireNonNull(field, "field");
    }

    /** For people. */
    public String words() {
        return kind.word() + " of " + tree + ": published " + published.orElse("nothing") + "; again "
                + again.orElse("nothing")
                + field.map(name -> "; differs in " + name).orElse("");
    }
}
