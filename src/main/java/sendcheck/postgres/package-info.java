/** What is kept: JDBI stores, encrypted secrets, durable jobs, the schema. */
@NullMarked
package sendcheck.postgres;

import org.jspecify.annotations.NullMarked;
