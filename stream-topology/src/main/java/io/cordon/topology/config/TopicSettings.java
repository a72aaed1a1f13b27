package io.cordon.topology.config;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;

/**
 * Names and widths of the topics.
 *
 * @param names their prefix
 * @param sizing their partitions and replicas, as the cluster has them
 */
public record TopicSettings(TopicNames names, Sizing sizing) {

    public TopicSettings {
        requireNonNull(names, "names");
        requireNonNull(sizing, "sizing");
    }

    static TopicSettings read(ConfigSection section) {
        Sizing standard = section.flag("small", false) ? Sizing.quickstart() : Sizing.production();
        ConfigSection sizing = section.section("sizing");
        return new TopicSettings(
                section.made(
                        () -> new TopicNames(
                                section.text("prefix", TopicNames.standard().prefix())),
                        TopicNames.standard()),
                sizing.made(() -> sizing(sizing, standard), standard));
    }

    private static Sizing sizing(ConfigSection section, Sizing standard) {
        return new Sizing(
                section.integer("sessions", standard.sessions(), 1, 10_000),
                section.integer("subjects", standard.subjects(), 1, 10_000),
                section.integer("owners", standard.owners(), 1, 10_000),
                section.integer("commands", standard.commands(), 1, 10_000),
                section.integer("gate", standard.gate(), 1, 10_000),
                (short) section.integer("replication", standard.replication(), 1, 100),
                section.integer("minInSync", standard.minInSync(), 1, 100));
    }

    public TopicCatalog catalog() {
        return TopicCatalog.of(names, sizing);
    }
}
