/** Which modules and profiles there are, and which portal users have addresses of their own: changing it, and moving it. */
@NullMarked
package sendcheck.catalog;

import org.jspecify.annotations.NullMarked;
