package io.cordon.extract.tool;

import java.util.List;
import java.util.Set;

/**
 * The name of an argument, and what it says of the argument's role. The last word decides: a "user_email" is an e-mail, a
 * "user_id" is an id. The first one does only where the others add nothing: "recipient_address". Immutable.
 */
public final class ArgumentName {

    private static final Set<String> NETWORK =
            Vocabulary.of("url urls uri link href host hostname domain webhook endpoint callback");

    private static final Set<String> PEOPLE_AND_ACCOUNTS = Vocabulary.of("""
            to cc bcc recipient recipients receiver receivers addressee email emails mailto iban payee beneficiary
            participant participants attendee attendees invitee invitees guest guests channel channels phone mobile
            destination destinations dest remote collaborator collaborators member members owner assignee server bucket
            username user account subscriber subscribers contact contacts target group chat room wallet mailbox
            """);

    /** Whose ids are addresses: a message goes to a "channel_id", while a "user_id" mostly says whose record is meant. */
    private static final Set<String> ADDRESSED_BY_ID =
            Vocabulary.of("recipient receiver payee beneficiary channel chat room wallet mailbox conversation");

    private static final Set<String> RESOURCES = Vocabulary.of("""
            path file filename filepath directory dir folder document table database resource key id ids repo repository
            branch node page name event order product reservation object secret bucket
            """);

    private static final Set<String> AMOUNTS =
            Vocabulary.of("amount price sum total quantity value budget payment cost fee");

    private static final Set<String> COMMANDS =
            Vocabulary.of("command cmd script code shell bash sql query statement expression program");

    private static final Set<String> PAYLOADS = Vocabulary.of("""
            body content contents text message subject data payload attachment attachments description title comment note
            summary html json form input thought reason
            """);

    /** Last words that turn the name into something else: a "recipient_count" is no recipient. */
    private static final Set<String> ASPECTS = Vocabulary.of("type count format status kind mode size limit");

    /** Second words that leave the first one what it is. */
    private static final Set<String> ADDITIONS = Vocabulary.of("address addresses number url list name path");

    private static final Remembered<ArgumentName> NAMES =
            new Remembered<>(name -> new ArgumentName(NameWords.of(name), Lookup.bitsOf(name)));

    private final List<String> words;
    private final int lookups;
    private final boolean destination;
    private final boolean network;
    private final boolean resource;
    private final boolean amount;
    private final boolean command;
    private final boolean payload;
    private final boolean secret;

    private ArgumentName(List<String> words, int lookups) {
        this.words = List.copyOf(words);
        this.lookups = lookups;
        network = says(NETWORK);
        destination = network || says(PEOPLE_AND_ACCOUNTS) || isAddressingId();
        resource = says(RESOURCES);
        amount = says(AMOUNTS);
        command = says(COMMANDS);
        payload = says(PAYLOADS);
        secret = ToolNames.isSecret(words);
    }

    /** The name of an argument. */
    public static ArgumentName of(String name) {
        return NAMES.of(name);
    }

    /** Its words in lower case. */
    public List<String> words() {
        return words;
    }

    /** The bits of those that {@link Lookup look for} this name. */
    int lookups() {
        return lookups;
    }

    /** Whether the argument says where something goes. */
    public boolean isDestination() {
        return destination;
    }

    /** Whether the argument is a place on the network. */
    public boolean isNetwork() {
        return network;
    }

    /** Whether the argument says what is acted on. */
    public boolean isResource() {
        return resource;
    }

    /** Whether the argument is an amount. */
    public boolean isAmount() {
        return amount;
    }

    /** Whether the argument is a command or code. */
    public boolean isCommand() {
        return command;
    }

    /** Whether the argument is what is sent or written. */
    public boolean isPayload() {
        return payload;
    }

    /** Whether the argument is a secret. */
    public boolean isSecret() {
        return secret;
    }

    private boolean isAddressingId() {
        return words.size() == 2
                && ADDRESSED_BY_ID.contains(words.get(0))
                && (words.get(1).equals("id") || words.get(1).equals("ids"));
    }

    private boolean says(Set<String> meaning) {
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        return !ASPECTS.contains(last) && (meaning.contains(last) || meaning.contains(words.get(0)) && firstDecides());
    }

    private boolean firstDecides() {
        return words.size() == 1 || ADDITIONS.contains(words.get(1));
    }
}
