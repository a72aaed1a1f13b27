package io.cordon.extract.tool;

import io.cordon.extract.value.Urls;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a command names a place on the network as one that code comes from or goes to: as a registry, an index, a remote, a mirror, as what is to be
 * installed, or in a file that says such things. It lies in the roles of its words, whatever the program: {@code npm config set registry URL},
 * {@code pip install --index-url=URL}, {@code git remote set-url origin URL}.
 */
final class CodeSource {

    private static final Set<String> ROLES = Vocabulary.of("""
            registry registries index source sources repo repos repository repositories remote remotes mirror mirrors proxy goproxy upstream
            origin channel channels feed feeds install
            """);
    private static final Set<String> FILES =
            Vocabulary.of("sources.list .npmrc .yarnrc .yarnrc.yml pip.conf .pypirc .gitconfig .gitmodules .condarc");
    private static final int LONGEST = 512;
    private static final int MOST_WORDS = 256;

    private CodeSource() {}

    /** Whether it does. */
    static boolean isIn(List<String> words) {
        boolean written = words.contains(">");
        boolean place = false;
        boolean role = false;
        for (int i = 0; i < Math.min(MOST_WORDS, words.size()); i++) {
            String word = words.get(i);
            boolean line = word.indexOf(' ') >= 0;
            if (word.length() <= LONGEST && (!line || written)) {
                int at = placeIn(word);
                place |= at >= 0;
                role |= isRole(at < 0 ? word : word.substring(0, at));
            }
        }
        return place && role;
    }

    /** Where a URL begins, alone, behind an equals sign or in a line, or an address as {@code git@host:path}; -1 if there is none. */
    private static int placeIn(String word) {
        int scheme = word.indexOf("://");
        if (scheme > 0) {
            int start = scheme;
            while (start > 0 && Character.isLetterOrDigit(word.charAt(start - 1))) {
                start--;
            }
            return Urls.scheme(word.substring(start)).equals("file") ? -1 : start;
        }
        int at = word.indexOf('@');
        boolean remote = at > 0 && word.indexOf(':', at) > at + 1 && word.indexOf(' ') < 0;
        return remote ? 0 : -1;
    }

    /** A path says nothing by its folders, but by the file that it is. */
    private static boolean isRole(String word) {
        int folder = word.lastIndexOf('/');
        return folder < 0
                ? FILES.contains(word) || NameWords.of(word).stream().anyMatch(ROLES::contains)
                : FILES.contains(word.substring(folder + 1).toLowerCase(Locale.ROOT));
    }
}
