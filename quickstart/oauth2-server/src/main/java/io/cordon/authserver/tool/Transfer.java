package io.cordon.authserver.tool;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money to transfer. */
record Transfer(
        @Nullable String account,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String reference) {}
