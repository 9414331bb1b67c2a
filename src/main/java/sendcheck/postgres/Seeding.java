package sendcheck.postgres;

import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.catalog.Inventory;

/** Fills an empty database, once, whatever the number of processes that start on it. */
final class Seeding {
    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

    private final Jdbi jdbi;
    private final InventoryRows rows;

    Seeding(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.rows = new InventoryRows(vault);
    }

    /** Does nothing when there is a module already. */
    void seed(Inventory seed) {
        jdbi.useTransaction(handle -> {
            handle.execute("LOCK TABLE modules IN SHARE ROW EXCLUSIVE MODE");
            int modules = handle.createQuery("SELECT count(*) FROM modules")
                    .mapTo(Integer.class)
                    .one();
            if (modules == 0) {
                int position = 0;
                for (Inventory.ModuleEntry module : seed.modules()) {
                    rows.insert(handle, module, position++);
                }
                LOG.info("The database was empty; it has {} modules now", position);
            }
        });
    }
}
