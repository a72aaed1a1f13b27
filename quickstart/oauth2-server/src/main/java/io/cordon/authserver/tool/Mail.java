package io.cordon.authserver.tool;

import org.jspecify.annotations.Nullable;

/** A mail to send. */
record Mail(
        @Nullable String to,
        @Nullable String subject,
        @Nullable String body) {}
