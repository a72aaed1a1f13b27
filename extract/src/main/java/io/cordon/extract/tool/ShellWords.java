package io.cordon.extract.tool;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a shell script into simple commands and their words, so far as it takes to tell what they do: quotes, comments,
 * pipes, lists, substitutions, redirections as words of their own, here-documents left out. Confined to one thread.
 */
final class ShellWords {

    private static final int LONGEST = 64 << 10;
    private static final int MOST_WORDS = 4096;
    private static final int DEEPEST = 8;

    private final String script;
    private final List<List<String>> commands = new ArrayList<>();
    private List<String> command = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final List<String> hereDocuments = new ArrayList<>();
    private boolean quoted;
    private final int depth;
    private int words;
    private int at;

    private ShellWords(String script, int depth) {
        this.script = script;
        this.depth = depth;
    }

    /** The simple commands. */
    static List<List<String>> commands(String script) {
        ShellWords reader = new ShellWords(script.substring(0, Math.min(script.length(), LONGEST)), 0);
        reader.read();
        return reader.commands;
    }

    private void read() {
        while (at < script.length() && words < MOST_WORDS) {
            char c = script.charAt(at++);
            switch (c) {
                case ' ', '\t', '\r' -> endWord();
                case '\n' -> endLine();
                case ';', '&', '|', '(', ')', '{', '}', '`' -> endCommandAt(c);
                case '\'' -> singleQuoted();
                case '"' -> doubleQuoted();
                case '\\' -> escaped();
                case '<', '>' -> redirection(c);
                case '#' -> comment();
                default -> word.append(c);
            }
        }
        endCommand();
    }

    private void endWord() {
        if (!word.isEmpty() || quoted) {
            command.add(word.toString());
            word.setLength(0);
            quoted = false;
            words++;
        }
    }

    private void endCommand() {
        endWord();
        if (!command.isEmpty()) {
            commands.add(command);
            command = new ArrayList<>();
        }
    }

    /** A dollar before a bracket belongs to the substitution; "&>" and ">&" are redirections. */
    private void endCommandAt(char c) {
        boolean inWord = c == '{' || c == '}';
        boolean redirects = c == '&'
                && (isAt('>')
                        || !command.isEmpty() && command.get(command.size() - 1).equals(">"));
        if (inWord && !word.isEmpty() || redirects) {
            word.append(c == '&' ? "" : String.valueOf(c));
            return;
        }
        if (!word.isEmpty() && word.charAt(word.length() - 1) == '$') {
            word.setLength(word.length() - 1);
        }
        endCommand();
    }

    private void endLine() {
        endCommand();
        hereDocuments.forEach(this::skipHereDocument);
        hereDocuments.clear();
    }

    private void singleQuoted() {
        int close = script.indexOf('\'', at);
        int end = close < 0 ? script.length() : close;
        word.append(script, at, end);
        quoted = true;
        at = end + 1;
    }

    /** Substitutions inside double quotes are commands of their own. */
    private void doubleQuoted() {
        quoted = true;
        while (at < script.length() && script.charAt(at) != '"') {
            char c = script.charAt(at++);
            if (c == '\\' && at < script.length()) {
                word.append(script.charAt(at++));
            } else if (depth < DEEPEST && (c == '$' && isAt('(') || c == '`')) {
                substitution(c);
            } else {
                word.append(c);
            }
        }
        at++;
    }

    /** Reads the commands of a substitution apart, up to its closing sign at the same depth. */
    private void substitution(char opening) {
        int start = opening == '`' ? at : at + 1;
        int end = start;
        int depth = 1;
        while (end < script.length()) {
            char c = script.charAt(end);
            depth += opening == '`' ? (c == '`' ? -1 : 0) : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            end++;
        }
        ShellWords inner = new ShellWords(script.substring(start, end), depth + 1);
        inner.words = words;
        inner.read();
        words = inner.words + 1;
        commands.addAll(inner.commands);
        at = Math.min(end + 1, script.length());
    }

    private void escaped() {
        if (at < script.length()) {
            char c = script.charAt(at++);
            word.append(c == '\n' ? "" : String.valueOf(c));
        }
    }

    private void redirection(char c) {
        if (c == '<' && isAt('<')) {
            hereDocument();
            return;
        }
        if (word.length() == 1 && Character.isDigit(word.charAt(0))) {
            word.setLength(0);
        }
        endWord();
        while (isAt('>') || isAt('<')) {
            at++;
        }
        command.add(String.valueOf(c));
    }

    private void hereDocument() {
        at++;
        if (isAt('<')) {
            at++;
            return;
        }
        at += isAt('-') ? 1 : 0;
        while (isAt(' ')) {
            at++;
        }
        int start = at;
        while (at < script.length()
                && !Character.isWhitespace(script.charAt(at))
                && ";&|)>".indexOf(script.charAt(at)) < 0) {
            at++;
        }
        hereDocuments.add(
                script.substring(start, at).replace("'", "").replace("\"", "").replace("\\", ""));
    }

    private void skipHereDocument(String delimiter) {
        while (at < script.length()) {
            int lineEnd = script.indexOf('\n', at);
            int end = lineEnd < 0 ? script.length() : lineEnd;
            String line = script.substring(at, end).strip();
            at = Math.min(end + 1, script.length());
            if (line.equals(delimiter)) {
                return;
            }
        }
    }

    private void comment() {
        if (!word.isEmpty() || quoted) {
            word.append('#');
            return;
        }
        int end = script.indexOf('\n', at);
        at = end < 0 ? script.length() : end;
    }

    private boolean isAt(char c) {
        return at < script.length() && script.charAt(at) == c;
    }
}
