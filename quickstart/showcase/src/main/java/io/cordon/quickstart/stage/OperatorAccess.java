package io.cordon.quickstart.stage;

import java.nio.file.Path;

/**
 * What an operator needs to try the commands while the demonstration runs.
 *
 * @param config settings for the command line
 * @param key the operator's private key
 * @param auditKey the key that signs an audit log
 */
public record OperatorAccess(Path config, Path key, Path auditKey) {}
