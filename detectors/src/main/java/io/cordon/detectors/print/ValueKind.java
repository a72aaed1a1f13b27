package io.cordon.detectors.print;

/** What a printed value was. The codes are part of the wire format and never change; an unknown code reads as {@link #OTHER}. */
public enum ValueKind {
    OTHER(0),
    WHOLE(1),
    EMAIL(2),
    URL(3),
    HOST(4),
    IP(5),
    IBAN(6),
    CARD(7),
    PHONE(8),
    PATH(9),
    ID(10),
    QUOTED(11),
    NUMBER(12),
    SECRET(13),
    NAME(14),
    FRAGMENT(15);

    private static final ValueKind[] BY_CODE = values();

    private final byte code;

    ValueKind(int code) {
        this.code = (byte) code;
    }

    /** The code in the wire format. */
    public byte code() {
        return code;
    }

    /** The kind with this code, {@link #OTHER} for one that this version does not know. */
    public static ValueKind ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : OTHER;
    }
}
