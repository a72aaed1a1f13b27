package io.cordon.extract;

/** What a printed value is. The codes are part of the wire format and never change. */
public enum ValueKind {
    /** The entire field, argument or text. */
    WHOLE(1),
    /** An e-mail address. */
    EMAIL(2),
    /** A URL, without its scheme. */
    URL(3),
    /** A host name, or the domain of an e-mail address. */
    HOST(4),
    /** An IPv4 or IPv6 address. */
    IP(5),
    /** An international bank account number, or what is shaped like one. */
    IBAN(6),
    /** A payment card number that passes the Luhn check. */
    CARD(7),
    /** A phone number. */
    PHONE(8),
    /** A file path or file name. */
    PATH(9),
    /** An identifier: UUID, hexadecimal, mixed letters and digits, a date. */
    ID(10),
    /** A string in quotes. */
    QUOTED(11),
    /** A number or an amount. */
    NUMBER(12),
    /** A secret. */
    SECRET(13),
    /** A run of capitalised words, each of them, and their stems. */
    NAME(14),
    /**
     * Four characters of a piece of text that goes out and may be a part of a secret. The pieces' grams follow each other,
     * at most four characters apart; the lowest bit of the print is 0 for a piece's first one and 1 for the others.
     */
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

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException if no kind has it
     */
    public static ValueKind ofCode(int code) {
        if (code < 1 || code > BY_CODE.length) {
            throw new IllegalArgumentException("no value kind has code " + code);
        }
        return BY_CODE[code - 1];
    }
}
