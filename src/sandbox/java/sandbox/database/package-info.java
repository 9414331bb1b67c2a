/** PostgreSQL run from Maven's own binaries: durable for the sandbox, throw-away for the tests. */
@NullMarked
package sandbox.database;

import org.jspecify.annotations.NullMarked;
