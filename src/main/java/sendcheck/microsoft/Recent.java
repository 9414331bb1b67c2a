package sendcheck.microsoft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The things that were used last, made when they are first needed. Safe for many threads. */
final class Recent<K, V> {

    private final Map<K, V> kept;

    Recent(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K key, Function<K, V> making) {
        V known = kept.get(key);
        if (known != null) {
            return known;
        }
        V made = making.apply(key);
        kept.put(key, made);
        return made;
    }

    synchronized void forget(Predicate<K> which) {
        kept.keySet().removeIf(which);
    }
}
