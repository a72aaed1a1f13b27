package io.cordon.quickstart.story;

/** How a text sounds. */
enum Tone {
    PLAIN(""),
    DIM("2"),
    STRONG("1"),
    GOOD("32"),
    BAD("1;31"),
    WARN("33"),
    CORDON("36");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
