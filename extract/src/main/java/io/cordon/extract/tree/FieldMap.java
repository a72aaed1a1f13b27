package io.cordon.extract.tree;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in the order in which their names first appeared: two arrays, searched from the front, which is
 * faster than to hash for as few as most objects have; of more the places are hashed. Objects mostly have the names of the one
 * before: as long as they do, they share the array of its names, and need not be searched. Confined to one thread.
 */
final class FieldMap extends AbstractMap<String, Object> {

    private static final int FEWEST = 4;
    private static final int MOST_SEARCHED = 16;

    private String[] names;
    private Object[] values;
    private int size;

    /** How many names another object has in the array, which is not changed as long as there are any. */
    private int shared;

    private @Nullable Map<String, Integer> places;

    /** No fields yet, but perhaps those of the object before. */
    FieldMap(@Nullable FieldMap before) {
        shared = before == null ? 0 : before.size;
        names = before == null || shared == 0 ? new String[FEWEST] : before.names;
        values = new Object[Math.max(FEWEST, shared)];
    }

    @Override
    public @Nullable Object put(String name, Object value) {
        if (size < shared && names[size].equals(name)) {
            values[size++] = value;
            return null;
        }
        if (shared > 0) {
            differ();
        }
        int place = place(name);
        if (place < size) {
            Object before = values[place];
            values[place] = value;
            return before;
        }
        append(name, value);
        return null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        for (int i = 0; i < size; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return IntStream.range(0, size)
                        .mapToObj(i -> Map.entry(names[i], values[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Goes on with names of its own. */
    private void differ() {
        names = Arrays.copyOf(names, values.length);
        places = size > MOST_SEARCHED ? hashed() : null;
        shared = 0;
    }

    /** Where the name is, or will be. */
    private int place(String name) {
        if (places != null) {
            return places.getOrDefault(name, size);
        }
        int place = 0;
        while (place < size && !names[place].equals(name)) {
            place++;
        }
        return place;
    }

    private void append(String name, Object value) {
        if (size == values.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        size++;
        if (places != null) {
            places.put(name, size - 1);
        } else if (size > MOST_SEARCHED) {
            places = hashed();
        }
    }

    private Map<String, Integer> hashed() {
        Map<String, Integer> hashed = new HashMap<>();
        for (int i = 0; i < size; i++) {
            hashed.put(names[i], i);
        }
        return hashed;
    }
}
