package io.cordon.cli.respond;

import picocli.CommandLine.Command;

/** {@code cordon audit}: the audit log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = {AuditFollowCommand.class, AuditVerifyCommand.class},
        description =
                "The audit log: what was asked for, decided, ordered, done and released, chained by hashes and signed.")
public final class AuditCommand {}
