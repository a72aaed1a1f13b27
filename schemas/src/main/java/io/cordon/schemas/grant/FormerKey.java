package io.cordon.schemas.grant;

/** The ingest key of an epoch that is over, kept for as long as its grants count. The keys of its prints are not: nothing is printed under them any more. */
final class FormerKey {
    private final String keyEpoch;
    private final byte[] ingestKey;

    FormerKey(String keyEpoch, byte[] ingestKey) {
        this.keyEpoch = keyEpoch;
        this.ingestKey = ingestKey.clone();
    }

    String keyEpoch() {
        return keyEpoch;
    }

    byte[] ingestKey() {
        return ingestKey.clone();
    }

    @Override
    public String toString() {
        return "FormerKey[keyEpoch=" + keyEpoch + ", <redacted>]";
    }
}
