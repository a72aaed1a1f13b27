package io.cordon.topology.table;

/** How the keys of one table stand in a store that other tables share. */
sealed interface StoreKeys {

    /** Those of a kind of table. */
    static StoreKeys of(TableKind kind) {
        return kind.liesWithTrees() ? new WithTrees(kind.letter()) : new Apart(kind.letter());
    }

    /** The key in the store. */
    String inStore(String key);

    /** The key in the table. */
    String inTable(String storeKey);

    /** Whether a key of the store is of this table. */
    boolean hold(String storeKey);

    /** What comes after all of them. */
    String end();

    /** All rows of the table side by side. */
    record Apart(char letter) implements StoreKeys {
        private static final char BEFORE_KEYS = ':';
        private static final char AFTER_KEYS = BEFORE_KEYS + 1;

        @Override
        public String inStore(String key) {
            return "" + letter + BEFORE_KEYS + key;
        }

        @Override
        public String inTable(String storeKey) {
            return storeKey.substring(2);
        }

        @Override
        public boolean hold(String storeKey) {
            return storeKey.charAt(0) == letter;
        }

        @Override
        public String end() {
            return "" + letter + AFTER_KEYS;
        }
    }

    /** Beside the rows that other tables have of the same tree: what is read from disk for one of them holds the others. A key is tenant/root, or goes on behind a slash. */
    record WithTrees(char letter) implements StoreKeys {
        static final String BEFORE_TREES = "r:";
        private static final int BETWEEN = 2;

        @Override
        public String inStore(String key) {
            int tree = endOfTree(key);
            return new StringBuilder(BEFORE_TREES.length() + key.length() + BETWEEN)
                    .append(BEFORE_TREES)
                    .append(key, 0, tree)
                    .append('/')
                    .append(letter)
                    .append(key, tree, key.length())
                    .toString();
        }

        @Override
        public String inTable(String storeKey) {
            int tree = endOfTree(storeKey);
            return storeKey.substring(BEFORE_TREES.length(), tree) + storeKey.substring(tree + BETWEEN);
        }

        @Override
        public boolean hold(String storeKey) {
            return storeKey.startsWith(BEFORE_TREES) && storeKey.charAt(endOfTree(storeKey) + 1) == letter;
        }

        @Override
        public String end() {
            throw new UnsupportedOperationException("rows that lie with their trees are read tree by tree");
        }

        private static int endOfTree(String key) {
            int end = key.indexOf('/', key.indexOf('/') + 1);
            return end < 0 ? key.length() : end;
        }
    }
}
