package io.cordon.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;

/** Keys for tests: what is printed under them means nothing. */
public final class Keys {

    public static final byte[] TENANT = "a tenant's print key, 32 bytes..".getBytes(US_ASCII);
    public static final byte[] CROSS = "a tenant's cross key, 32 bytes..".getBytes(US_ASCII);
    public static final TreeKey TREE = TreeKey.derive(TENANT, "root-1", "2024-06");
    public static final PrintKeys PRINT = new PrintKeys(TREE, Optional.of(CrossKey.of(CROSS)), "2024-06");

    private Keys() {}

    /** An extractor with usual limits. */
    public static Extractor extractor() {
        return new Extractor(PRINT, ExtractLimits.defaults());
    }
}
