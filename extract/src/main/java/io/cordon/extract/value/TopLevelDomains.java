package io.cordon.extract.value;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Top-level domains that make a bare "a.b" a host. Country codes are any two letters but those that are usual file
 * extensions; a host below one of these is still known by its scheme, by {@code www.} or as a mail domain.
 */
final class TopLevelDomains {

    private static final Set<String> GENERIC = words("""
            com org net edu gov mil int info biz name pro mobi aero coop museum arpa onion local internal localhost test
            example invalid lan corp home app dev cloud online site store shop tech blog page web website space live life
            world today news media email agency company solutions services systems network digital group team work works
            zone xyz top club vip win bid loan icu click link bank finance money trade market law school academy
            university hospital health care social studio design art music video games game sport fun travel hotel
            flights tours holiday restaurant food bar coffee wine eat support help guide review reviews expert asia
            africa london paris berlin tokyo nyc amazon google microsoft apple chat wiki ninja rocks wtf lol
            """);

    private static final Set<String> TWO_LETTER_EXTENSIONS =
            words("py rs sh md pl cc so js ts rb go cs hs ml ps vb as db gz");

    private TopLevelDomains() {}

    /** Whether this lower-case label is a top-level domain. */
    static boolean isKnown(String label) {
        return GENERIC.contains(label) || label.startsWith("xn--") || isCountry(label);
    }

    private static boolean isCountry(String label) {
        return label.length() == 2
                && Character.isLetter(label.charAt(0))
                && Character.isLetter(label.charAt(1))
                && !TWO_LETTER_EXTENSIONS.contains(label);
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
