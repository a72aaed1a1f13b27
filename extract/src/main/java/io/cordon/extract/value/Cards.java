package io.cordon.extract.value;

/** Payment card numbers: 13 to 19 digits that pass the Luhn check and begin as cards do. Normal form: the digits. */
public final class Cards {

    static final int FEWEST_DIGITS = 13;

    private Cards() {}

    /** Whether these digits are a card number. */
    public static boolean isCard(String digits) {
        return digits.length() >= FEWEST_DIGITS
                && digits.length() <= 19
                && digits.charAt(0) >= '2'
                && digits.charAt(0) <= '6'
                && passesLuhn(digits);
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
