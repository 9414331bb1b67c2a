/** The try-out and the test bed: a local Slack, mail servers and PostgreSQL, with the product running among them. */
@NullMarked
package sandbox;

import org.jspecify.annotations.NullMarked;
