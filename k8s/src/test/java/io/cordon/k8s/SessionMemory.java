package io.cordon.k8s;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;

/**
 * What the page on size tells who has so many sessions to set.
 *
 * @param sessions kept in an instance
 * @param blockCache bytes
 * @param asked bytes of memory that the pod asks for
 * @param limit bytes of memory that it has at most
 * @param heapShare of the limit, in hundredths
 */
record SessionMemory(long sessions, long blockCache, long asked, long limit, int heapShare) {

    static SessionMemory of(List<String> row) {
        return new SessionMemory(
                Long.parseLong(row.getFirst().replace(",", "")),
                bytes(row.get(1).replace("B", "")),
                bytes(row.get(2)),
                bytes(row.get(3)),
                Integer.parseInt(row.get(4)));
    }

    private static long bytes(String quantity) {
        return Quantity.getAmountInBytes(new Quantity(quantity)).longValue();
    }
}
